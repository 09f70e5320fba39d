package no.kommunepris.systemtests;

/** Where a municipality answers. */
final class AnchoringPage {
    private final Visitor visitor;

    private AnchoringPage(Visitor visitor) {
        this.visitor = visitor;
    }

    static AnchoringPage open(RunningSystem system, String link) {
        Visitor visitor = system.visitor();
        visitor.open(link);
        return new AnchoringPage(visitor);
    }

    Visitor visitor() {
        return visitor;
    }

    AnchoringPage confirm(String name, String title, String email) {
        fillInYes(name, title, email);
        return send();
    }

    AnchoringPage decline(String name, String title, String reason) {
        fillInNo(name, title, reason);
        send();
        visitor.press("Ja, send avslaget");
        return this;
    }

    void fillInYes(String name, String title, String email) {
        answer("CONFIRMED", name, title);
        visitor.field("email").fill(email);
    }

    void fillInNo(String name, String title, String reason) {
        answer("DECLINED", name, title);
        visitor.field("reason").fill(reason);
    }

    private void answer(String answer, String name, String title) {
        visitor.page().locator("input[name=answer][value=" + answer + "]").check();
        visitor.field("name").fill(name);
        visitor.field("title").fill(title);
    }

    AnchoringPage send() {
        visitor.press("Send svaret");
        return this;
    }
}
