package dk.skolevej.formular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.formular.Skema.Beholder;
import dk.skolevej.formular.Skema.Felt;
import dk.skolevej.formular.Skema.Graenser;
import dk.skolevej.formular.Skema.Slags;
import dk.skolevej.formular.Skema.Valg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a Camunda Form (form-js schema). */
class Skemalaeser {

    /** The longest text a field takes when its form does not say less. */
    static final int MAX_TEXT = 20_000;

    static final int MAX_ROWS = 100;

    private final ObjectMapper json;

    Skemalaeser(ObjectMapper json) {
        this.json = json;
    }

    Skema read(InputStream schema) {
        try (schema) {
            JsonNode root = json.readTree(schema);
            Set<String> texts = new LinkedHashSet<>();
            collectTexts(root, texts);
            return new Skema(container(root), texts, Set.copyOf(root.findValuesAsText("hide")), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Beholder container(JsonNode parent) {
        List<Felt> fields = new ArrayList<>();
        collect(parent, List.of(), List.of(), fields);
        return new Beholder(List.copyOf(fields));
    }

    private static void collect(JsonNode parent, List<String> path, List<String> hidden, List<Felt> into) {
        for (JsonNode component : parent.path("components")) {
            List<String> conditions = plus(hidden, condition(component));
            Slags kind = kind(component);
            if ("group".equals(component.path("type").asText())) {
                collect(component, path(path, component.path("path").asText("")), conditions, into);
            } else if (kind != null) {
                String key =
                        component.path(kind == Slags.LISTE ? "path" : "key").asText("");
                into.add(field(component, kind, path(path, key), conditions));
            }
        }
    }

    static Slags kind(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield", "textarea" -> Slags.TEKST;
            case "number" -> Slags.TAL;
            case "checkbox" -> Slags.AFKRYDS;
            case "radio", "select" -> Slags.VALG;
            case "checklist", "taglist" -> Slags.FLERVALG;
            case "dynamiclist" -> Slags.LISTE;
            case "datetime" ->
                switch (component.path("subtype").asText("date")) {
                    case "date" -> Slags.DATO;
                    case "time" -> Slags.TID;
                    default -> Slags.TIDSPUNKT;
                };
            default -> null;
        };
    }

    private static Felt field(JsonNode component, Slags kind, List<String> path, List<String> hidden) {
        JsonNode validate = component.path("validate");
        Graenser limits = new Graenser(
                validate.path("required").asBoolean(),
                number(validate.path("min")),
                number(validate.path("max")),
                validate.has("minLength") ? validate.path("minLength").asInt() : null,
                validate.path("maxLength").asInt(MAX_TEXT),
                validate.path("pattern").asText(null),
                component.has("allowAddRemove")
                        && !component.path("allowAddRemove").asBoolean(),
                MAX_ROWS);
        return new Felt(
                path,
                kind,
                label(component),
                limits,
                hidden,
                component.path("disabled").asBoolean(),
                component.path("readonly").asBoolean(),
                options(component),
                component.path("valuesKey").asText(null),
                properties(component),
                kind == Slags.LISTE ? container(component) : null);
    }

    static String label(JsonNode component) {
        return component
                .path("label")
                .asText(component.path("dateLabel").asText(component.path("key").asText()));
    }

    private static List<Valg> options(JsonNode component) {
        List<Valg> options = new ArrayList<>();
        component
                .path("values")
                .forEach(o -> options.add(
                        new Valg(o.path("label").asText(), o.path("value").asText())));
        return List.copyOf(options);
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new LinkedHashMap<>();
        component
                .path("properties")
                .fields()
                .forEachRemaining(e -> properties.put(e.getKey(), e.getValue().asText()));
        return properties;
    }

    private static String condition(JsonNode component) {
        return component.path("conditional").path("hide").asText(null);
    }

    private static Double number(JsonNode limit) {
        String text = limit.asText("");
        return text.isBlank() ? null : Double.valueOf(text);
    }

    static List<String> path(List<String> parent, String key) {
        List<String> path = new ArrayList<>(parent);
        if (!key.isBlank()) {
            path.addAll(List.of(key.split("\\.")));
        }
        return List.copyOf(path);
    }

    private static List<String> plus(List<String> list, String element) {
        if (element == null || element.isBlank()) {
            return list;
        }
        List<String> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /** Every text that may hold an expression; paths of groups and keys of disabled fields are found through the fields. */
    private static void collectTexts(JsonNode node, Set<String> texts) {
        if (node.isTextual() && (node.asText().startsWith("=") || node.asText().contains("{{"))) {
            texts.add(node.asText());
        }
        node.forEach(child -> collectTexts(child, texts));
    }
}
