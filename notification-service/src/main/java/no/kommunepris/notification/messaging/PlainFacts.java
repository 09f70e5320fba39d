package no.kommunepris.notification.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an event says in clear. Works for types we do not know, too, so a newer service shows in the timeline. */
final class PlainFacts {
    private static final String SEALED = "sealed";
    /** A JWE in compact form: five parts, the first a JSON header. */
    private static final Pattern JWE = Pattern.compile("eyJ[\\w-]*\\.[\\w-]*\\.[\\w-]*\\.[\\w-]*\\.[\\w-]*");

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainFacts() {}

    /** A JSON object; empty when the event has no JSON object to show. */
    static String of(CloudEvent event) {
        CloudEventData data = event.getData();
        return Objects.requireNonNullElse(of(data == null ? null : data.toBytes()), "{}");
    }

    /** A JSON object, or null when the data is none. */
    static @Nullable String of(byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            JsonNode facts = hide(JSON.readTree(data));
            return facts.isObject() ? JSON.writeValueAsString(facts) : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    private static JsonNode hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            fields.forEach(field -> object.set(
                    field.getKey(), SEALED.equals(field.getKey()) ? TextNode.valueOf(SEALED) : hide(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hide(array.get(i)));
            }
        } else if (node.isTextual() && JWE.matcher(node.textValue()).matches()) {
            return TextNode.valueOf(SEALED);
        }
        return node;
    }
}
