package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Kommunevalg;
import org.springframework.stereotype.Component;

/**
 * What part of a day one registration is: the one place that says so. Grades 0–6 are registered once a day, grades 7–10 in the morning and in the last
 * lesson, half a day each, unless the municipality counts any absence as the whole day.
 */
@Component
class Dagsdel {

    private static final double HALF = 0.5;

    private final Kommunevalg kommunevalg;

    Dagsdel(Kommunevalg kommunevalg) {
        this.kommunevalg = kommunevalg;
    }

    /** @param klassetrin the pupil's on that day, {@code registreringer} how many there are of the pupil on that day */
    double dage(int klassetrin, int registreringer) {
        return kommunevalg.halveFravaersdage() && klassetrin >= Fravaerstal.FOERSTE_KLASSETRIN_MED_SIDSTE_LEKTION
                ? HALF
                : 1.0 / registreringer;
    }
}
