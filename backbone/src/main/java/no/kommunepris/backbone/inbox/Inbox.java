package no.kommunepris.backbone.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import no.kommunepris.events.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets each event take effect once. The note that it was handled and what the engine does because of it are one
 * transaction, so a crash leaves both or neither, and a repeat is a success that changes nothing.
 */
public class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;
    private final String consumer;
    private final Duration memory;

    /** @param memory how long an event is remembered; longer than a topic keeps it */
    public Inbox(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters,
            String consumer,
            Duration memory) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
        this.consumer = consumer;
        this.memory = memory;
        jdbc.sql("create table if not exists inbox (consumer text not null, event_id text not null,"
                        + " handled_at timestamptz not null, fate text not null, primary key (consumer, event_id))")
                .update();
    }

    /**
     * Does {@code work} unless it was done for this event before.
     *
     * @throws EarlyEventException when it is too early; the listener's back-off brings the event again
     */
    public void pass(Envelope<?> event, Runnable work) {
        try {
            boolean first = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean unknown = remember(event, "handled");
                if (unknown) {
                    work.run();
                }
                return unknown;
            }));
            count(first ? "handled" : "repeated");
        } catch (ObsoleteEventException e) {
            transaction.executeWithoutResult(status -> remember(event, "obsolete"));
            count("obsolete");
            LOG.info("Event {} of {} no longer matters. {}", event.id(), event.subject(), e.getMessage());
        } catch (EarlyEventException e) {
            count("early");
            throw e;
        }
    }

    /** Forgets what no topic can bring again. */
    @Scheduled(fixedDelayString = "${kommunepris.inbox.clean-every:6h}", initialDelayString = "1m")
    public void forgetTheOld() {
        int forgotten = jdbc.sql("delete from inbox where consumer = ? and handled_at < ?")
                .params(consumer, Timestamp.from(clock.instant().minus(memory)))
                .update();
        LOG.debug("Forgot {} events handled more than {} ago.", forgotten, memory);
    }

    private boolean remember(Envelope<?> event, String fate) {
        return jdbc.sql("insert into inbox (consumer, event_id, handled_at, fate) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(consumer, event.id(), Timestamp.from(clock.instant()), fate)
                        .update()
                == 1;
    }

    private void count(String fate) {
        meters.counter("kommunepris.inbox.events", "fate", fate).increment();
    }
}
