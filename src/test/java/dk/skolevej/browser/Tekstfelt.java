package dk.skolevej.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A field of a form: a list on its path ends with {@code []}, and {@code asked} says when it is there. */
record Tekstfelt(String form, List<String> path, JsonNode component, boolean readonly, List<Betingelse> asked) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    /** Every field of every form file there is. */
    static List<Tekstfelt> all() {
        List<Tekstfelt> found = new ArrayList<>();
        try (var files = Files.list(Path.of("forms"))) {
            for (Path file : files.filter(name -> name.toString().endsWith(".form"))
                    .sorted()
                    .toList()) {
                JsonNode form = JSON.readTree(file.toFile());
                new Walk(form.path("id").asText(), found).into(form, List.of(), List.of(), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Where a person may write what they like. */
    boolean isFree() {
        return isText() && !readonly;
    }

    boolean isText() {
        return TEXTS.contains(component.path("type").asText());
    }

    String name() {
        return form + ": " + String.join(".", path);
    }

    private record Walk(String form, List<Tekstfelt> found) {

        void into(JsonNode container, List<String> path, List<Betingelse> asked, boolean readonly) {
            for (JsonNode component : container.path("components")) {
                if (!component.has("components") && !component.has("key")) {
                    continue;
                }
                List<Betingelse> when = new ArrayList<>(asked);
                if (component.path("conditional").has("hide")) {
                    when.add(Betingelse.of(
                            component.path("conditional").path("hide").asText(), path));
                }
                boolean fixed = readonly
                        || component.path("readonly").asBoolean()
                        || component.path("disabled").asBoolean();
                if (component.has("components")) {
                    into(component, inside(component, path), when, fixed);
                } else {
                    found.add(
                            new Tekstfelt(form, with(path, component.path("key").asText()), component, fixed, when));
                }
            }
        }

        private static List<String> inside(JsonNode container, List<String> path) {
            String own = container.path("path").asText();
            if (own.isEmpty()) {
                return path;
            }
            return with(path, container.path("type").asText().equals("dynamiclist") ? own + "[]" : own);
        }

        /** A key may itself go down into what another step answered. */
        private static List<String> with(List<String> path, String more) {
            List<String> longer = new ArrayList<>(path);
            longer.addAll(List.of(more.split("\\.")));
            return List.copyOf(longer);
        }
    }
}
