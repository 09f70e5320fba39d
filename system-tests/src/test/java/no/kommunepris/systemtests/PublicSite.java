package no.kommunepris.systemtests;

import com.microsoft.playwright.Locator;

/** The public site, as somebody who wants to nominate meets it. */
final class PublicSite {
    static final String AWARD = "kommunerusprisen";

    private final String address;
    private final Visitor visitor;

    PublicSite(RunningSystem system, Visitor visitor) {
        this.address = system.ports().site();
        this.visitor = visitor;
    }

    /** What the receipt page says. */
    record Receipt(String reference, String statusLink) {}

    Visitor visitor() {
        return visitor;
    }

    PublicSite front() {
        visitor.open(address + "/");
        return this;
    }

    PublicSite award() {
        visitor.open(address + "/" + AWARD);
        return this;
    }

    PublicSite announcement(int year) {
        visitor.open(address + "/" + AWARD + "/winners/" + year);
        return this;
    }

    PublicSite form() {
        visitor.open(address + "/" + AWARD + "/nominate");
        return this;
    }

    /** Fills in the form that is open, and leaves sending to others. */
    PublicSite fillIn(Proposal proposal) {
        visitor.field("candidate").fill(proposal.candidate());
        proposal.municipalities().forEach(this::pick);
        visitor.field("summary").fill(proposal.summary());
        proposal.arguments().forEach((criterion, argument) -> {
            visitor.page()
                    .locator("input[name=criteria][value='" + criterion + "']")
                    .check();
            visitor.field("arguments[" + criterion + "]").fill(argument);
        });
        visitor.field("nominatorName").fill(proposal.nominatorName());
        visitor.field("nominatorEmail").fill(proposal.nominatorEmail());
        visitor.field("consent").check();
        return this;
    }

    /** Searches the register while typing, and ticks the hit. */
    private void pick(String municipality) {
        visitor.page().locator("#q").fill("");
        visitor.page().locator("#q").pressSequentially(municipality);
        Locator hit = visitor.page().locator("#picker input[name=municipalities][value='" + municipality + "']");
        hit.waitFor();
        hit.check();
    }

    PublicSite send() {
        visitor.press("Send inn nominasjonen");
        return this;
    }

    Receipt receipt() {
        visitor.address("/nominations/[^/]+/receipt");
        visitor.sees("nominasjonen er mottatt");
        return new Receipt(
                visitor.page().locator("[role=status] strong").innerText(),
                visitor.page().locator(".secret a").getAttribute("href"));
    }
}
