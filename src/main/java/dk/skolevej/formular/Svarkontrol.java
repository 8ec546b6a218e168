package dk.skolevej.formular;

import dk.skolevej.formular.Skema.Beholder;
import dk.skolevej.formular.Skema.Felt;
import dk.skolevej.formular.Skema.Slags;
import dk.skolevej.motor.Afvist.Fejl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds answers against their form: nothing unknown, nothing hidden, nothing missing, everything of its kind. One instance checks one
 * submission; {@link #fejl} then tells what is wrong.
 */
class Svarkontrol {

    private final Feel feel;
    private final Function<Felt, Set<String>> options;
    private final List<Fejl> fejl = new ArrayList<>();

    /** @param options the values that a choice field allows */
    Svarkontrol(Feel feel, Function<Felt, Set<String>> options) {
        this.feel = feel;
        this.options = options;
    }

    List<Fejl> fejl() {
        return fejl;
    }

    /**
     * @param served what the form was shown with: the first values (for fields that may only be read) and what conditions see
     * @return the accepted answers, in the order of the form, without empty ones
     */
    Map<String, Object> accept(Skema skema, Map<String, Object> answers, Map<String, Object> served) {
        return container(skema.rod(), answers, served, served, new Sted("", ""));
    }

    /** Where in the form: {@code path} for programs, {@code words} for people. */
    private record Sted(String path, String words) {

        Sted row(Felt list, int index) {
            return new Sted(
                    path + String.join(".", list.sti()) + "[" + index + "].",
                    " i række %d af «%s»".formatted(index + 1, list.label()));
        }
    }

    private Map<String, Object> container(
            Beholder container,
            Map<String, Object> answers,
            Map<String, Object> served,
            Map<String, Object> outer,
            Sted sted) {
        refuseUnknown(container, answers, sted);
        Map<String, Object> context = context(container, answers, outer);
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (Felt felt : container.input()) {
            Object value = Stier.get(answers, felt.sti());
            if (hidden(felt, context)) {
                if (!Feltkontrol.isEmpty(value)) {
                    add(felt, sted, "vises ikke med de svar, der er givet, og kan derfor ikke sendes");
                }
            } else {
                Object kept = visible(felt, value, Stier.get(served, felt.sti()), context, sted);
                if (kept != null) {
                    Stier.put(accepted, felt.sti(), kept);
                }
            }
        }
        return accepted;
    }

    private Object visible(Felt felt, Object value, Object served, Map<String, Object> context, Sted sted) {
        if (felt.skrivebeskyttet() && !Objects.equals(emptyAsNull(value), emptyAsNull(served))) {
            add(felt, sted, "kan ikke ændres her");
            return null;
        }
        if (felt.graenser().fasteRaekker() && !fixed(felt.raekke(), value).equals(fixed(felt.raekke(), served))) {
            add(felt, sted, "har ændret sig, siden opgaven blev åbnet; åbn den igen");
            return null;
        }
        if (Feltkontrol.isEmpty(value)) {
            if (felt.graenser().paakraevet()) {
                add(felt, sted, felt.slags() == Slags.AFKRYDS ? "skal krydses af" : "skal udfyldes");
            }
            return null;
        }
        var problem = Feltkontrol.check(felt, value, options.apply(felt));
        if (problem.isPresent()) {
            add(felt, sted, problem.get());
            return null;
        }
        return felt.slags() == Slags.LISTE ? rows(felt, (Collection<?>) value, served, context, sted) : value;
    }

    private List<Object> rows(Felt list, Collection<?> rows, Object served, Map<String, Object> context, Sted sted) {
        List<?> servedRows = served instanceof List<?> known ? known : List.of();
        List<Object> accepted = new ArrayList<>();
        int index = 0;
        for (Object row : rows) {
            Sted place = sted.row(list, index);
            if (row instanceof Map<?, ?> answers) {
                Object known = index < servedRows.size() ? servedRows.get(index) : null;
                accepted.add(container(list.raekke(), Stier.map(answers), Stier.map(known), context, place));
            } else {
                fejl.add(new Fejl(sted.path() + String.join(".", list.sti()), "skal bestå af rækker"));
            }
            index++;
        }
        // a row that nobody wrote in is no row
        accepted.removeIf(row -> ((Map<?, ?>) row).isEmpty());
        return accepted.isEmpty() ? null : accepted;
    }

    /** What each row of a list holds in the fields that may only be read: by that it is known which row it is. */
    private static List<List<Object>> fixed(Beholder row, Object list) {
        List<List<Object>> rows = new ArrayList<>();
        if (list instanceof Collection<?> all) {
            all.forEach(one -> rows.add(row.input().stream()
                    .filter(Felt::skrivebeskyttet)
                    .map(felt -> emptyAsNull(Stier.get(one, felt.sti())))
                    .toList()));
        }
        return rows;
    }

    private void refuseUnknown(Beholder container, Map<String, Object> answers, Sted sted) {
        Set<List<String>> known = container.input().stream().map(Felt::sti).collect(Collectors.toSet());
        Stier.leaves(answers, known).stream()
                .filter(path -> !known.contains(path))
                .forEach(path -> fejl.add(new Fejl(
                        sted.path() + String.join(".", path),
                        "Formularen har ikke et felt med navnet «%s»".formatted(readable(path)))));
    }

    private static String readable(List<String> path) {
        String name = String.join(".", path).replaceAll("[^\\p{Alnum}_.\\-]", "?");
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /**
     * What conditions see: the row (also as {@code this}), then what stands around it (also as {@code parent}); what is not answered
     * is null, as in the browser.
     */
    private static Map<String, Object> context(
            Beholder container, Map<String, Object> answers, Map<String, Object> outer) {
        Map<String, Object> here = new HashMap<>();
        container.input().forEach(felt -> here.put(felt.sti().get(0), null));
        here.putAll(answers);
        Map<String, Object> context = new HashMap<>(outer);
        context.putAll(here);
        context.put("this", here);
        context.put("parent", outer);
        return context;
    }

    private boolean hidden(Felt felt, Map<String, Object> context) {
        return felt.skjult().stream().anyMatch(condition -> feel.isTrue(condition, context));
    }

    private static Object emptyAsNull(Object value) {
        return Feltkontrol.isEmpty(value) ? null : value;
    }

    private void add(Felt felt, Sted sted, String besked) {
        fejl.add(new Fejl(
                sted.path() + String.join(".", felt.sti()), "«%s»%s %s".formatted(felt.label(), sted.words(), besked)));
    }
}
