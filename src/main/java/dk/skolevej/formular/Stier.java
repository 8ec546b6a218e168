package dk.skolevej.formular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paths into nested answers. */
final class Stier {

    private Stier() {}

    static Object get(Object from, List<String> path) {
        Object value = from;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    static void put(Map<String, Object> into, List<String> path, Object value) {
        Map<String, Object> map = into;
        for (String key : path.subList(0, path.size() - 1)) {
            map = map(map.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>()));
        }
        map.put(path.get(path.size() - 1), value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** The paths of everything in {@code answers}, walking into a map only as far as some known path goes. */
    static List<List<String>> leaves(Map<String, Object> answers, Set<List<String>> known) {
        List<List<String>> leaves = new ArrayList<>();
        leaves(answers, List.of(), known, leaves);
        return leaves;
    }

    private static void leaves(
            Map<String, Object> map, List<String> at, Set<List<String>> known, List<List<String>> into) {
        map.forEach((key, value) -> {
            List<String> path = new ArrayList<>(at);
            path.add(key);
            boolean goesOn = known.stream()
                    .anyMatch(k ->
                            k.size() > path.size() && k.subList(0, path.size()).equals(path));
            if (goesOn && value instanceof Map<?, ?> inner) {
                leaves(map(inner), path, known, into);
            } else if (!goesOn || value != null) {
                into.add(List.copyOf(path));
            }
        });
    }
}
