package dk.skolevej.formular;

import dk.skolevej.motor.Person;
import java.util.Map;

/** A start form that is about something else than one case, e.g. who stands in for whom; the feature that owns the form says what. */
public interface SagsloesStartformular {

    /** The form's key. */
    String noegle();

    /** Begins what these accepted answers are about. {@code person} is null for the process itself. */
    Begyndelse begin(Map<String, Object> svar, Person person);

    /** The business key of the new process, its school and what else it is to know; nothing of it may be about a child. */
    record Begyndelse(String noegle, String skole, Map<String, Object> variabler) {}
}
