package dk.skolevej.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers within answers, found by a path on which a list ends with {@code []} and stands for all its rows. */
final class Svartrae {

    private Svartrae() {}

    /** What stands there, in the first row where there are several; null when nothing does. */
    static Object at(Object answers, List<String> path) {
        if (path.isEmpty() || answers == null) {
            return answers;
        }
        Object next = answers instanceof Map<?, ?> map ? map.get(name(path)) : null;
        if (isList(path)) {
            next = next instanceof List<?> rows && !rows.isEmpty() ? rows.get(0) : null;
        }
        return at(next, path.subList(1, path.size()));
    }

    /** A list that has no row gets one. */
    static void put(Map<String, Object> answers, List<String> path, Object value) {
        if (path.size() == 1) {
            answers.put(path.get(0), value);
            return;
        }
        List<String> rest = path.subList(1, path.size());
        if (isList(path)) {
            rows(answers, name(path)).forEach(row -> put(map(row), rest, value));
        } else {
            put(map(answers.computeIfAbsent(path.get(0), name -> new LinkedHashMap<String, Object>())), rest, value);
        }
    }

    /** Their own maps and lists, to be changed freely. */
    static Map<String, Object> copy(Map<String, Object> answers) {
        return map(anew(answers));
    }

    private static Object anew(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put((String) key, anew(inner)));
            return copy;
        }
        return value instanceof List<?> rows
                ? new ArrayList<>(rows.stream().map(Svartrae::anew).toList())
                : value;
    }

    private static List<Object> rows(Map<String, Object> answers, String name) {
        @SuppressWarnings("unchecked")
        List<Object> rows = (List<Object>) answers.computeIfAbsent(name, list -> new ArrayList<>());
        if (rows.isEmpty()) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static boolean isList(List<String> path) {
        return path.get(0).endsWith("[]");
    }

    private static String name(List<String> path) {
        return path.get(0).replace("[]", "");
    }
}
