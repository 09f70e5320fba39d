package no.kommunepris.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kommunepris.local.Account;

/** The rounds of the award, and the desk's form that opens one, filled in as the secretariat would. */
final class RoundDesk {
    static final String AWARD = "kommunerusprisen";
    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    static final List<Seat> JURY = List.of(
            new Seat("juryleder", "tsb"),
            new Seat("jurymedlem-ks", "ks"),
            new Seat("jurymedlem-korus", "korus"),
            new Seat("jurymedlem-bruker", "bruker"));

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final WebSession site;
    private final List<Account> accounts;

    /** @param site the address of nomination-service */
    RoundDesk(String site, List<Account> accounts) {
        this.site = new WebSession(site);
        this.accounts = accounts;
    }

    /** A juror, and the body that has sent them. */
    record Seat(String username, String body) {}

    /** @param reminderEvery as the form takes it: {@code 7d}, {@code 20s} */
    record Dates(
            ZonedDateTime nominationsClose,
            ZonedDateTime anchoringDeadline,
            ZonedDateTime reviewDeadline,
            ZonedDateTime announceAt,
            String reminderEvery) {}

    /** Every round there is, as the public API tells it. */
    List<JsonNode> rounds() {
        List<JsonNode> rounds = new ArrayList<>();
        site.getJson("/api/rounds").forEach(round -> {
            if (round.path("award").asText().equals(AWARD)) {
                rounds.add(round);
            }
        });
        return rounds;
    }

    /** The first year from this one on that has no round yet. */
    int freeYear(int from) {
        List<Integer> taken =
                rounds().stream().map(round -> round.path("year").asInt()).toList();
        int year = from;
        while (taken.contains(year)) {
            year++;
        }
        return year;
    }

    /** @return the round's id */
    String open(int year, Dates dates) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("year", Integer.toString(year));
        form.put("guests", "3");
        form.put("nominationsCloseAt", FIELD.format(dates.nominationsClose()));
        form.put("anchoringDeadline", FIELD.format(dates.anchoringDeadline()));
        form.put("reviewDeadline", FIELD.format(dates.reviewDeadline()));
        form.put("announceAt", FIELD.format(dates.announceAt()));
        form.put("reminderEvery", dates.reminderEvery());
        form.put("secretariatName", "Sekretariatet");
        form.put("secretariatEmail", mail("sekretariat"));
        for (int i = 0; i < JURY.size(); i++) {
            Seat seat = JURY.get(i);
            form.put("jurors[" + i + "].username", seat.username());
            form.put("jurors[" + i + "].name", account(seat.username()).name());
            form.put("jurors[" + i + "].email", mail(seat.username()));
            form.put("jurors[" + i + "].body", seat.body());
        }
        form.put("chair", "0");
        form.put("action", "open");
        form.put("confirmed", "true");
        Account secretariat = account("sekretariat");
        site.login(secretariat.username(), secretariat.password());
        site.submit("/desk/awards/" + AWARD + "/open", form);
        return AWARD + "-" + year;
    }

    private Account account(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no account " + username + "."));
    }

    private static String mail(String username) {
        return username + "@kommunepris.example";
    }
}
