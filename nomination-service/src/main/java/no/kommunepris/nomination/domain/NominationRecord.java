package no.kommunepris.nomination.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.outbox.Aggregate;
import no.kommunepris.events.Contact;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Texts;
import org.jspecify.annotations.Nullable;

/** What is kept of a nomination and can be read from it; {@link Nomination} says how it changes. */
public abstract sealed class NominationRecord extends Aggregate permits NominationAnchoring {
    String roundId = "";
    String award = "";
    Texts awardName = Texts.of("");
    String reference = "";
    Channel channel = Channel.WEB;
    State state = State.SUBMITTED;

    @Nullable
    Content content;

    @Nullable
    Nominator nominator;

    Instant submittedAt = Instant.EPOCH;
    Instant anchoringDeadline = Instant.EPOCH;
    String statusHash = "";
    String formHash = "";
    List<Anchoring> anchorings = new ArrayList<>();

    /** Municipalities that a corrected text left out: if one comes back, its old letters must not count again. */
    List<Anchoring> dropped = new ArrayList<>();

    @Nullable
    Correction correction;

    @Nullable
    String ruling;

    boolean nobodyWon;

    List<LogEntry> log = new ArrayList<>();

    /** What the secretariat asked the nominator to correct, and until when. */
    public record Correction(String what, Instant deadline) {
        @Override
        public String toString() {
            return "correction";
        }
    }

    /** A municipality by number, with the name people say. */
    public record MunicipalityRef(String number, String name) {}

    NominationRecord() {}

    NominationRecord(String id) {
        super(id);
    }

    @Override
    public String roundId() {
        return roundId;
    }

    public String award() {
        return award;
    }

    public Texts awardName() {
        return awardName;
    }

    public String reference() {
        return reference;
    }

    public Channel channel() {
        return channel;
    }

    public State state() {
        return state;
    }

    public Content content() {
        return present(content);
    }

    public Nominator nominator() {
        return present(nominator);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When it lapses unless every municipality has confirmed. */
    public Instant anchoringDeadline() {
        return anchoringDeadline;
    }

    public String statusHash() {
        return statusHash;
    }

    /** The hash of the form as it came in, to tell a repeat from another nomination. */
    public String formHash() {
        return formHash;
    }

    public List<Anchoring> anchorings() {
        return List.copyOf(anchorings);
    }

    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }

    /** Why the secretariat found it not eligible. */
    public Optional<String> ruling() {
        return Optional.ofNullable(ruling);
    }

    /** Whether it was not selected because the round ended without a winner. */
    public boolean isWithoutPrize() {
        return nobodyWon && state == State.NOT_SELECTED;
    }

    /** What the secretariat did with it. */
    public List<LogEntry> log() {
        return List.copyOf(log);
    }

    public List<String> municipalities() {
        return anchorings.stream().map(Anchoring::municipality).toList();
    }

    /** One of its municipalities nominated itself. */
    public boolean isSelfNomination() {
        return nominator().municipality() != null;
    }

    public boolean isFullyConfirmed() {
        return anchorings.stream().allMatch(Anchoring::isConfirmed);
    }

    /** The municipalities that have not answered. */
    public List<String> waitingFor() {
        return anchorings.stream()
                .filter(a -> !a.isAnswered())
                .map(Anchoring::municipality)
                .toList();
    }

    public String textHash() {
        return content().hash(municipalities());
    }

    /** @throws NotFoundException when it does not concern this municipality */
    public Anchoring anchoring(String municipality) {
        return anchorings.stream()
                .filter(a -> a.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The nomination does not concern " + municipality));
    }

    /** @throws NotFoundException when no letter ever carried this secret */
    public Anchoring anchoringOf(String tokenHash) {
        return anchorings.stream()
                .filter(a -> a.wasSent(tokenHash))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No such letter"));
    }

    /**
     * Whether the nominator may withdraw it. That the jury may have decided must not show here, so the answer follows
     * from dates and states everybody may know: a review that is done while nominations are still taken cannot have led
     * to a decision yet.
     */
    public boolean mayBeWithdrawn(Schedule schedule, Instant now) {
        return switch (state) {
            case SUBMITTED, AWAITING_ANCHORING, CORRECTION_REQUESTED -> true;
            case ANCHORED, UNDER_REVIEW -> now.isBefore(schedule.reviewDeadline());
            case REVIEWED -> now.isBefore(schedule.nominationsCloseAt());
            default -> false;
        };
    }

    /** Whether the nominator may correct it: as long as some municipality has not confirmed it. */
    public boolean mayBeCorrected(Instant now) {
        if (state == State.CORRECTION_REQUESTED && correction != null) {
            return now.isBefore(correction.deadline());
        }
        return state.isBeforeTheJury() && !isFullyConfirmed() && now.isBefore(anchoringDeadline);
    }

    /**
     * Who is told in confidence if it wins: the municipality's own nominator, else who confirmed it, else its registered
     * address.
     */
    Optional<Contact> winnerContact() {
        Contact own = nominator().contact();
        if (isSelfNomination() && own != null) {
            return Optional.of(own);
        }
        for (Anchoring anchoring : anchorings) {
            Evidence evidence = anchoring.evidence();
            Contact asked = anchoring.sentTo();
            if (evidence != null && evidence.email() != null) {
                return Optional.of(new Contact(
                        evidence.name(),
                        evidence.email(),
                        asked == null ? nominator().language() : asked.language()));
            }
            if (asked != null) {
                return Optional.of(asked);
            }
        }
        return Optional.empty();
    }

    void replace(Anchoring changed) {
        anchorings.replaceAll(a -> a.municipality().equals(changed.municipality()) ? changed : a);
    }

    void note(Who who, Instant now, String what, String... details) {
        log.add(new LogEntry(now, who.username(), what, List.of(details)));
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A nomination that was never submitted.");
        }
        return value;
    }
}
