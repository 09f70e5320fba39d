package no.kommunepris.nomination.web.site;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import no.kommunepris.nomination.application.AwardPage;
import no.kommunepris.nomination.application.AwardPage.PublicRound;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.web.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An award in the reader's language.
 *
 * @param open whether nominations are taken now
 * @param closesAt the deadline, also when it has passed; null when there never was a round
 * @param announceAt when the winner is to be announced; null when that has happened or nobody won, or there never was a
 *     round
 * @param withoutWinner the year of the latest round when nobody won it, else null
 * @param weighted whether the criteria weigh differently
 */
record AwardText(
        String id,
        String name,
        String tagline,
        boolean open,
        @Nullable Instant closesAt,
        @Nullable Instant announceAt,
        @Nullable Integer withoutWinner,
        List<String> purpose,
        List<Criterion> criteria,
        Language language,
        boolean weighted,
        List<String> candidates,
        List<String> whoCanNominate,
        List<String> prize,
        int guests,
        List<String> jury,
        List<String> bodies,
        List<String> givenBy,
        List<Winner> winners,
        String contactText,
        String contactName,
        String contactEmail,
        @Nullable String contactPhone) {

    /** @param announced whether there is an announcement page of this year */
    record Winner(int year, String name, boolean announced) {}

    static AwardText of(AwardPage page, Language language) {
        Award award = page.award();
        PublicRound round = page.round();
        boolean announced =
                round != null && page.winners().stream().anyMatch(w -> w.announced() && w.year() == round.year());
        return new AwardText(
                award.id(),
                award.name().in(language),
                award.tagline().in(language),
                round != null && round.open(),
                round == null ? null : round.nominationsCloseAt(),
                round == null || announced || round.withoutWinner() ? null : round.announceAt(),
                round != null && round.withoutWinner() ? round.year() : null,
                Wording.paragraphs(award.purpose().in(language)),
                award.criteria(),
                language,
                award.criteria().stream().map(Criterion::weight).distinct().count() > 1,
                Wording.paragraphs(award.candidates().in(language)),
                Wording.paragraphs(award.whoCanNominate().in(language)),
                Wording.paragraphs(award.prize().in(language)),
                round == null ? award.guests() : round.guests(),
                Wording.paragraphs(award.jury().in(language)),
                award.bodies().stream().map(body -> body.name().in(language)).toList(),
                Wording.paragraphs(award.givenBy().in(language)),
                page.winners().stream().map(AwardText::winner).toList(),
                award.contact().text().in(language),
                award.contact().name().in(language),
                award.contact().email(),
                award.contact().phone());
    }

    private static Winner winner(AwardPage.Winner winner) {
        String name = winner.service() == null ? winner.name() : winner.service() + " (" + winner.name() + ")";
        return new Winner(winner.year(), name, winner.announced());
    }
}
