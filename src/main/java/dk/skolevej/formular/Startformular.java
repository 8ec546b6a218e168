package dk.skolevej.formular;

import dk.skolevej.forloeb.Forloeb;
import java.util.Map;

/** A start form that opens a case; the feature that owns the form says which. */
public interface Startformular {

    /** The form's key. */
    String noegle();

    /** Opens the case these accepted answers are about. {@code person} is the login, null for the process itself. */
    Forloeb open(Map<String, Object> svar, String person);
}
