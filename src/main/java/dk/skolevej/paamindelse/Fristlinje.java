package dk.skolevej.paamindelse;

import dk.skolevej.motor.Fristopgave;
import dk.skolevej.motor.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** An open task as it stands this morning: whether its deadline has passed, and by how many of its school's school days. */
record Fristlinje(Fristopgave opgave, boolean overskredet, int skoledageOver) {

    /** Not when the person is shut out of the case; {@code closed} are case numbers by person. */
    boolean mayBeToldTo(Person person, Map<String, Set<String>> closed) {
        return opgave.sagsnummer() == null
                || !closed.getOrDefault(person.id(), Set.of()).contains(opgave.sagsnummer());
    }

    static Fristlinje on(LocalDate today, Fristopgave opgave, Skolemorgen school) {
        boolean overdue = opgave.frist().isBefore(today);
        return new Fristlinje(opgave, overdue, overdue ? school.schoolDaysOverdue(opgave.frist()) : 0);
    }
}
