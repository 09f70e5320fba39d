package no.kommunepris.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every change of an event stays readable for those who were there before. A golden sample is a real event of some day:
 * none is ever changed. Its sealed parts stand in clear as {@code {"$sealed": …}} and are closed before reading.
 */
class EventContractTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Seal SEAL = new Seal(Map.of("k1", Base64.getEncoder().encodeToString(new byte[32])), "k1");
    private static final EventCodec CODEC = new EventCodec(SEAL);

    @ParameterizedTest
    @EnumSource
    void theSchemaInTheRepositoryIsThatOfTheRecord(EventType type) throws IOException {
        Repository.holds(
                Repository.SCHEMAS.resolve(type.typeName() + ".json"),
                JSON.writeValueAsString(new Schemas().of(type)) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAGoldenSample(EventType type) throws IOException {
        Path sample = Repository.SAMPLES.resolve(type.typeName()).resolve("1.json");
        if (Repository.GENERATE && !Files.exists(sample)) {
            Event example = (Event) Examples.of(type.record(), "");
            Files.createDirectories(sample.getParent());
            Files.writeString(sample, JSON.writeValueAsString(inClear(JSON.readTree(CODEC.write(example)))) + "\n");
        }
        assertThat(sample).exists();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoldenSampleIsStillValid(Path sample) throws IOException {
        JsonNode schema = JSON.readTree(
                Repository.SCHEMAS.resolve(typeOf(sample).typeName() + ".json").toFile());
        var validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        assertThat(validator.validate(closed(JSON.readTree(sample.toFile())))).isEmpty();
    }

    /** A field that was there once must come out again: consumers of before may read it. */
    @ParameterizedTest
    @MethodSource("samples")
    void nothingOfAGoldenSampleIsLost(Path sample) throws IOException {
        JsonNode golden = JSON.readTree(sample.toFile());
        byte[] onTheWire = closed(golden.deepCopy()).toString().getBytes(StandardCharsets.UTF_8);
        Event event = CODEC.read(typeOf(sample), onTheWire);
        JsonNode again = inClear(JSON.readTree(CODEC.write(event)));
        assertThat(again).isEqualTo(golden);
    }

    @Test
    void whatIsSealedIsNeverInClearOnTheWire() {
        Event event = new NominationEvent.AnchoringDeclined(
                "5001",
                NominationEvent.Means.LINK,
                java.time.Instant.EPOCH,
                new Sealed<>(new NominationEvent.Notice(null, "Prisen", "Kandidaten", null, "hemmelig grunn")));
        assertThat(CODEC.write(event)).doesNotContain("hemmelig", "Kandidaten").contains("5001");
        assertThat(event.toString()).doesNotContain("hemmelig", "Kandidaten");
    }

    @Test
    void aSealOfAnUnknownKeyIsSaidToBeSo() {
        Seal other = new Seal(Map.of("k2", Base64.getEncoder().encodeToString(new byte[32])), "k2");
        byte[] data = new EventCodec(other)
                .write(new RoundEvent.WinnerDeclined(1, new Sealed<>(new RoundEvent.Acceptance(null))))
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CODEC.read(EventType.WINNER_DECLINED, data))
                .isInstanceOf(UnsealableException.class)
                .hasMessageContaining("k2");
    }

    @Test
    void aSealMadeBeforeTheKeyWasRotatedStillOpens() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String newer =
                Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        String before = SEAL.close("hei".getBytes(StandardCharsets.UTF_8));
        Seal rotated = new Seal(Map.of("k1", key, "k2", newer), "k2");
        assertThat(rotated.open(before)).asString(StandardCharsets.UTF_8).isEqualTo("hei");
    }

    @Test
    void garbageIsUnreadableNotACrash() {
        for (String garbage : List.of("", "null", "[]", "{\"municipality\":", "{\"sealed\":\"x.y.z\"}")) {
            assertThatThrownBy(
                            () -> CODEC.read(EventType.ANCHORING_REQUESTED, garbage.getBytes(StandardCharsets.UTF_8)))
                    .as(garbage)
                    .isInstanceOfAny(UnreadableEventException.class, UnsealableException.class);
        }
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static EventType typeOf(Path sample) {
        String name = sample.getParent().getFileName().toString();
        return Arrays.stream(EventType.values())
                .filter(type -> type.typeName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The event type " + name + " is gone; those who have it cannot"));
    }

    private static JsonNode closed(JsonNode golden) throws IOException {
        if (golden instanceof ObjectNode object && object.has("sealed")) {
            object.set("sealed", new TextNode(SEAL.close(JSON.writeValueAsBytes(object.at("/sealed/$sealed")))));
        }
        return golden;
    }

    private static JsonNode inClear(JsonNode written) throws IOException {
        if (written instanceof ObjectNode object && object.has("sealed")) {
            JsonNode content = JSON.readTree(SEAL.open(object.get("sealed").textValue()));
            object.set("sealed", JSON.createObjectNode().set("$sealed", content));
        }
        return written;
    }
}
