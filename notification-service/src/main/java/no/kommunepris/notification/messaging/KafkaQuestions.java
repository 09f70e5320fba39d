package no.kommunepris.notification.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.kommunepris.backbone.operations.Answer;
import no.kommunepris.backbone.operations.OperationsJson;
import no.kommunepris.backbone.operations.OperationsTopics;
import no.kommunepris.backbone.operations.Question;
import no.kommunepris.backbone.operations.Request;
import no.kommunepris.notification.application.KafkaAwayException;
import no.kommunepris.notification.application.Services;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.requestreply.KafkaReplyTimeoutException;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.requestreply.RequestReplyFuture;
import org.springframework.stereotype.Component;

/** Asks over Kafka: a request for each service, which answers it alone. */
@Component
class KafkaQuestions implements Services {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaQuestions.class);
    private static final int PATIENCE_SECONDS = 15;

    private final ReplyingKafkaTemplate<String, String, String> kafka;
    private final Duration waitFor;
    private final Duration waitForRetry;

    KafkaQuestions(
            ReplyingKafkaTemplate<String, String, String> kafka,
            @Value("${kommunepris.operations.wait-for:5s}") Duration waitFor,
            @Value("${kommunepris.operations.wait-for-retry:30s}") Duration waitForRetry) {
        this.kafka = kafka;
        this.waitFor = waitFor;
        this.waitForRetry = waitForRetry;
    }

    @Override
    public <A extends Answer> List<Word<A>> ask(List<String> services, Question question, Class<A> kind) {
        Duration wait = question instanceof Question.RetryJob || question instanceof Question.RetryOutbox
                ? waitForRetry
                : waitFor;
        try {
            List<RequestReplyFuture<String, String, String>> asked = services.stream()
                    .map(service -> send(service, question, wait))
                    .toList();
            for (RequestReplyFuture<String, String, String> each : asked) {
                Objects.requireNonNull(each.getSendFuture()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            return java.util.stream.IntStream.range(0, services.size())
                    .mapToObj(place -> word(services.get(place), asked.get(place), kind))
                    .toList();
        } catch (ExecutionException e) {
            throw new KafkaAwayException(e.getCause());
        } catch (TimeoutException | KafkaException e) {
            throw new KafkaAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaAwayException(e);
        }
    }

    private RequestReplyFuture<String, String, String> send(String service, Question question, Duration wait) {
        String request = OperationsJson.write(new Request(service, Instant.now().plus(wait), question));
        return kafka.sendAndReceive(new ProducerRecord<>(OperationsTopics.REQUESTS, request), wait);
    }

    private static <A extends Answer> Word<A> word(
            String service, RequestReplyFuture<String, String, String> asked, Class<A> kind) {
        try {
            // The template ends the wait.
            Answer answer = OperationsJson.read(asked.get().value(), Answer.class);
            if (answer instanceof Answer.Unable unable) {
                return new Word<>(service, null, unable.why());
            }
            return new Word<>(service, kind.cast(answer), null);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof KafkaReplyTimeoutException)) {
                LOG.warn("The answer of {} was lost.", service, e);
            }
            return new Word<>(service, null, null);
        } catch (IllegalArgumentException | ClassCastException e) {
            LOG.warn("The answer of {} cannot be read.", service, e);
            return new Word<>(service, null, "Another version: its answer cannot be read.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Word<>(service, null, null);
        }
    }
}
