package dk.skolevej.opsporing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One pupil's registered absence, by day. {@code elev} is the pseudonym. From grade 7 absence is registered twice a day, and one registration is half
 * a day ({@code halveDage}); before that once, and it is a whole one (domain 2.1).
 */
record Elevfravaer(String elev, String skole, boolean halveDage, List<Registrering> registreringer) {

    /** The grade from which absence is registered both in the morning and in the last lesson. */
    static final int FIRST_GRADE_WITH_HALF_DAYS = 7;

    record Registrering(LocalDate dato, String kategori) {}

    /** How much of each day the pupil was away by this rule, from more than 0 to 1; days without school are left out. */
    TreeMap<LocalDate, Double> days(Fravaersregel regel, Skoledage skoledage) {
        TreeMap<LocalDate, Double> days = new TreeMap<>();
        double one = halveDage ? regel.halvDag() : 1;
        for (Registrering registrering : registreringer) {
            if (regel.kategorier().contains(registrering.kategori()) && skoledage.isSchoolDay(registrering.dato())) {
                days.merge(registrering.dato(), one, (a, b) -> Math.min(1, a + b));
            }
        }
        return days;
    }

    static double sum(Map<LocalDate, Double> days) {
        return days.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
