package dk.skolevej.formular;

import java.util.Set;

/** Which of a form's questions are read. */
public sealed interface Udvalg {

    Udvalg ALT = new Alt();

    Udvalg DELT = new Delt();

    static Udvalg laestAf(Set<String> laesere) {
        return new Laest(laesere);
    }

    /** All of them. */
    record Alt() implements Udvalg {}

    /** Those whose property {@code deles} is {@code ja}: what the family has a copy of. Called by the property {@code delesSom} where there is one. */
    record Delt() implements Udvalg {}

    /** Those whose property {@code laeses}, or that of a group or list around them, names one of these: roles, and {@code afsender} for whoever answered. */
    record Laest(Set<String> laesere) implements Udvalg {

        public Laest {
            laesere = Set.copyOf(laesere);
        }
    }
}
