package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.formular.Opslag;
import java.util.List;
import java.util.function.BiFunction;

/** Something that a form about a school in a period shows to a person; nothing where there is no such school. */
record Skoleopslag(String noegle, boolean navngiverElever, BiFunction<Plads, Opslag.Sammenhaeng, Object> of)
        implements Opslag {

    @Override
    public Object vis(Sammenhaeng where) {
        return Plads.of(where.noegle()).map(plads -> of.apply(plads, where)).orElse(List.of());
    }
}
