package dk.skolevej.formular;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.motor.Person;
import java.util.Set;
import java.util.function.Function;

/**
 * Something the server can tell a form under a name of its own: an option list (a list of {@link Mulighed}) that a choice names in
 * {@code valuesKey}, or facts that the form shows. Every bean of this type is available to every form, without Java in the form.
 */
public interface Opslag {

    /** The name forms use, e.g. {@code tovholdere}. */
    String noegle();

    /** The value as strings, numbers, booleans, maps and lists. Asked only when a form names it. */
    Object vis(Sammenhaeng sammenhaeng);

    /** Whether the value names pupils other than the one the case is about: whoever is shown it has seen a list of them. */
    default boolean navngiverElever() {
        return false;
    }

    /**
     * What a form is shown for: a case, or something else with this business key ({@code forloeb} is then null; in a start form both
     * are), and to whom ({@code person} is null for the process itself). {@code vaerdi} gives a variable by its name as the task sees it, and null for one there is not.
     */
    record Sammenhaeng(Forloeb forloeb, String noegle, Person person, Function<String, Object> vaerdi) {

        /** Where there is no task. */
        Sammenhaeng(Forloeb forloeb, String noegle, Person person) {
            this(forloeb, noegle, person, variable -> null);
        }

        /** The schools of the person who sees it. */
        public Set<String> skoler() {
            return person == null ? Set.of() : person.skoler();
        }
    }

    /** One option. */
    record Mulighed(String label, String value) {}
}
