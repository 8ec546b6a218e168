package dk.skolevej.fravaer;

import java.util.List;

/** A pupil, by pseudonym, and the absence of the period that was asked for, oldest first; none is an empty list. */
public record Elevfravaer(String elev, String klasse, int klassetrin, List<Fravaersdag> dage) {

    public Elevfravaer {
        dage = List.copyOf(dage);
    }

    Elevfravaer med(List<Fravaersdag> days) {
        return new Elevfravaer(elev, klasse, klassetrin, days);
    }

    public Fravaersdage iPeriode(Periode periode) {
        return Fravaersdage.of(
                dage.stream().filter(day -> periode.contains(day.dato())).toList());
    }

    public Fravaersdage ialt() {
        return Fravaersdage.of(dage);
    }
}
