package no.kommunepris.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import no.kommunepris.backbone.inbox.EarlyEventException;
import no.kommunepris.backbone.inbox.Inbox;
import no.kommunepris.backbone.inbox.ObsoleteEventException;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Envelope;
import no.kommunepris.events.NotificationEvent;
import no.kommunepris.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class InboxTest {
    private final DriverManagerDataSource database = new DriverManagerDataSource(
            Infrastructure.get().postgres("inbox"),
            "postgres",
            Infrastructure.get().postgresPassword());
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Inbox inbox = new Inbox(
            jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(database)),
            Clock.systemUTC(),
            meters,
            "sample",
            Duration.ofDays(45));
    private final AtomicInteger effects = new AtomicInteger();
    private final Envelope<?> event = new Envelope<>(
            UUID.randomUUID().toString(),
            "/test",
            "n1",
            "r1",
            Actor.SYSTEM,
            Instant.EPOCH,
            null,
            new NotificationEvent.Sent("t", "r", "c"));

    @Test
    void anEventThatComesTwiceTakesEffectOnce() {
        inbox.pass(event, effects::incrementAndGet);
        inbox.pass(event, effects::incrementAndGet);
        assertThat(effects).hasValue(1);
        assertThat(count("repeated")).isEqualTo(1);
    }

    @Test
    void anEventThatCameTooEarlyTakesEffectLater() {
        assertThatThrownBy(() -> inbox.pass(event, () -> {
                    throw new EarlyEventException("not yet");
                }))
                .isInstanceOf(EarlyEventException.class);
        inbox.pass(event, effects::incrementAndGet);
        assertThat(effects).hasValue(1);
    }

    @Test
    void anEventThatNoLongerMattersIsNotedAndDoneWith() {
        inbox.pass(event, () -> {
            throw new ObsoleteEventException("over");
        });
        inbox.pass(event, effects::incrementAndGet);
        assertThat(effects).hasValue(0);
        assertThat(count("obsolete")).isEqualTo(1);
    }

    @Test
    void aFailureLeavesNoMemory() {
        assertThatThrownBy(() -> inbox.pass(event, () -> {
                    jdbc.sql("update inbox set fate = 'half-done' where event_id = ?")
                            .param(event.id())
                            .update();
                    throw new IllegalStateException("the engine broke");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("select count(*) from inbox where event_id = ?")
                        .param(event.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private double count(String fate) {
        return meters.counter("kommunepris.inbox.events", "fate", fate).count();
    }
}
