package dk.skolevej.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** The file a form is drawn from. */
record Formularfil(JsonNode components) {

    static Formularfil of(String step) {
        String name = step.replaceAll("([A-Z])", "-$1").toLowerCase();
        try {
            return new Formularfil(new ObjectMapper()
                    .readTree(Path.of("forms", name + ".form").toFile())
                    .path("components"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Formularfil read(InputStream form) {
        try (form) {
            return new Formularfil(new ObjectMapper().readTree(form).path("components"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the first field in each row of a list. */
    String firstField(String list) {
        return find(components, list).findValues("components").stream()
                .flatMap(children -> StreamSupport.stream(children.spliterator(), false))
                .filter(child -> child.has("key"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static JsonNode find(JsonNode components, String id) {
        return components.findParents("id").stream()
                .filter(component -> component.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
