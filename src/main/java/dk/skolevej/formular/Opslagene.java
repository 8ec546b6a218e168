package dk.skolevej.formular;

import dk.skolevej.formular.Opslag.Mulighed;
import dk.skolevej.formular.Opslag.Sammenhaeng;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All facts and lists that forms may name. */
@Component
class Opslagene {

    private final Map<String, Opslag> byName;

    Opslagene(List<Opslag> all) {
        this.byName = all.stream().collect(Collectors.toMap(Opslag::noegle, Function.identity()));
    }

    Set<String> names() {
        return byName.keySet();
    }

    Object look(String name, Sammenhaeng where) {
        return byName.get(name).vis(where);
    }

    /** The options of a list, none when the name is unknown. */
    List<Mulighed> options(String name, Sammenhaeng where) {
        return byName.containsKey(name) && look(name, where) instanceof List<?> list
                ? list.stream()
                        .filter(Mulighed.class::isInstance)
                        .map(Mulighed.class::cast)
                        .toList()
                : List.of();
    }

    /** The values a choice may have: its own, or those of the list it names. */
    Set<String> allowed(Skema.Felt felt, Sammenhaeng where) {
        return felt.valgFra() == null
                ? felt.valg().stream().map(Skema.Valg::value).collect(Collectors.toSet())
                : options(felt.valgFra(), where).stream().map(Mulighed::value).collect(Collectors.toSet());
    }
}
