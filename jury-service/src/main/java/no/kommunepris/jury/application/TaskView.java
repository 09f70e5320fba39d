package no.kommunepris.jury.application;

import java.time.Instant;
import java.util.List;
import no.kommunepris.events.Dossier.MunicipalityName;
import no.kommunepris.jury.domain.AnnouncementAnswer;
import no.kommunepris.jury.domain.ApprovalAnswer;
import no.kommunepris.jury.domain.AssessmentAnswer;
import no.kommunepris.jury.domain.DeliberationAnswer;
import no.kommunepris.jury.domain.EligibilityAnswer;
import no.kommunepris.jury.domain.Ranking;
import org.jspecify.annotations.Nullable;

/** What a task's form shows, the answer so far included. */
public sealed interface TaskView {

    record CheckEligibility(
            String reference,
            String awardName,
            String candidate,
            String summary,
            List<MunicipalityName> municipalities,
            List<Argument> arguments,
            boolean selfNomination,
            EligibilityAnswer answer)
            implements TaskView {}

    record Argument(String criterion, String text, String argument) {}

    /** Before the juror has said to have no conflict of interest: what it takes to judge that, and no more. */
    record DeclareConflict(
            String awardName,
            String candidate,
            List<MunicipalityName> municipalities,
            Instant deadline,
            AssessmentAnswer answer)
            implements TaskView {}

    record AssessNomination(
            String awardName,
            String candidate,
            String summary,
            List<MunicipalityName> municipalities,
            @Nullable String sources,
            List<ClaimedCriterion> criteria,
            List<String> steps,
            Instant deadline,
            AssessmentAnswer answer)
            implements TaskView {}

    record ClaimedCriterion(String id, String text, double weight, String argument) {}

    record Deliberate(
            String awardName,
            List<Ranking.Row> ranking,
            DeliberationAnswer answer,
            List<BodysObjection> objections,
            List<String> declined)
            implements TaskView {}

    record BodysObjection(String body, String candidate, String reason) {}

    record ApproveDecision(String awardName, String candidate, String reasons, String body, ApprovalAnswer answer)
            implements TaskView {}

    record PrepareAnnouncement(
            String awardName,
            String candidate,
            List<MunicipalityName> municipalities,
            String reasons,
            @Nullable String winnerWords,
            int guests,
            Instant announceAt,
            AnnouncementAnswer answer)
            implements TaskView {}
}
