package dk.skolevej.scenarie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts a word of its own into every free text of an answer, to be searched for afterwards. */
public class Fritekst {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final Set<String> maerker = new LinkedHashSet<>();

    private final String beginning;

    public Fritekst() {
        this("mærke");
    }

    /** @param beginning what all its words begin with */
    public Fritekst(String beginning) {
        this.beginning = beginning;
    }

    /** The words so far. */
    public Set<String> maerker() {
        return maerker;
    }

    /** The answers to this step with a new word in every text that a person writes. */
    public Map<String, Object> marked(String step, Map<String, Object> answers) {
        return container(form(step), answers);
    }

    private Map<String, Object> container(JsonNode container, Map<?, ?> answers) {
        Map<String, Object> marked = new LinkedHashMap<>();
        answers.forEach((key, value) -> marked.put((String) key, value));
        for (JsonNode component : container.path("components")) {
            String key = component.path("key").asText();
            String path = component.path("path").asText();
            if (marked.get(path) instanceof List<?> rows) {
                marked.put(
                        path,
                        rows.stream()
                                .map(row -> container(component, (Map<?, ?>) row))
                                .toList());
            } else if (marked.get(path) instanceof Map<?, ?> group) {
                marked.put(path, container(component, group));
            } else if (path.isEmpty() && component.has("components")) {
                marked.putAll(container(component, marked));
            } else if (isFree(component) && marked.get(key) instanceof String text) {
                marked.put(key, text + ' ' + word());
            }
        }
        return marked;
    }

    private static boolean isFree(JsonNode component) {
        return Set.of("textarea", "textfield").contains(component.path("type").asText())
                && !component.path("disabled").asBoolean()
                && !component.path("readonly").asBoolean();
    }

    /** One more word. */
    String word() {
        String word = "%s%05dø".formatted(beginning, maerker.size());
        maerker.add(word);
        return word;
    }

    private static JsonNode form(String step) {
        String file = CAPITAL.matcher(step).replaceAll(m -> "-" + m.group().toLowerCase());
        try {
            return JSON.readTree(Files.readString(Path.of("forms", file + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
