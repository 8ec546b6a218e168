package dk.skolevej.formular;

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

    Opslagsted in(Sammenhaeng where) {
        return new Opslagsted(byName, where);
    }
}
