package dk.skolevej.adgangslog;

import dk.skolevej.motor.Person;
import java.util.Set;

/**
 * One look, or one that was refused. {@code sagsnummer} is null for what is about no one case, {@code skole} for what is about none;
 * {@code grund} is what it was for: the step, the list. Neither may hold anything a caller has written.
 */
public record Adgang(
        String hvem,
        Set<String> roller,
        String sagsnummer,
        String skole,
        Handling handling,
        String grund,
        boolean tilladt) {

    public static Adgang til(Person person, Handling handling, String grund) {
        return new Adgang(person.id(), person.roller(), null, null, handling, grund, true);
    }

    public Adgang iSagen(String sagsnummer) {
        return new Adgang(hvem, roller, sagsnummer, skole, handling, grund, tilladt);
    }

    public Adgang paaSkolen(String skole) {
        return new Adgang(hvem, roller, sagsnummer, skole, handling, grund, tilladt);
    }

    public Adgang afvist() {
        return new Adgang(hvem, roller, sagsnummer, skole, handling, grund, false);
    }
}
