package dk.skolevej.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.json.SpinJsonNode;

/** From the values that answers hold to the words and places that choices have on the screen. */
final class Valg {

    private Valg() {}

    static int index(JsonNode field, Object value) {
        for (int index = 0; index < field.path("values").size(); index++) {
            if (field.path("values").path(index).path("value").asText().equals(value)) {
                return index;
            }
        }
        throw new IllegalArgumentException(value + " is no option of " + field.path("key"));
    }

    /** The option's label in the form, or in the list of the server's that the form names. */
    static String label(JsonNode field, Object value, Map<String, Object> served) {
        String list = field.path("valuesKey").asText();
        if (list.isEmpty()) {
            return field.path("values").path(index(field, value)).path("label").asText();
        }
        return ((List<?>) plain(served).getOrDefault(list, List.of()))
                .stream()
                        .map(Valg::map)
                        .filter(option -> option.get("value").equals(value))
                        .map(option -> option.get("label").toString())
                        .findFirst()
                        .orElse(value.toString());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** What the engine serves as JSON nodes, as plain maps and lists. */
    static Map<String, Object> plain(Map<String, Object> served) {
        Map<String, Object> plain = new LinkedHashMap<>(served);
        plain.replaceAll((key, value) -> value instanceof SpinJsonNode node ? read(node.toString()) : value);
        return plain;
    }

    private static Object read(String json) {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
