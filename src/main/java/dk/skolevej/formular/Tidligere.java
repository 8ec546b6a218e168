package dk.skolevej.formular;

import dk.skolevej.forloeb.Svar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The case's earlier answers by step: the latest, in the order they were given, and the one before it. */
record Tidligere(Map<String, Map<String, Object>> seneste, Map<String, Map<String, Object>> forrige) {

    static Tidligere of(List<Svar> inOrder) {
        Map<String, Map<String, Object>> latest = new LinkedHashMap<>();
        Map<String, Map<String, Object>> before = new HashMap<>();
        for (Svar svar : inOrder) {
            // taken out first, so that the order is that of the latest answers
            Map<String, Object> replaced = latest.remove(svar.trin());
            latest.put(svar.trin(), svar.indhold());
            if (replaced != null) {
                before.put(svar.trin(), replaced);
            }
        }
        return new Tidligere(latest, before);
    }

    /** The higher, the later the step was last answered. */
    int recency(String trin) {
        return new ArrayList<>(seneste.keySet()).indexOf(trin);
    }
}
