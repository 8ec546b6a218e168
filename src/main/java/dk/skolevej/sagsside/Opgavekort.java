package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Datotekst;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a card in Tasklist says of a task beside its name. {@code id} is the task's, {@code trin} the step it stands for; {@code sagsnummer} is whatever the
 * task is about. {@code skole} is null for a task that belongs to no school, {@code klassetrin} where the person may not see it or there is no pupil,
 * {@code frist} for a task without a deadline.
 */
record Opgavekort(String id, String sagsnummer, String trin, String skole, String klassetrin, Kortfrist frist) {

    /** A deadline in words, with the mark and the colour of {@link Fristmaerke}; {@code maerke} is null when it is not near. */
    record Kortfrist(LocalDate dag, int uge, String tekst, String maerke, String farve) {

        private static final DateTimeFormatter THIS_YEAR =
                DateTimeFormatter.ofPattern("d. MMMM", Locale.forLanguageTag("da"));

        /** @param dag null when nothing is due */
        static Kortfrist of(LocalDate dag, LocalDate today) {
            Fristmaerke mark = Fristmaerke.of(dag, today);
            if (mark == null) {
                return null;
            }
            String day = dag.getYear() == today.getYear() ? THIS_YEAR.format(dag) : Datotekst.of(dag);
            return new Kortfrist(
                    dag, mark.uge(), "Frist %s, uge %d".formatted(day, mark.uge()), words(mark, today), mark.farve());
        }

        private static String words(Fristmaerke mark, LocalDate today) {
            long late = ChronoUnit.DAYS.between(mark.dag(), today);
            if (late > 0) {
                return "Overskredet %d %s".formatted(late, late == 1 ? "dag" : "dage");
            }
            return late == 0 ? "Frist i dag" : mark.ord();
        }
    }
}
