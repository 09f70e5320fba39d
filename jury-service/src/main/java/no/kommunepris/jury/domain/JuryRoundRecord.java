package no.kommunepris.jury.domain;

import java.util.List;
import no.kommunepris.backbone.outbox.Aggregate;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.RoundEvent.Body;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Texts;

/** What a round was opened with: its jury, criteria and dates. */
abstract sealed class JuryRoundRecord extends Aggregate permits JuryRound {
    private Texts awardName;
    private int guests;
    private List<Criterion> criteria;
    List<Body> bodies;
    List<Juror> jurors;
    private Contact secretariat;
    private Schedule schedule;

    /** For the store, which fills the fields. */
    JuryRoundRecord() {}

    JuryRoundRecord(String id, RoundEvent.Opened opened) {
        super(id);
        awardName = opened.awardName();
        guests = opened.guests();
        criteria = List.copyOf(opened.criteria());
        bodies = List.copyOf(opened.bodies());
        jurors = List.copyOf(opened.sealed().content().jurors());
        secretariat = opened.sealed().content().secretariat();
        schedule = opened.schedule();
    }

    public void reschedule(Schedule changed) {
        schedule = changed;
    }

    @Override
    public String roundId() {
        return id();
    }

    public Texts awardName() {
        return awardName;
    }

    public int guests() {
        return guests;
    }

    public List<Criterion> criteria() {
        return criteria;
    }

    public List<Juror> jurors() {
        return jurors;
    }

    public Contact secretariat() {
        return secretariat;
    }

    public Schedule schedule() {
        return schedule;
    }

    public String bodyName(String body) {
        return bodies.stream()
                .filter(each -> each.id().equals(body))
                .map(each -> each.name().nb())
                .findFirst()
                .orElse(body);
    }
}
