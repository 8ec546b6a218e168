package dk.skolevej.formular;

import dk.skolevej.forloeb.Forloeb;
import java.util.Set;

/**
 * Something the server can tell a form under a name of its own: an option list (a list of {@link Mulighed}) that a choice names in
 * {@code valuesKey}, or facts that the form shows. Every bean of this type is available to every form, without Java in the form.
 */
public interface Opslag {

    /** The name forms use, e.g. {@code tovholdere}. */
    String noegle();

    /** The value as strings, numbers, booleans, maps and lists. Asked only when a form names it. */
    Object vis(Sammenhaeng sammenhaeng);

    /** Whose case a form is shown for ({@code forloeb} is null in a start form) and the schools of the person who sees it. */
    record Sammenhaeng(Forloeb forloeb, Set<String> skoler) {}

    /** One option. */
    record Mulighed(String label, String value) {}
}
