package dk.skolevej.formular;

import dk.skolevej.formular.Opslag.Mulighed;
import dk.skolevej.formular.Opslag.Sammenhaeng;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts and lists as one person sees them for one form; each is looked up when it is first needed, and once. */
class Opslagsted {

    private final Map<String, Opslag> byName;
    private final Sammenhaeng where;
    private final Map<String, Object> found = new HashMap<>();

    Opslagsted(Map<String, Opslag> byName, Sammenhaeng where) {
        this.byName = byName;
        this.where = where;
    }

    Object look(String name) {
        return found.computeIfAbsent(name, key -> byName.get(key).vis(where));
    }

    /** What has been looked up and names pupils. */
    List<String> namedPupils() {
        return found.keySet().stream()
                .filter(name -> byName.get(name).navngiverElever())
                .sorted()
                .toList();
    }

    /** The options of a list, none when the name is unknown. */
    List<Mulighed> options(String name) {
        return byName.containsKey(name) && look(name) instanceof List<?> list
                ? list.stream()
                        .filter(Mulighed.class::isInstance)
                        .map(Mulighed.class::cast)
                        .toList()
                : List.of();
    }

    /** The values a choice may have: its own, or those of the list it names. */
    Set<String> allowed(Skema.Felt felt) {
        return felt.valgFra() == null
                ? felt.valg().stream().map(Skema.Valg::value).collect(Collectors.toSet())
                : options(felt.valgFra()).stream().map(Mulighed::value).collect(Collectors.toSet());
    }
}
