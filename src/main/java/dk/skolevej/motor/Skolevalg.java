package dk.skolevej.motor;

import java.util.Map;

/**
 * Decides the school (tenant) of a new process instance that has no {@code skole} variable and no calling process: the answers of a start form.
 * At most one bean; without it such a start is refused.
 */
public interface Skolevalg {

    /** The six-digit institutionsnummer, never null; throws when the caller may not start a case at that school. */
    String skole(String processId, Map<String, Object> answers);
}
