package dk.skolevej.sagsside;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How near a deadline is, in words and in the colour that goes with them ({@code error}, {@code warning} or {@code info}). */
record Fristmaerke(LocalDate dag, int uge, String ord, String farve) {

    /** @param dag null when nothing is due */
    static Fristmaerke of(LocalDate dag, LocalDate today) {
        if (dag == null) {
            return null;
        }
        int week = dag.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (dag.isBefore(today)) {
            return new Fristmaerke(dag, week, "Overskredet", "error");
        }
        if (dag.equals(today)) {
            return new Fristmaerke(dag, week, "I dag", "warning");
        }
        return dag.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                ? new Fristmaerke(dag, week, null, "info")
                : new Fristmaerke(dag, week, "Denne uge", "warning");
    }
}
