package dk.skolevej.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ordinary answer to each step, from {@code demo/svar/<step>.json}; a date in it is written as days from today, e.g.
 * {@code @+14}.
 */
public final class Demosvar {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DAYS_FROM_TODAY = Pattern.compile("\"@([+-]?\\d+)\"");

    private Demosvar() {}

    /** @param served what the form is shown with: its fixed rows are kept and only filled in further */
    public static Map<String, Object> to(String step, LocalDate today, Map<String, Object> served) {
        return fitted(dated(Demofil.text("svar/" + step + ".json"), today), served);
    }

    /** The answers with their lists put into the rows and guardians that the form is shown with. */
    static Map<String, Object> fitted(Map<String, Object> answers, Map<String, Object> served) {
        answers.replaceAll((key, value) -> value instanceof List<?> rows && served.get(key) instanceof List<?> fixed
                ? filledIn(fixed, rows)
                : value);
        answers.replaceAll((key, value) -> value instanceof List<?> rows ? knownGuardians(rows, served) : value);
        return answers;
    }

    /** An object whose dates are written as days from this day. */
    static Map<String, Object> dated(String json, LocalDate today) {
        Matcher dates = DAYS_FROM_TODAY.matcher(json);
        try {
            return JSON.readValue(
                    dates.replaceAll(days -> "\"" + today.plusDays(Long.parseLong(days.group(1))) + "\""),
                    new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> filledIn(List<?> fixed, List<?> rows) {
        if (fixed.isEmpty()) {
            return new ArrayList<>(rows);
        }
        List<Object> filled = new ArrayList<>();
        for (Object row : fixed) {
            Map<Object, Object> merged = new LinkedHashMap<>((Map<?, ?>) rows.get(0));
            ((Map<?, ?>) row).forEach((key, value) -> {
                if (value != null) {
                    merged.put(key, value);
                }
            });
            filled.add(merged);
        }
        return filled;
    }

    /** Pupils have one guardian or two, the examples have two. */
    private static List<?> knownGuardians(List<?> rows, Map<String, Object> served) {
        return rows.stream()
                .filter(row -> !(row instanceof Map<?, ?> map)
                        || map.get("foraelder") == null
                        || !(served.get("foraeldre") instanceof List<?> options)
                        || options.stream()
                                .anyMatch(option ->
                                        ((Map<?, ?>) option).get("value").equals(map.get("foraelder"))))
                .toList();
    }
}
