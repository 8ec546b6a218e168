package dk.skolevej.formular;

import dk.skolevej.formular.Skema.Beholder;
import dk.skolevej.formular.Skema.Felt;
import dk.skolevej.formular.Skema.Slags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out what a form is shown with: first values of its fields, the earlier answers it uses and the facts and lists it names —
 * those and nothing else of the case.
 */
class Fremvisning {

    private static final Pattern PATH = Pattern.compile("\\b[a-zA-Z_]\\w*(?:\\.\\w+)*");

    private final String trin;
    private final Tidligere tidligere;
    private final Function<String, Object> opslag;
    private final Set<String> navneOpslag;

    /** @param opslag looks a name up, {@code navneOpslag} are the names there are */
    Fremvisning(String trin, Tidligere tidligere, Set<String> navneOpslag, Function<String, Object> opslag) {
        this.trin = trin;
        this.tidligere = tidligere;
        this.navneOpslag = navneOpslag;
        this.opslag = opslag;
    }

    Map<String, Object> of(Skema skema) {
        Map<String, Object> shown = firstValues(skema);
        skema.tekster().forEach(text -> used(text, shown));
        skema.rod().felter().stream().filter(Felt::deaktiveret).forEach(felt -> earlier(felt.sti(), shown));
        lists(skema.rod(), shown);
        return shown;
    }

    /** What answers are held against: first values and what conditions see, without what is only for reading. */
    Map<String, Object> against(Skema skema) {
        Map<String, Object> shown = firstValues(skema);
        skema.betingelser().forEach(condition -> used(condition, shown));
        return shown;
    }

    private Map<String, Object> firstValues(Skema skema) {
        Map<String, Object> shown = new LinkedHashMap<>();
        // an input without a first value is null by name, or the engine would fill in a process variable that is called
        // the same
        skema.rod().input().forEach(felt -> Stier.put(shown, felt.sti(), first(felt)));
        return shown;
    }

    private Object first(Felt felt) {
        if (felt.forudfyld() == null) {
            return nothing(felt);
        }
        if (navneOpslag.contains(felt.forudfyld())) {
            return rows(felt.raekke(), opslag.apply(felt.forudfyld()));
        }
        Object value = Arrays.stream(felt.forudfyld().split(","))
                .map(source -> path(felt, source.strip()))
                .filter(path -> tidligere.seneste().containsKey(path.get(0)))
                .max(Comparator.comparing(path -> tidligere.recency(path.get(0))))
                .map(path -> Stier.get(tidligere.seneste(), path))
                .orElse(null);
        if (felt.raekke() != null) {
            return rows(felt.raekke(), value);
        }
        return value == null ? nothing(felt) : value;
    }

    /** Tasklist sends an answer back as the type it was shown with: a list that was shown as null could never be filled in. */
    private static Object nothing(Felt felt) {
        return felt.slags() == Slags.LISTE || felt.slags() == Slags.FLERVALG ? List.of() : null;
    }

    private List<String> path(Felt felt, String source) {
        if (!"seneste".equals(source)) {
            return List.of(source.split("\\."));
        }
        List<String> path = new ArrayList<>(felt.sti());
        path.add(0, trin);
        return path;
    }

    /** Rows by the keys the list has here; a list may take over only some of what another step's rows hold. */
    private static List<Map<String, Object>> rows(Beholder row, Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (value instanceof List<?> earlier) {
            for (Object one : earlier) {
                Map<String, Object> kept = new LinkedHashMap<>();
                row.felter().forEach(felt -> Stier.put(kept, felt.sti(), Stier.get(one, felt.sti())));
                rows.add(kept);
            }
        }
        return rows;
    }

    private void used(String text, Map<String, Object> shown) {
        Matcher matcher = PATH.matcher(text);
        while (matcher.find()) {
            List<String> path = List.of(matcher.group().split("\\."));
            String root = path.get(0);
            if (navneOpslag.contains(root)) {
                shown.computeIfAbsent(root, opslag);
            } else {
                earlier(path, shown);
            }
        }
    }

    /** Copies {@code step.field…}; a condition on a whole step sees whether it was answered, not what was. */
    private void earlier(List<String> path, Map<String, Object> shown) {
        Map<String, Object> answers = tidligere.seneste().get(path.get(0));
        if (answers == null) {
            return;
        }
        Map<String, Object> into = child(shown, path.get(0));
        if (path.size() > 1) {
            List<String> inside = path.subList(1, path.size());
            Object value = Stier.get(answers, inside);
            if (value != null) {
                Stier.put(into, inside, value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> shown, String step) {
        return (Map<String, Object>)
                shown.compute(step, (key, known) -> known instanceof Map ? known : new HashMap<String, Object>());
    }

    private void lists(Beholder container, Map<String, Object> shown) {
        for (Felt felt : container.felter()) {
            if (felt.valgFra() != null && navneOpslag.contains(felt.valgFra())) {
                shown.computeIfAbsent(felt.valgFra(), opslag);
            }
            if (felt.raekke() != null) {
                lists(felt.raekke(), shown);
            }
        }
    }
}
