package no.kommunepris.nomination.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.nomination.application.AwardPage.PublicRound;
import no.kommunepris.nomination.application.AwardPage.Winner;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Rounds;
import org.springframework.stereotype.Service;

/** Shows the public what it may know of awards, rounds and winners. */
@Service
public class ReadAwards {
    private final Awards awards;
    private final Rounds rounds;
    private final Clock clock;

    ReadAwards(Awards awards, Rounds rounds, Clock clock) {
        this.awards = awards;
        this.rounds = rounds;
        this.clock = clock;
    }

    public List<AwardPage> all() {
        return awards.all().stream().map(this::page).toList();
    }

    /** @throws NotFoundException when there is no such award */
    public AwardPage get(String award) {
        return page(awards.find(award).orElseThrow(() -> new NotFoundException("No award " + award)));
    }

    /** The rounds of all awards, the latest year first. */
    public List<PublicRound> rounds() {
        return rounds.all().stream().map(this::publicRound).toList();
    }

    /** @throws NotFoundException when there is no such round */
    public PublicRound round(String id) {
        return publicRound(rounds.get(id));
    }

    /** @throws NotFoundException when nothing is announced for this year */
    public AnnouncementPage announcement(String award, int year) {
        Award about = awards.find(award).orElseThrow(() -> new NotFoundException("No award " + award));
        return rounds.find(Round.idOf(award, year))
                .flatMap(Round::announcement)
                .map(announced -> new AnnouncementPage(about, year, announced))
                .orElseThrow(() -> new NotFoundException("No announcement of " + award + " " + year));
    }

    private AwardPage page(Award award) {
        List<Round> all = rounds.ofAward(award.id());
        Instant now = clock.instant();
        Optional<Round> shown = all.stream()
                .filter(r -> r.isOpen(now))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparingInt(Round::year)));
        List<Winner> winners = new ArrayList<>();
        all.forEach(r -> r.announcement().ifPresent(a -> winners.add(new Winner(r.year(), a.candidate(), null, true))));
        award.winners().stream()
                .filter(old -> winners.stream().noneMatch(w -> w.year() == old.year()))
                .map(old -> new Winner(old.year(), old.name(), old.service(), false))
                .toList()
                .forEach(winners::add);
        winners.sort(Comparator.comparingInt(Winner::year).reversed());
        return new AwardPage(award, shown.map(this::publicRound).orElse(null), winners);
    }

    private PublicRound publicRound(Round round) {
        return new PublicRound(
                round.id(),
                round.award(),
                round.year(),
                round.isOpen(clock.instant()),
                round.isWithoutWinner(),
                round.schedule().nominationsCloseAt(),
                round.schedule().announceAt(),
                round.guests(),
                round.criteria());
    }
}
