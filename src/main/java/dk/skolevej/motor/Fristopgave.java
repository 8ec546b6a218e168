package dk.skolevej.motor;

import java.time.LocalDate;
import java.util.Set;

/**
 * An open task with a deadline, by what may be told outside the case. {@code trin} is the step and {@code navn} what the diagram calls it;
 * {@code sagsnummer} is null when the task belongs to no case, {@code skole} when it belongs to the municipality as a whole, and
 * {@code ansvarlig} (a login) while nobody has taken it; {@code roller} are the roles it is offered to.
 */
public record Fristopgave(
        String id,
        String trin,
        String navn,
        String sagsnummer,
        String skole,
        LocalDate frist,
        String ansvarlig,
        Set<String> roller) {

    /** Theirs, or one that their role can take at their school. */
    public boolean isFor(Person person) {
        if (ansvarlig != null) {
            return ansvarlig.equals(person.id());
        }
        return (skole == null || person.skoler().contains(skole))
                && roller.stream().anyMatch(person.roller()::contains);
    }
}
