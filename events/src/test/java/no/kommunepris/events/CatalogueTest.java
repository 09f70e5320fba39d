package no.kommunepris.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalogue and the AsyncAPI document in {@code docs/} say what the records say. */
class CatalogueTest {
    private static final Map<String, String> OWNERS = Map.of(
            Topic.NOMINATION_EVENTS, "nomination-service",
            Topic.ROUND_EVENTS, "nomination-service",
            Topic.JURY_EVENTS, "jury-service",
            Topic.NOTIFICATION_EVENTS, "notification-service");

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

    @Test
    void theCatalogueInTheDocsIsComplete() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Events

                Generated from the records in `events/` by `mvn -pl events test -Dgenerate=true`; a test keeps it true.

                Every event is a CloudEvent 1.0 in binary mode: `ce_id` (kind of aggregate, its id, its revision),
                `ce_source` (the service), `ce_type`, `ce_subject` (the nomination or round, also the Kafka key), `ce_time`,
                and the extensions `ce_roundid`, `ce_actor` (a role, never a name) and `ce_traceparent`. The data is JSON.
                Fields marked *sealed* are JWE strings that only the services can open; the list behind them says what is inside.
                """);
        for (String topic : Topic.ALL) {
            page.append("\n## `")
                    .append(topic)
                    .append("`\n\nWritten by ")
                    .append(OWNERS.get(topic))
                    .append(".\n");
            for (EventType type : EventType.values()) {
                if (type.topic().equals(topic)) {
                    page.append("\n### `").append(type.typeName()).append("`\n\n| field | form |\n|---|---|\n");
                    fields(new Schemas().of(type), page);
                }
            }
        }
        Repository.holds(Repository.DOCS.resolve("events.md"), page.toString());
    }

    @Test
    void theAsyncApiDocumentIsComplete() throws IOException {
        ObjectNode document = yaml.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Kommunepris events")
                .put("version", "1")
                .put("description", "Generated from the records in events/. See events.md for the catalogue.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        for (String topic : Topic.ALL) {
            ObjectNode channel = channels.putObject(topic);
            channel.put("address", topic).put("description", "Written by " + OWNERS.get(topic) + ".");
            ObjectNode operation = operations.putObject("send-" + topic);
            operation.put("action", "send").putObject("channel").put("$ref", "#/channels/" + topic);
            ObjectNode here = channel.putObject("messages");
            for (EventType type : EventType.values()) {
                if (type.topic().equals(topic)) {
                    here.putObject(type.typeName()).put("$ref", "#/components/messages/" + type.typeName());
                    ObjectNode message = messages.putObject(type.typeName());
                    message.put("name", type.typeName()).put("contentType", "application/json");
                    message.putObject("payload").put("$ref", "#/components/schemas/" + type.typeName());
                    ObjectNode schema = new Schemas().of(type);
                    schema.remove(List.of("$schema", "$id"));
                    schemas.set(type.typeName(), schema);
                }
            }
        }
        Repository.holds(Path.of("../docs/asyncapi.yaml"), yaml.writeValueAsString(document));
    }

    private static void fields(JsonNode schema, StringBuilder page) {
        schema.path("properties").properties().forEach(field -> page.append("| `")
                .append(field.getKey())
                .append("` | ")
                .append(form(field.getValue()))
                .append(" |\n"));
    }

    private static String form(JsonNode schema) {
        if (schema.has("x-sealed")) {
            List<String> inside = new ArrayList<>();
            schema.at("/x-sealed/properties").fieldNames().forEachRemaining(inside::add);
            return "*sealed*: " + String.join(", ", inside);
        }
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.get("enum").forEach(word -> words.add(word.asText()));
            return String.join(" \\| ", words);
        }
        String type = schema.path("type").isArray()
                ? Arrays.toString(new Object[] {schema.at("/type/0").asText()}).replaceAll("[\\[\\]]", "")
                        + ", may be missing"
                : schema.path("type").asText("object");
        if (type.equals("array")) {
            return "list of " + form(schema.path("items"));
        }
        if (type.equals("object") && schema.has("properties")) {
            List<String> inside = new ArrayList<>();
            schema.get("properties").fieldNames().forEachRemaining(inside::add);
            return "(" + String.join(", ", inside) + ")";
        }
        return schema.has("format") ? type + ", " + schema.get("format").asText() : type;
    }
}
