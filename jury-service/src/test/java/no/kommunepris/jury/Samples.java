package no.kommunepris.jury;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Dossier;
import no.kommunepris.events.Dossier.MunicipalityName;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.Event;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.RoundEvent;
import no.kommunepris.events.Sealed;
import no.kommunepris.events.Texts;

/** A round with four bodies and a juror from each, its criteria, and nominations as they come in. */
public final class Samples {
    public static final Instant OPENED = Instant.parse("2027-01-11T08:00:00Z");
    public static final Instant CLOSES = Instant.parse("2027-03-01T22:59:59Z");
    public static final Instant REVIEW_DEADLINE = Instant.parse("2027-04-15T10:00:00Z");
    public static final Instant ANNOUNCE_AT = Instant.parse("2027-05-20T16:00:00Z");

    public static final String CHAIR = "juryleder";
    public static final String KS = "jurymedlem-ks";
    public static final String KORUS = "jurymedlem-korus";
    public static final String USERS = "jurymedlem-bruker";
    public static final List<String> JURORS = List.of(CHAIR, KS, KORUS, USERS);

    private static final Contact SECRETARIAT = new Contact("Sekretariatet", "sekretariat@example.org", Language.NB);

    private Samples() {}

    public static RoundEvent.Opened round() {
        return new RoundEvent.Opened(
                "kommunerusprisen",
                Texts.of("Kommunerusprisen"),
                2027,
                schedule(),
                3,
                List.of(
                        new Criterion("methods", Texts.of("Nye metoder"), 1),
                        new Criterion("cooperation", Texts.of("Samarbeid"), 2),
                        new Criterion("prevention", Texts.of("Forebygging"), 1)),
                List.of(
                        new RoundEvent.Body("tsb", Texts.of("TSB")),
                        new RoundEvent.Body("ks", Texts.of("KS")),
                        new RoundEvent.Body("korus", Texts.of("KORUS")),
                        new RoundEvent.Body("bruker", Texts.of("Brukerne"))),
                new Sealed<>(new RoundEvent.People(
                        List.of(
                                juror(CHAIR, "tsb", true),
                                juror(KS, "ks", false),
                                juror(KORUS, "korus", false),
                                juror(USERS, "bruker", false)),
                        SECRETARIAT)));
    }

    public static RoundEvent.Schedule schedule() {
        return new RoundEvent.Schedule(CLOSES, CLOSES, REVIEW_DEADLINE, ANNOUNCE_AT, Duration.ofDays(7));
    }

    private static RoundEvent.Juror juror(String username, String body, boolean chair) {
        return new RoundEvent.Juror(username, username, username + "@example.org", body, chair);
    }

    /** A candidate that claims these criteria. */
    public static Dossier dossier(String candidate, String... criteria) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String criterion : criteria) {
            arguments.put(criterion, "Fordi " + criterion);
        }
        return new Dossier(
                candidate,
                "Har gjort mye.",
                arguments,
                List.of(new MunicipalityName("5001", "Trondheim")),
                null,
                new Contact("Ansvarlig", "ansvarlig@example.org", Language.NB),
                new Contact("Forslagsstiller", "forslag@example.org", Language.NN));
    }

    public static NominationEvent.Anchored anchored(String candidate, String... criteria) {
        return new NominationEvent.Anchored(
                List.of("5001"), List.of(criteria), false, new Sealed<>(dossier(candidate, criteria)));
    }

    public static NominationEvent.Submitted submitted(String reference) {
        return new NominationEvent.Submitted(
                reference,
                "kommunerusprisen",
                NominationEvent.Channel.WEB,
                false,
                List.of("5001"),
                List.of("methods"),
                OPENED,
                CLOSES,
                new Sealed<>(notice()));
    }

    public static NominationEvent.Notice notice() {
        return new NominationEvent.Notice(null, "Kommunerusprisen", "Kandidaten", null, null);
    }

    public static <E extends Event> Envelope<E> envelope(String subject, String roundId, E event) {
        return new Envelope<>(
                UUID.randomUUID().toString(), "/test", subject, roundId, Actor.SYSTEM, OPENED, null, event);
    }
}
