package dk.skolevej.maaling;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as the engine's REST API writes them, and back. */
final class Formularsvar {

    private Formularsvar() {}

    /** Typed as Tasklist types what a Camunda Form sends: one variable for each field, lists and groups as JSON. */
    static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(key, variable(value)));
        return variables;
    }

    private static Map<String, Object> variable(Object value) {
        try {
            if (value instanceof Map || value instanceof Collection) {
                return Map.of("type", "Json", "value", Bruger.JSON.writeValueAsString(value));
            }
            return Map.of("type", value.getClass().getSimpleName(), "value", value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> plain(JsonNode served) {
        Map<String, Object> plain = new HashMap<>();
        served.fields().forEachRemaining(field -> {
            JsonNode type = field.getValue().get("type");
            JsonNode value = field.getValue().get("value");
            plain.put(field.getKey(), "Json".equals(type.asText()) ? parsed(value.asText()) : scalar(value));
        });
        return plain;
    }

    private static Object scalar(JsonNode value) {
        return Bruger.JSON.convertValue(value, Object.class);
    }

    private static Object parsed(String json) {
        try {
            return Bruger.JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
