package no.kommunepris.jury.domain;

import java.time.Instant;
import java.util.List;
import no.kommunepris.backbone.outbox.Aggregate;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Dossier;
import no.kommunepris.events.RoundEvent.Juror;

/** What a review is about and who does it: everything but how far it has come. */
abstract sealed class ReviewRecord extends Aggregate permits Review {
    private String roundId;
    private String reference;
    private String awardName;
    private boolean selfNomination;
    Dossier dossier;
    List<Criterion> claimed;
    List<Juror> jurors;
    Contact secretariat;
    Instant reviewDeadline;

    /** For the store, which fills the fields. */
    ReviewRecord() {}

    ReviewRecord(String nomination, JuryRound round, Dossier dossier, boolean selfNomination) {
        super(nomination);
        this.roundId = round.roundId();
        this.reference = round.reference(nomination);
        this.awardName = round.awardName().nb();
        this.selfNomination = selfNomination;
        this.dossier = dossier;
        this.claimed = claimedBy(dossier, round.criteria());
        this.jurors = List.copyOf(round.jurors());
        this.secretariat = round.secretariat();
        this.reviewDeadline = round.schedule().reviewDeadline();
    }

    static List<Criterion> claimedBy(Dossier dossier, List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> dossier.arguments().containsKey(criterion.id()))
                .toList();
    }

    @Override
    public String roundId() {
        return roundId;
    }

    public String reference() {
        return reference;
    }

    public String awardName() {
        return awardName;
    }

    public boolean selfNomination() {
        return selfNomination;
    }

    public Dossier dossier() {
        return dossier;
    }

    public String candidate() {
        return dossier.candidate();
    }

    /** The criteria the nomination claims, in the award's order. */
    public List<Criterion> claimed() {
        return claimed;
    }

    public String argument(Criterion criterion) {
        return dossier.arguments().getOrDefault(criterion.id(), "");
    }

    public List<Juror> jurors() {
        return jurors;
    }

    public void reschedule(Instant deadline) {
        reviewDeadline = deadline;
    }

    public Instant reviewDeadline() {
        return reviewDeadline;
    }
}
