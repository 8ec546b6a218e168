package dk.skolevej.forloeb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a process knows, written down: its variables hold choices, numbers and dates, never a text that somebody wrote. Whatever else it holds is left out. */
final class Procesviden {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
    private static final String DATE = "dato";

    private Procesviden() {}

    static String written(Map<String, Object> variables) {
        Map<String, Object> plain = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof Date date) {
                plain.put(name, Map.of(DATE, date.getTime()));
            } else if (value == null
                    || value instanceof String
                    || value instanceof Integer
                    || value instanceof Boolean
                    || value instanceof Double) {
                plain.put(name, value);
            }
        });
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text null for what was never written down: nothing */
    static Map<String, Object> read(String text) {
        if (text == null) {
            return Map.of();
        }
        try {
            Map<String, Object> variables = new HashMap<>(JSON.readValue(text, MAP));
            variables.replaceAll((name, value) ->
                    value instanceof Map<?, ?> date ? new Date(((Number) date.get(DATE)).longValue()) : value);
            return variables;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
