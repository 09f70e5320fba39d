package no.kommunepris.notification.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of an event one by one, those of inner objects under their whole path. */
final class FactList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FactList() {}

    static JsonNode read(String kept) {
        try {
            return JSON.readTree(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are kept as JSON only.", e);
        }
    }

    static Map<String, String> of(JsonNode facts) {
        Map<String, String> list = new LinkedHashMap<>();
        flatten("", facts, list);
        return list;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> list) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), list));
        } else {
            list.put(path, node.isTextual() ? node.textValue() : node.toString());
        }
    }
}
