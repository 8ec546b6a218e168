package dk.skolevej.maaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How long the answers took, by what was asked for. */
final class Svartider {

    /** In milliseconds. */
    record Fordeling(int antal, double median, double p95, double longest) {

        static final Fordeling NONE = new Fordeling(0, 0, 0, 0);
    }

    private final Map<String, List<Double>> millis = new ConcurrentHashMap<>();

    void note(String method, String path, long nanos) {
        List<Double> ofKind = millis.computeIfAbsent(method + " " + kind(path), kind -> new ArrayList<>());
        synchronized (ofKind) {
            ofKind.add(nanos / 1e6);
        }
    }

    /** Without what differs from call to call: {@code /task/<id>/form?x=y} becomes {@code /task/…/form}. */
    private static String kind(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceFirst("^/camunda/api/engine/engine/default", "")
                .replaceAll("[0-9a-f-]{36}", "…");
    }

    Map<String, Fordeling> byKind() {
        Map<String, Fordeling> all = new TreeMap<>();
        millis.forEach((kind, times) -> all.put(kind, of(times)));
        return all;
    }

    Fordeling inAll() {
        return of(millis.values().stream().flatMap(List::stream).toList());
    }

    static Fordeling of(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? Fordeling.NONE
                : new Fordeling(sorted.size(), part(sorted, 0.5), part(sorted, 0.95), sorted.get(sorted.size() - 1));
    }

    /** The time that this part of all did not exceed. */
    private static double part(List<Double> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
