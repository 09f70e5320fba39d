package no.kommunepris.nomination.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant DEADLINE = Instant.parse("2027-03-01T22:59:59Z");

    @Test
    void aDeadlineIsSaidToTheSecondWithItsZone() {
        assertThat(new Times(Locale.forLanguageTag("nb")).moment(DEADLINE))
                .isEqualTo("mandag 1. mars 2027 kl. 23.59.59 norsk tid (CET)");
        assertThat(new Times(Locale.forLanguageTag("nn")).moment(DEADLINE))
                .isEqualTo("måndag 1. mars 2027 kl. 23.59.59 norsk tid (CET)");
        assertThat(new Times(Locale.ENGLISH).moment(DEADLINE))
                .isEqualTo("Monday 1 March 2027, 23:59:59 Norwegian time (CET)");
    }

    @Test
    void aFieldIsReadBackAsItWasWritten() {
        assertThat(Times.ofField(Times.field(DEADLINE))).contains(DEADLINE);
        assertThat(Times.ofField("2027-03-01T12:00")).contains(Instant.parse("2027-03-01T11:00:00Z"));
        assertThat(Times.ofField("i morgen")).isEmpty();
        for (Duration length :
                new Duration[] {Duration.ofDays(7), Duration.ofHours(12), Duration.ofMinutes(30), Duration.ofSeconds(20)
                }) {
            assertThat(Times.ofLengthField(Times.field(length))).contains(length);
        }
        assertThat(Times.ofLengthField("P7D")).contains(Duration.ofDays(7));
        assertThat(Times.ofLengthField("en uke")).isEmpty();
    }
}
