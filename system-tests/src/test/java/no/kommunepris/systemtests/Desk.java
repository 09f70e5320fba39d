package no.kommunepris.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The secretariat's desk. */
final class Desk {
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Europe/Oslo"));
    private static final String[][] JURY = {
        {"juryleder", "tsb"}, {"jurymedlem-ks", "ks"}, {"jurymedlem-korus", "korus"}, {"jurymedlem-bruker", "bruker"}
    };

    private final String address;
    private final Visitor visitor;

    private Desk(String address, Visitor visitor) {
        this.address = address;
        this.visitor = visitor;
    }

    static Desk of(RunningSystem system, String username) {
        return new Desk(
                system.ports().site() + "/desk",
                system.signedIn(username, system.ports().site()));
    }

    Visitor visitor() {
        return visitor;
    }

    Desk rounds() {
        visitor.open(address);
        return this;
    }

    Desk round(int year) {
        visitor.open(address + "/rounds/" + PublicSite.AWARD + "-" + year);
        return this;
    }

    /** Opens a round with the usual jury, the nominations closing so much later. */
    Desk openRound(int year, Duration open) {
        return openRound(year, open, open.plusMinutes(30));
    }

    Desk openRound(int year, Duration open, Duration anchoring) {
        visitor.open(address + "/awards/" + PublicSite.AWARD + "/open");
        visitor.field("year").fill(Integer.toString(year));
        visitor.field("guests").fill("3");
        schedule(open, anchoring);
        visitor.field("secretariatName").fill("Sekretariatet");
        visitor.field("secretariatEmail").fill("sekretariat@kommunepris.example");
        for (int row = 0; row < JURY.length; row++) {
            String juror = "jurors[" + row + "].";
            visitor.field(juror + "username").fill(JURY[row][0]);
            visitor.field(juror + "name").fill("Jurymedlem " + (row + 1));
            visitor.field(juror + "email").fill(JURY[row][0] + "@kommunepris.example");
            visitor.field(juror + "body").selectOption(JURY[row][1]);
        }
        visitor.page().locator("input[name=chair][value='0']").check();
        visitor.press("Gå videre");
        visitor.press("Ja, åpne runden");
        visitor.sees("Runden er åpnet.");
        return this;
    }

    /** Moves the end of the nominations to so much later from now; the other times stay. */
    Desk closeNominations(int year, Duration in) {
        visitor.open(address + "/rounds/" + PublicSite.AWARD + "-" + year + "/schedule");
        visitor.field("nominationsCloseAt").fill(moment(in));
        visitor.press("Lagre tidsplanen");
        visitor.sees("Tidsplanen er lagret.");
        return this;
    }

    private void schedule(Duration open, Duration anchoring) {
        visitor.field("nominationsCloseAt").fill(moment(open));
        visitor.field("anchoringDeadline").fill(moment(anchoring));
        visitor.field("reviewDeadline").fill(moment(open.plusMinutes(60)));
        visitor.field("announceAt").fill(moment(open.plusMinutes(90)));
        visitor.field("reminderEvery").fill("7d");
    }

    /** Chromium shortens times without seconds, so the seconds are never zero. */
    private static String moment(Duration later) {
        Instant at = Instant.now().plus(later).truncatedTo(ChronoUnit.SECONDS);
        return FIELD.format(at.getEpochSecond() % 60 == 0 ? at.plusSeconds(1) : at);
    }

    /** Confirms the registered address of a municipality. */
    Desk confirmAddress(String municipality, String email) {
        visitor.open(address + "/addresses?q=" + municipality);
        Locator form = visitor.page().locator("form[action$='/addresses/" + municipality + "']");
        form.locator("input[name=email]").fill(email);
        form.locator("button").click();
        visitor.sees("er bekreftet");
        return this;
    }

    /** How many nominations of a round have this name. */
    int count(int year, String candidate) {
        round(year);
        return visitor.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(candidate).setExact(true))
                .count();
    }

    /** Opens the nomination from the list of its round. */
    Desk nomination(int year, String candidate) {
        round(year);
        visitor.follow(candidate);
        return this;
    }
}
