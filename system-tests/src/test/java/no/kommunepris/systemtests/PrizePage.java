package no.kommunepris.systemtests;

/** Where the winner, in confidence, says yes or no. */
final class PrizePage {
    private final Visitor visitor;

    private PrizePage(Visitor visitor) {
        this.visitor = visitor;
    }

    static PrizePage open(RunningSystem system, String link) {
        Visitor visitor = system.visitor();
        visitor.open(link);
        return new PrizePage(visitor);
    }

    Visitor visitor() {
        return visitor;
    }

    PrizePage accept(int guests, String words) {
        visitor.page().locator("input[name=answer][value=ACCEPTED]").check();
        visitor.field("guests").fill(Integer.toString(guests));
        visitor.field("words").fill(words);
        visitor.press("Send svaret");
        return this;
    }
}
