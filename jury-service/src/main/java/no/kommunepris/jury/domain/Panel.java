package no.kommunepris.jury.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.kommunepris.events.RoundEvent.Body;
import no.kommunepris.events.RoundEvent.Juror;

/**
 * The candidates the jury chooses among, and who of the jury may lead, see and approve, given the conflicts of interest
 * that were declared.
 */
public final class Panel {
    private final List<Juror> jurors;
    private final List<Body> bodies;
    private final List<Review> candidates;

    /** @param candidates the reviews of those who can still win */
    Panel(List<Juror> jurors, List<Body> bodies, List<Review> candidates) {
        this.jurors = jurors;
        this.bodies = bodies;
        this.candidates = candidates;
    }

    List<Body> bodies() {
        return bodies;
    }

    public boolean hasCandidates() {
        return !candidates.isEmpty();
    }

    public Optional<Review> candidate(String nomination) {
        return candidates.stream()
                .filter(review -> review.id().equals(nomination))
                .findFirst();
    }

    /**
     * Who leads the deliberation: the chair, or, if the chair has a conflict of interest with any candidate, the next
     * juror of the round's list without one. If everybody has one, the juror with the fewest: those candidates are then
     * neither shown to nor chosen by that juror.
     */
    public Juror leader() {
        return chairFirst()
                .min(Comparator.comparingLong(this::conflicts))
                .orElseThrow(() -> new IllegalStateException("A round without jurors."));
    }

    /**
     * Who answers for each body when {@code nomination} is the proposed winner, in the round's order of bodies. A body
     * all of whose jurors have a conflict of interest with it is not among them. A juror who has assessed the candidate
     * comes before one who has not, and the leader of the deliberation comes last: the more people behind it, the better.
     */
    public Map<String, Juror> approvers(String nomination) {
        String leader = leader().username();
        Map<String, Juror> approvers = new LinkedHashMap<>();
        for (Body body : bodies) {
            jurors.stream()
                    .filter(juror -> juror.body().equals(body.id()))
                    .filter(juror -> !recused(juror.username(), nomination))
                    .min(Comparator.comparing((Juror juror) -> !assessed(juror, nomination))
                            .thenComparing(juror -> juror.username().equals(leader)))
                    .ifPresent(juror -> approvers.put(body.id(), juror));
        }
        return approvers;
    }

    /** Whether at least two people would stand behind the choice of {@code nomination}. */
    boolean twoCanStandBehind(String nomination) {
        return Stream.concat(Stream.of(leader()), approvers(nomination).values().stream())
                        .map(Juror::username)
                        .distinct()
                        .count()
                >= 2;
    }

    /** Whether the juror has a conflict of interest with this candidate. */
    public boolean recused(String juror, String nomination) {
        return candidate(nomination).filter(review -> review.recused(juror)).isPresent();
    }

    /** The ranking as this juror may see it: no row for a candidate that the juror has a conflict of interest with. */
    public Ranking rankingFor(String juror) {
        return Ranking.of(candidates).only(nomination -> !recused(juror, nomination));
    }

    boolean anyQuorate() {
        return candidates.stream().anyMatch(Review::quorate);
    }

    private boolean assessed(Juror juror, String nomination) {
        return candidate(nomination)
                .filter(review -> review.assessed(juror.username()))
                .isPresent();
    }

    private long conflicts(Juror juror) {
        return candidates.stream()
                .filter(review -> review.recused(juror.username()))
                .count();
    }

    private Stream<Juror> chairFirst() {
        return Stream.concat(
                jurors.stream().filter(Juror::chair), jurors.stream().filter(juror -> !juror.chair()));
    }
}
