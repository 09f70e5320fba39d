package no.kommunepris.nomination.application;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.nomination.application.DeskNomination.Asked;
import no.kommunepris.nomination.application.DeskRound.WaitsFor;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.NominationRecord.Correction;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.State;
import no.kommunepris.nomination.register.Municipalities;
import no.kommunepris.nomination.register.Municipality;
import org.springframework.stereotype.Service;

/** Shows the secretariat its rounds and nominations. */
@Service
public class ReadDesk {
    private final Rounds rounds;
    private final Nominations nominations;
    private final Municipalities register;
    private final Clock clock;

    ReadDesk(Rounds rounds, Nominations nominations, Municipalities register, Clock clock) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.register = register;
        this.clock = clock;
    }

    /** All rounds, the latest year first. */
    public List<DeskRound> rounds() {
        return rounds.all().stream().map(this::read).toList();
    }

    /** @throws NotFoundException when there is no such round */
    public DeskRound round(String id) {
        return read(rounds.get(id));
    }

    /** The plan of an award's last round, to copy the next one from. */
    public Optional<RoundPlan> lastPlan(String award) {
        return rounds.ofAward(award).stream().findFirst().map(ReadDesk::plan);
    }

    /** @throws NotFoundException when there is no such nomination */
    public DeskNomination nomination(String id) {
        Nomination nomination = nominations.get(id);
        Round round = rounds.get(nomination.roundId());
        return new DeskNomination(
                nomination.id(),
                nomination.reference(),
                nomination.roundId(),
                nomination.awardName(),
                nomination.state(),
                nomination.channel(),
                ReadStatus.form(nomination),
                round.criteria(),
                nomination.anchorings().stream().map(a -> asked(nomination, a)).toList(),
                waitsFor(nomination, round),
                nomination.submittedAt(),
                nomination.anchoringDeadline(),
                nomination.state().isBeforeTheJury() && !nomination.isFullyConfirmed(),
                nomination.correction().orElse(null),
                nomination.ruling().orElse(null),
                nomination.log());
    }

    private Asked asked(Nomination nomination, Anchoring anchoring) {
        Municipality municipality = register.get(anchoring.municipality());
        boolean open = nomination.state().isBeforeTheJury()
                && nomination.state() != State.CORRECTION_REQUESTED
                && !anchoring.isAnswered()
                && clock.instant().isBefore(nomination.anchoringDeadline());
        return new Asked(anchoring, municipality.registeredAddress(), municipality.confirmed(), open);
    }

    private DeskRound read(Round round) {
        List<Nomination> all = nominations.ofRound(round.id());
        Map<State, Long> states = new EnumMap<>(State.class);
        all.forEach(n -> states.merge(n.state(), 1L, Long::sum));
        return new DeskRound(
                round.id(),
                round.awardName(),
                plan(round),
                round.isOpen(clock.instant()),
                round.announcement().isPresent(),
                round.isWithoutWinner(),
                states,
                all.stream().map(n -> row(n, round)).toList(),
                round.log());
    }

    private static DeskRound.Row row(Nomination nomination, Round round) {
        return new DeskRound.Row(
                nomination.id(),
                nomination.reference(),
                nomination.content().candidate(),
                nomination.state(),
                nomination.channel(),
                nomination.anchorings().stream().map(Anchoring::name).toList(),
                nomination.submittedAt(),
                waitsFor(nomination, round));
    }

    private static RoundPlan plan(Round round) {
        return new RoundPlan(
                round.award(),
                round.year(),
                round.schedule(),
                round.guests(),
                round.bodies(),
                round.jurors(),
                round.secretariat());
    }

    private static WaitsFor waitsFor(Nomination nomination, Round round) {
        return switch (nomination.state()) {
            case SUBMITTED -> new WaitsFor("sending", List.of(), nomination.anchoringDeadline());
            case AWAITING_ANCHORING -> waitsForMunicipalities(nomination);
            case CORRECTION_REQUESTED ->
                new WaitsFor(
                        "correction",
                        List.of(),
                        nomination.correction().map(Correction::deadline).orElse(nomination.anchoringDeadline()));
            case ANCHORED, UNDER_REVIEW ->
                new WaitsFor("jury", List.of(), round.schedule().reviewDeadline());
            case REVIEWED ->
                new WaitsFor("decision", List.of(), round.schedule().announceAt());
            default -> new WaitsFor("nothing", List.of(), nomination.submittedAt());
        };
    }

    /** An address that the secretariat must check comes first: that is what the desk can do something about. */
    private static WaitsFor waitsForMunicipalities(Nomination nomination) {
        List<String> addresses = namesOf(nomination, Anchoring.Status.WAITING_FOR_ADDRESS);
        if (!addresses.isEmpty()) {
            return new WaitsFor("address", addresses, nomination.anchoringDeadline());
        }
        List<String> asked = nomination.anchorings().stream()
                .filter(a -> !a.isAnswered())
                .map(Anchoring::name)
                .toList();
        return new WaitsFor(asked.isEmpty() ? "sending" : "answer", asked, nomination.anchoringDeadline());
    }

    private static List<String> namesOf(Nomination nomination, Anchoring.Status status) {
        return nomination.anchorings().stream()
                .filter(a -> a.status() == status)
                .map(Anchoring::name)
                .toList();
    }
}
