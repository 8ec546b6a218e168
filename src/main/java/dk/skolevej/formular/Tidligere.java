package dk.skolevej.formular;

import dk.skolevej.forloeb.Svar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The case's earlier answers by step: the latest, and the one before it. */
record Tidligere(Map<String, Map<String, Object>> seneste, Map<String, Map<String, Object>> forrige) {

    static Tidligere of(List<Svar> inOrder) {
        Map<String, Map<String, Object>> latest = new HashMap<>();
        Map<String, Map<String, Object>> before = new HashMap<>();
        for (Svar svar : inOrder) {
            Map<String, Object> replaced = latest.put(svar.trin(), svar.indhold());
            if (replaced != null) {
                before.put(svar.trin(), replaced);
            }
        }
        return new Tidligere(latest, before);
    }
}
