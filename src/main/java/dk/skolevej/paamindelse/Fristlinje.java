package dk.skolevej.paamindelse;

import dk.skolevej.motor.Fristopgave;
import java.time.LocalDate;

/** An open task as it stands this morning: whether its deadline has passed, and by how many of its school's school days. */
record Fristlinje(Fristopgave opgave, boolean overskredet, int skoledageOver) {

    static Fristlinje on(LocalDate today, Fristopgave opgave, Skolemorgen school) {
        boolean overdue = opgave.frist().isBefore(today);
        return new Fristlinje(opgave, overdue, overdue ? school.schoolDaysOverdue(opgave.frist()) : 0);
    }
}
