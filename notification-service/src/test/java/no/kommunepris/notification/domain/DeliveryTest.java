package no.kommunepris.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import no.kommunepris.events.NotificationEvent;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(7));

    private final Delivery delivery = new Delivery(
            "d-1",
            MailTemplate.RECEIPT,
            "event-1",
            "nomination-1",
            "round-1",
            "k***@example.org",
            "sealed words",
            NOON);

    @Test
    void isDueAtOnce() {
        assertThat(delivery.isDue(NOON)).isTrue();
    }

    @Test
    void nobodyElseMayTryWhileOneTries() {
        delivery.take(NOON, LEASE);

        assertThat(delivery.isDue(NOON.plusSeconds(119))).isFalse();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> delivery.take(NOON, LEASE));
    }

    @Test
    void isTriedAgainWhenTheSenderDiedAndSaysThatItMayGoOutTwice() {
        assertThat(delivery.take(NOON, LEASE).mayRepeat()).isFalse();

        Delivery.Attempt second = delivery.take(NOON.plus(LEASE), LEASE);

        assertThat(second).isEqualTo(new Delivery.Attempt(2, true));
        assertThat(delivery.uncertain()).isEqualTo(1);
    }

    @Test
    void forgetsItsContentOnceSent() {
        delivery.take(NOON, LEASE);

        assertThat(delivery.sent(NOON))
                .containsExactly(new NotificationEvent.Sent("receipt", "k***@example.org", "event-1"));
        assertThat(delivery.content()).isNull();
        assertThat(delivery.state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void tellsOnceThatItWasSent() {
        delivery.take(NOON, LEASE);
        delivery.sent(NOON);

        assertThat(delivery.sent(NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void waitsLongerAfterEachFailureButNeverLongerThanTheLongestPause() {
        Instant now = NOON;
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            Delivery.Attempt attempt = delivery.take(now, LEASE);
            delivery.failed(attempt.number(), "no answer", false, now, PATIENCE);
            assertThat(delivery.dueAt()).isEqualTo(now.plusSeconds(seconds));
            now = delivery.dueAt();
        }
        assertThat(delivery.content()).isEqualTo("sealed words");
    }

    @Test
    void isGivenUpAfterAWeekAndSaysSo() {
        Instant late = NOON.plus(Duration.ofDays(7));
        Delivery.Attempt attempt = delivery.take(late, LEASE);

        assertThat(delivery.failed(attempt.number(), "no answer", false, late, PATIENCE))
                .containsExactly(
                        new NotificationEvent.Failed("receipt", "k***@example.org", "event-1", 1, "no answer"));
        assertThat(delivery.isDue(late.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void isGivenUpAtOnceWhenThereIsNoSuchAddress() {
        Delivery.Attempt attempt = delivery.take(NOON, LEASE);

        delivery.failed(attempt.number(), "no such user", true, NOON, PATIENCE);

        assertThat(delivery.state()).isEqualTo(Delivery.State.GIVEN_UP);
    }

    @Test
    void theOutcomeOfAnOvertakenAttemptCountsForNothing() {
        Delivery.Attempt slow = delivery.take(NOON, LEASE);
        delivery.take(NOON.plus(LEASE), LEASE);

        delivery.failed(slow.number(), "too late", true, NOON.plus(LEASE), PATIENCE);

        assertThat(delivery.state()).isEqualTo(Delivery.State.WAITING);
        assertThat(delivery.lastError()).isNull();
    }

    @Test
    void anOperatorCanHaveItTriedAtOnceAndIsNamed() {
        Delivery.Attempt attempt = delivery.take(NOON, LEASE);
        delivery.failed(attempt.number(), "no such user", true, NOON, PATIENCE);
        Instant later = NOON.plus(Duration.ofDays(8));

        delivery.tryNow("drift", later);

        assertThat(delivery.isDue(later)).isTrue();
        assertThat(delivery.nudges()).containsExactly(new Delivery.Nudge("drift", later));
        Delivery.Attempt again = delivery.take(later, LEASE);
        delivery.failed(again.number(), "no answer", false, later, PATIENCE);
        assertThat(delivery.state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void askingForATryDuringOneDoesNotStartASecond() {
        delivery.take(NOON, LEASE);

        delivery.tryNow("drift", NOON.plusSeconds(1));

        assertThat(delivery.isDue(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void whatWasSentCannotBeSentAgain() {
        delivery.take(NOON, LEASE);
        delivery.sent(NOON);

        assertThatExceptionOfType(DeliveryClosedException.class)
                .isThrownBy(() -> delivery.tryNow("drift", NOON))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("delivery-sent"));
    }

    @Test
    void aMailGivenUpLongAgoIsForgotten() {
        Delivery.Attempt attempt = delivery.take(NOON, LEASE);
        delivery.failed(attempt.number(), "no such user", true, NOON, PATIENCE);

        delivery.forget();

        assertThat(delivery.content()).isNull();
        assertThatExceptionOfType(DeliveryClosedException.class)
                .isThrownBy(() -> delivery.tryNow("drift", NOON))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("delivery-erased"));
    }
}
