package no.kommunepris.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.kommunepris.events.Actor;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.Seal;
import no.kommunepris.notification.mails.Samples;
import org.junit.jupiter.api.Test;

class PlainFactsTest {
    private final Seal seal = seal();

    @Test
    void showsWhatIsPlainAndThatTheRestIsSealed() {
        String data = new EventCodec(seal)
                .write(new NominationEvent.Lapsed(
                        List.of("1818"), Samples.notice(Language.NB, "Uteseksjonen", "Kari", "hemmelig")));

        assertThat(PlainFacts.of(event(data))).isEqualTo("{\"unanswered\":[\"1818\"],\"sealed\":\"sealed\"}");
    }

    @Test
    void aSealInATypeWeDoNotKnowIsNotShownEither() {
        String jwe = seal.close("hemmelig".getBytes(StandardCharsets.UTF_8));

        assertThat(PlainFacts.of(event("{\"new\":{\"part\":[\"" + jwe + "\",7]}}")))
                .isEqualTo("{\"new\":{\"part\":[\"sealed\",7]}}");
    }

    @Test
    void whatIsNoJsonShowsAsNothing() {
        assertThat(PlainFacts.of(event("<html>"))).isEqualTo("{}");
        assertThat(PlainFacts.of(event("[1]"))).isEqualTo("{}");
    }

    private static CloudEvent event(String data) {
        return EventCodec.cloudEvent(
                "id", "/test", "no.kommunepris.newer.v9", "n-1", "r-1", Actor.SYSTEM, Instant.EPOCH, null, data);
    }

    private static Seal seal() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Seal(Map.of("k", Base64.getEncoder().encodeToString(key)), "k");
    }
}
