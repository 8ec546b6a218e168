package dk.skolevej.formular;

import com.fasterxml.jackson.databind.JsonNode;
import dk.skolevej.formular.Skema.Slags;
import dk.skolevej.formular.Svarblok.Gruppe;
import dk.skolevej.formular.Svarblok.Liste;
import dk.skolevej.formular.Svarblok.Punkt;
import dk.skolevej.formular.Svarblok.Tekst;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Reads one answer along its form. What only shows something, such as another step's answers, is no part of the answer. */
class Svarlaesning {

    private static final String YES = "ja";
    private static final Pattern LIST = Pattern.compile(" *, *");

    private final Feel feel;
    private final Udvalg udvalg;
    private final BinaryOperator<String> names;

    /** @param names by the name of a list of the server's and a value in it */
    Svarlaesning(Feel feel, Udvalg udvalg, BinaryOperator<String> names) {
        this.feel = feel;
        this.udvalg = udvalg;
        this.names = names;
    }

    List<Svarblok> read(JsonNode form, Map<String, Object> answers) {
        return container(form, List.of(), answers, false);
    }

    /** @param within something whose every question is read */
    private List<Svarblok> container(JsonNode parent, List<String> path, Map<String, Object> answers, boolean within) {
        List<Svarblok> blocks = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            Slags kind = Skemalaeser.kind(component);
            boolean read = isRead(component, within);
            if ("group".equals(type)) {
                blocks.addAll(group(component, path, answers, read));
            } else if ("text".equals(type)) {
                blocks.addAll(text(component, answers, read));
            } else if (kind != null && !component.path("disabled").asBoolean()) {
                blocks.addAll(question(component, kind, path, answers, read));
            }
        }
        return blocks;
    }

    private List<Svarblok> group(JsonNode group, List<String> path, Map<String, Object> answers, boolean read) {
        List<Svarblok> inside =
                container(group, Skemalaeser.path(path, group.path("path").asText("")), answers, read);
        String heading = group.path("label").asText();
        // the words of a form about an answer that is not there are nothing to read
        boolean answered = inside.stream().anyMatch(block -> !(block instanceof Tekst));
        return !answered || heading.isBlank() ? answered ? inside : List.of() : List.of(new Gruppe(heading, inside));
    }

    private List<Svarblok> text(JsonNode text, Map<String, Object> answers, boolean read) {
        String words = text.path("text").asText();
        boolean printed = YES.equals(property(text, "papir")) && read && !words.contains("{{");
        return printed && !words.isBlank() && !hidden(text, answers) ? List.of(new Tekst(words)) : List.of();
    }

    private List<Svarblok> question(
            JsonNode component, Slags kind, List<String> path, Map<String, Object> answers, boolean read) {
        String key = component.path(kind == Slags.LISTE ? "path" : "key").asText();
        Object value = Stier.get(answers, Skemalaeser.path(path, key));
        if (Feltkontrol.isEmpty(value)) {
            return List.of();
        }
        if (kind == Slags.LISTE) {
            return rows(component, value, read);
        }
        return read
                ? List.of(new Punkt(
                        label(component),
                        new Svartekst(component, names).of(kind, value),
                        "textarea".equals(component.path("type").asText())))
                : List.of();
    }

    /** A list is read as far as the questions in its rows are. */
    private List<Svarblok> rows(JsonNode list, Object value, boolean read) {
        List<List<Svarblok>> rows = value instanceof Collection<?> all
                ? all.stream()
                        .map(row -> container(list, List.of(), Stier.map(row), read))
                        .filter(row -> !row.isEmpty())
                        .toList()
                : List.of();
        return rows.isEmpty() ? List.of() : List.of(new Liste(label(list), rows));
    }

    /** What a role may read is marked for all in a group or list at once, what the family has question by question. */
    private boolean isRead(JsonNode component, boolean within) {
        if (udvalg instanceof Udvalg.Laest some) {
            return within || LIST.splitAsStream(property(component, "laeses")).anyMatch(some.laesere()::contains);
        }
        return udvalg instanceof Udvalg.Alt || YES.equals(property(component, "deles"));
    }

    private String label(JsonNode component) {
        String shared = property(component, "delesSom");
        return udvalg instanceof Udvalg.Delt && !shared.isBlank() ? shared : Skemalaeser.label(component);
    }

    private boolean hidden(JsonNode component, Map<String, Object> answers) {
        String condition = component.path("conditional").path("hide").asText();
        Map<String, Object> context = new HashMap<>(answers);
        context.put("this", answers);
        return !condition.isBlank() && feel.isTrue(condition, context);
    }

    private static String property(JsonNode component, String name) {
        return component.path("properties").path(name).asText();
    }
}
