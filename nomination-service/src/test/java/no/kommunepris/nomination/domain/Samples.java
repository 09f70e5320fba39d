package no.kommunepris.nomination.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Criterion;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.RoundEvent.Body;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.domain.NominationRecord.MunicipalityRef;
import org.jspecify.annotations.Nullable;

/** Nominations and rounds to test with. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2027-01-15T12:00:00Z");
    public static final Schedule SCHEDULE = new Schedule(
            NOW.plus(Duration.ofDays(30)),
            NOW.plus(Duration.ofDays(60)),
            NOW.plus(Duration.ofDays(90)),
            NOW.plus(Duration.ofDays(120)),
            Duration.ofDays(7));
    public static final Who DESK = new Who("sekretariat");
    public static final SecretLinks LINKS = new PlainLinks();

    private Samples() {}

    public static Award award() {
        Texts text = Texts.of("Prøveprisen");
        return new Award(
                "prøveprisen",
                "PRP",
                text,
                text,
                text,
                text,
                text,
                text,
                List.of(new Criterion("prevention", text, 1), new Criterion("treatment", text, 2)),
                text,
                3,
                text,
                List.of(new Body("tsb", text), new Body("ks", text)),
                new Award.ContactPoint(text, "post@example.org", null, text),
                List.of());
    }

    public static RoundPlan plan(Schedule schedule) {
        return plan(2027, schedule);
    }

    public static RoundPlan plan(int year, Schedule schedule) {
        return new RoundPlan(
                award().id(),
                year,
                schedule,
                3,
                award().bodies(),
                List.of(
                        new Juror("leder", "Leder", "leder@example.org", "tsb", true),
                        new Juror("medlem", "Medlem", "medlem@example.org", "ks", false)),
                new Contact("Sekretariatet", "sekretariat@example.org", Language.NB));
    }

    public static Round round() {
        return round(2027);
    }

    public static Round round(int year) {
        return Round.open(award(), plan(year, SCHEDULE), DESK, NOW);
    }

    public static NominationForm form(String... municipalities) {
        return new NominationForm(
                "Uteteamet",
                "Har drevet oppsøkende arbeid i mange år.",
                new LinkedHashMap<>(Map.of("prevention", "Er der de unge er.")),
                List.of(municipalities),
                null,
                "Kari Nominator",
                "kari@example.org",
                null,
                Language.NB);
    }

    public static NominationForm selfForm(@Nullable String email, String own, String... municipalities) {
        NominationForm form = form(municipalities);
        return new NominationForm(
                form.candidate(),
                form.summary(),
                form.arguments(),
                form.municipalities(),
                own,
                form.nominatorName(),
                email,
                null,
                Language.NB);
    }

    public static Nomination nomination(NominationForm form) {
        return Nomination.submit(
                new Nomination.Origin("n1", "PRP-2027-7F3K", "hash", Channel.WEB, null),
                round(),
                form,
                refs(form.municipalities()),
                LINKS,
                NOW);
    }

    public static List<MunicipalityRef> refs(List<String> numbers) {
        return numbers.stream().map(n -> new MunicipalityRef(n, "Kommune " + n)).toList();
    }

    public static Contact mailbox(String municipality) {
        return new Contact("Kommune " + municipality, "post@" + municipality + ".example.org", Language.NN);
    }

    /** Secrets one can read. */
    private static final class PlainLinks implements SecretLinks {
        @Override
        public Secret status(String nominationId) {
            return secret("status-" + nominationId);
        }

        @Override
        public Secret anchoring(String nominationId, String municipality, int generation) {
            return secret("anchoring-" + nominationId + "-" + municipality + "-" + generation);
        }

        private static Secret secret(String token) {
            return new Secret(token, "hash-of-" + token, "https://site.example/" + token);
        }
    }
}
