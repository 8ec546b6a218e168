package dk.skolevej.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers with a script in each free text, a different one for each field of each form, so that it is known wherever it is seen. */
class Scriptsvar {

    private final String script;
    private final Map<String, Map<String, Tekstfelt>> forms = new TreeMap<>();
    private final List<String> texts;

    Scriptsvar(String script) {
        this.script = script;
        List<Tekstfelt> fields = Tekstfelt.all();
        fields.forEach(field -> forms.computeIfAbsent(field.form(), form -> new LinkedHashMap<>())
                .put(String.join(".", field.path()), field));
        texts = fields.stream()
                .filter(Tekstfelt::isFree)
                .map(Tekstfelt::name)
                .distinct()
                .toList();
    }

    /** Every form there is. */
    Set<String> forms() {
        return forms.keySet();
    }

    /** Every free text of every form there is. */
    List<String> texts() {
        return texts;
    }

    String script(Tekstfelt field) {
        return "%s%03dø".formatted(script, texts.indexOf(field.name()));
    }

    /** Ordinary answers with a script in each text that they leave in the form. */
    Map<String, Object> ordinary(String form, Map<String, Object> answers, Map<String, Object> served) {
        Map<String, Object> marked = Svartrae.copy(answers);
        free(form).stream()
                .filter(field -> hasPlace(field, answers))
                .filter(field ->
                        choices(field, answers, served, Map.of()).equals(Optional.of(choicesOf(field, answers))))
                .forEach(field -> Svartrae.put(marked, field.path(), script(field)));
        return marked;
    }

    /** Answers under which, one after the other, each text of the form is asked: what to write, and which texts then hold their script. */
    List<Udgave> drafts(String form, Map<String, Object> answers, Map<String, Object> served) {
        List<Udgave> drafts = new ArrayList<>();
        Set<Tekstfelt> left = new LinkedHashSet<>(free(form));
        do {
            Udgave draft = draft(left, answers, served);
            drafts.add(draft);
            if (!left.removeAll(draft.texts())) {
                break;
            }
        } while (!left.isEmpty());
        return drafts;
    }

    /** The read-only texts of a form that are there when it is shown with this. */
    List<Tekstfelt> reread(String form, Map<String, Object> served) {
        return forms.get(form).values().stream()
                .filter(field -> field.isText() && field.readonly())
                .filter(field -> Svartrae.at(served, field.path()) instanceof String text && text.contains(script))
                .filter(field ->
                        field.asked().stream().allMatch(when -> when.holdsFor(Svartrae.at(served, when.steps()))))
                .toList();
    }

    private Udgave draft(Set<Tekstfelt> wanted, Map<String, Object> answers, Map<String, Object> served) {
        Map<String, Object> made = new HashMap<>();
        List<Tekstfelt> asked = new ArrayList<>();
        for (Tekstfelt field : wanted) {
            choices(field, answers, served, made).ifPresent(choices -> {
                made.putAll(choices);
                asked.add(field);
            });
        }
        Map<String, Object> written = Svartrae.copy(answers);
        made.forEach((path, value) -> {
            if (value != null) {
                Svartrae.put(written, List.of(path.split("\\.")), value);
            }
        });
        asked.forEach(field -> Svartrae.put(written, field.path(), script(field)));
        return new Udgave(written, asked);
    }

    /** The answers that bring this text up beside those that are made already; none when it cannot be. */
    private Optional<Map<String, Object>> choices(
            Tekstfelt field, Map<String, Object> answers, Map<String, Object> served, Map<String, Object> made) {
        Map<String, Object> choices = new HashMap<>(made);
        for (Betingelse when : field.asked()) {
            Tekstfelt question = forms.get(field.form()).get(when.path());
            if (question == null || question.readonly()) {
                if (!when.holdsFor(Svartrae.at(served, when.steps()))) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Map<String, Object>> before = choices(question, answers, served, choices);
            if (before.isEmpty()) {
                return before;
            }
            choices.putAll(before.get());
            Object now = choices.getOrDefault(when.path(), Svartrae.at(answers, when.steps()));
            if (!when.holdsFor(now)) {
                if (choices.containsKey(when.path())) {
                    return Optional.empty();
                }
                now = when.same() ? when.value() : another(question, when.value());
            }
            choices.put(when.path(), now);
        }
        return Optional.of(choices);
    }

    private Map<String, Object> choicesOf(Tekstfelt field, Map<String, Object> answers) {
        Map<String, Object> choices = new HashMap<>();
        for (Betingelse when : field.asked()) {
            Tekstfelt question = forms.get(field.form()).get(when.path());
            if (question != null && !question.readonly()) {
                choices.putAll(choicesOf(question, answers));
                choices.put(when.path(), Svartrae.at(answers, when.steps()));
            }
        }
        return choices;
    }

    private static String another(Tekstfelt question, String than) {
        return question.component().path("values").findValuesAsText("value").stream()
                .filter(value -> !value.equals(than))
                .findFirst()
                .orElseThrow();
    }

    /** A list without rows stays so. */
    private static boolean hasPlace(Tekstfelt field, Map<String, Object> answers) {
        int list =
                field.path().stream().map(step -> step.endsWith("[]")).toList().lastIndexOf(true);
        return list < 0 || Svartrae.at(answers, field.path().subList(0, list + 1)) != null;
    }

    private List<Tekstfelt> free(String form) {
        return forms.get(form).values().stream().filter(Tekstfelt::isFree).collect(Collectors.toList());
    }

    record Udgave(Map<String, Object> answers, List<Tekstfelt> texts) {}
}
