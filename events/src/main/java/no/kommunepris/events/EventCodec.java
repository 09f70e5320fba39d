package no.kommunepris.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns events into CloudEvents and back, sealing and opening on the way. */
public final class EventCodec {
    private static final String ROUND_ID = "roundid";
    private static final String ACTOR = "actor";
    private static final String TRACEPARENT = "traceparent";

    private final ObjectMapper json;

    public EventCodec(Seal seal) {
        SimpleModule sealing = new SimpleModule("seal");
        json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new ParameterNamesModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        @SuppressWarnings("rawtypes")
        Class<Sealed> sealed = Sealed.class;
        sealing.addSerializer(sealed, new Closing(seal, json));
        sealing.addDeserializer(sealed, new Opening(seal, json, null));
        json.registerModule(sealing);
    }

    /** The JSON of an event, its sealed parts closed. */
    public String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "An event could not be written: " + EventType.of(event).typeName(), e);
        }
    }

    /**
     * Reads the JSON of an event and opens its sealed parts.
     *
     * @throws UnreadableEventException when it is not what the type promises
     * @throws UnsealableException when a sealed part cannot be opened
     */
    public Event read(EventType type, byte[] data) {
        try {
            return Objects.requireNonNull(json.readValue(data, type.record()), "an event, not null");
        } catch (IOException | NullPointerException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnsealableException unsealable) {
                    throw unsealable;
                }
            }
            throw new UnreadableEventException("Not a readable " + type.typeName() + ".", e);
        }
    }

    /** The CloudEvent that carries {@code data}, which {@link #write} made. */
    public static CloudEvent cloudEvent(
            String id,
            String source,
            String typeName,
            String subject,
            String roundId,
            Actor actor,
            java.time.Instant time,
            @Nullable String traceparent,
            String data) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(typeName)
                .withSubject(subject)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withExtension(ROUND_ID, roundId)
                .withExtension(ACTOR, actor.word())
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            builder = builder.withExtension(TRACEPARENT, traceparent);
        }
        return builder.build();
    }

    /**
     * Opens a CloudEvent.
     *
     * @return nothing when the type is not one of ours, which is not an error: a newer service may say more
     * @throws UnreadableEventException when it is not what its type promises
     * @throws UnsealableException when a sealed part cannot be opened
     */
    public Optional<Envelope<?>> open(CloudEvent cloudEvent) {
        return EventType.named(cloudEvent.getType()).map(type -> open(type, cloudEvent));
    }

    private Envelope<?> open(EventType type, CloudEvent cloudEvent) {
        if (cloudEvent.getData() == null
                || cloudEvent.getSubject() == null
                || cloudEvent.getTime() == null
                || cloudEvent.getExtension(ROUND_ID) == null) {
            throw new UnreadableEventException(
                    "An event " + type.typeName() + " without data, subject, time or roundid.", null);
        }
        Object actor = cloudEvent.getExtension(ACTOR);
        Object trace = cloudEvent.getExtension(TRACEPARENT);
        return new Envelope<>(
                cloudEvent.getId(),
                cloudEvent.getSource().toString(),
                cloudEvent.getSubject(),
                Objects.toString(cloudEvent.getExtension(ROUND_ID)),
                actor == null ? Actor.SYSTEM : Actor.ofWord(actor.toString()),
                cloudEvent.getTime().toInstant(),
                trace == null ? null : trace.toString(),
                read(type, cloudEvent.getData().toBytes()));
    }

    @SuppressWarnings("rawtypes")
    private static final class Closing extends JsonSerializer<Sealed> {
        private final Seal seal;
        private final ObjectMapper json;

        Closing(Seal seal, ObjectMapper json) {
            this.seal = seal;
            this.json = json;
        }

        @Override
        public void serialize(Sealed value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(seal.close(json.writeValueAsBytes(value.content())));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Opening extends JsonDeserializer<Sealed> implements ContextualDeserializer {
        private final Seal seal;
        private final ObjectMapper json;
        private final @Nullable JavaType content;

        Opening(Seal seal, ObjectMapper json, @Nullable JavaType content) {
            this.seal = seal;
            this.json = json;
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Opening(seal, json, context.getContextualType().containedType(0));
        }

        @Override
        public Sealed<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Sealed<>(json.readValue(seal.open(parser.getValueAsString()), content));
        }
    }
}
