package no.kommunepris.nomination.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.kommunepris.nomination.application.AwardPage.PublicRound;
import no.kommunepris.nomination.application.NominationStatus;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.domain.Anchoring;
import org.jspecify.annotations.Nullable;

/** What the API answers with. */
final class Answers {
    private Answers() {}

    /** A round of an award; {@code open} says whether it takes nominations now. */
    record RoundAnswer(
            String id,
            String award,
            int year,
            boolean open,
            Instant nominationsCloseAt,
            Instant announceAt,
            List<CriterionAnswer> criteria) {
        static RoundAnswer of(PublicRound round) {
            return new RoundAnswer(
                    round.id(),
                    round.award(),
                    round.year(),
                    round.open(),
                    round.nominationsCloseAt(),
                    round.announceAt(),
                    round.criteria().stream()
                            .map(c -> new CriterionAnswer(
                                    c.id(),
                                    c.text().nb(),
                                    c.text().nn(),
                                    c.text().en()))
                            .toList());
        }
    }

    record CriterionAnswer(String id, String nb, String nn, String en) {}

    /**
     * A nomination that is kept.
     *
     * @param statusLink the secret address of its status page
     * @param key the secret for {@code GET /api/nominations/{reference}?key=}
     */
    record ReceiptAnswer(String reference, String statusLink, String key) {
        static ReceiptAnswer of(Receipt receipt) {
            return new ReceiptAnswer(receipt.reference(), receipt.statusLink(), receipt.statusToken());
        }
    }

    /** How a nomination stands. */
    record StatusAnswer(
            String reference,
            String round,
            String award,
            String state,
            String candidate,
            List<MunicipalityState> municipalities,
            Instant submittedAt,
            Instant anchoringDeadline,
            boolean mayBeWithdrawn,
            @Nullable Instant correctBy,
            @Nullable String remark) {
        static StatusAnswer of(NominationStatus status) {
            return new StatusAnswer(
                    status.reference(),
                    status.roundId(),
                    status.award(),
                    word(status.state().name()),
                    status.form().candidate(),
                    status.municipalities().stream().map(MunicipalityState::of).toList(),
                    status.submittedAt(),
                    status.anchoringDeadline(),
                    status.mayBeWithdrawn(),
                    status.correctBy(),
                    status.remark());
        }
    }

    /** {@code state} is {@code waiting}, {@code confirmed} or {@code declined}. */
    record MunicipalityState(
            String number,
            String name,
            String state,
            @Nullable Instant answeredAt) {
        static MunicipalityState of(NominationStatus.MunicipalityAnswer answer) {
            boolean answered =
                    answer.status() == Anchoring.Status.CONFIRMED || answer.status() == Anchoring.Status.DECLINED;
            return new MunicipalityState(
                    answer.number(),
                    answer.name(),
                    answered ? word(answer.status().name()) : "waiting",
                    answer.answeredAt());
        }
    }

    static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
