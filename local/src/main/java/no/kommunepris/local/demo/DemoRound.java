package no.kommunepris.local.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import no.kommunepris.local.Account;
import no.kommunepris.local.demo.RoundDesk.Dates;

/** Sees to it that a fresh system has an open round, by filling in the desk's form as the secretariat would. */
public final class DemoRound {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final RoundDesk desk;

    /** @param site the address of nomination-service */
    public DemoRound(String site, List<Account> accounts) {
        this.desk = new RoundDesk(site, accounts);
    }

    /** @return the id of the round that was opened; empty when there is an open one already */
    public Optional<String> openIfNoneIs(Instant now) {
        if (desk.rounds().stream().anyMatch(round -> round.path("open").asBoolean())) {
            return Optional.empty();
        }
        ZonedDateTime close = now.atZone(RoundDesk.ZONE).plusWeeks(2).with(END_OF_DAY);
        ZonedDateTime announce = close.plusWeeks(6).with(LocalTime.NOON);
        Dates dates = new Dates(close, close.plusWeeks(2), close.plusWeeks(4), announce, "7d");
        return Optional.of(desk.open(desk.freeYear(announce.getYear()), dates));
    }
}
