package no.kommunepris.systemtests.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The secretariat's desk for the crowd's round. */
final class RoundOffice {
    private static final String AWARD = "kommunerusprisen";
    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Europe/Oslo"));
    private static final List<String> BODIES = List.of("tsb", "ks", "korus", "bruker");
    private static final Duration LONG_FROM_NOW = Duration.ofHours(2);

    private final Person secretariat;
    private final int year;

    RoundOffice(Person secretariat, int year) {
        this.secretariat = secretariat;
        this.year = year;
    }

    /** @return the round's id */
    String open() {
        Map<String, String> form = schedule(LONG_FROM_NOW, LONG_FROM_NOW);
        form.put("year", Integer.toString(year));
        form.put("guests", "3");
        form.put("secretariatName", "Sekretariatet");
        form.put("secretariatEmail", "sekretariat@kommunepris.example");
        for (int i = 0; i < BODIES.size(); i++) {
            String username = Crowd.JURORS.get(i);
            form.put("jurors[" + i + "].username", username);
            form.put("jurors[" + i + "].name", "Jurymedlem " + (i + 1));
            form.put("jurors[" + i + "].email", username + "@kommunepris.example");
            form.put("jurors[" + i + "].body", BODIES.get(i));
        }
        form.put("chair", "0");
        form.put("action", "open");
        form.put("confirmed", "true");
        secretariat.does("opening the round", session -> session.submit("/desk/awards/" + AWARD + "/open", form));
        return AWARD + "-" + year;
    }

    /** The nominations close in a moment, and a moment later the municipalities' time is over. */
    void closeNow() {
        secretariat.does(
                "closing the nominations",
                session -> session.submit(
                        "/desk/rounds/" + AWARD + "-" + year + "/schedule",
                        schedule(Duration.ofSeconds(2), Duration.ofSeconds(3))));
    }

    private static Map<String, String> schedule(Duration open, Duration anchoring) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("nominationsCloseAt", in(open));
        form.put("anchoringDeadline", in(anchoring));
        form.put("reviewDeadline", in(LONG_FROM_NOW.plusHours(1)));
        form.put("announceAt", in(LONG_FROM_NOW.plusHours(2)));
        form.put("reminderEvery", "7d");
        return form;
    }

    private static String in(Duration later) {
        return FIELD.format(Instant.now().plus(later).truncatedTo(ChronoUnit.SECONDS));
    }
}
