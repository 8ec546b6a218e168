package dk.skolevej.fravaer;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Absence in a period; {@code skoledage} is empty when the school calendar of some of it has not been loaded. */
public record Opgoerelse(Periode periode, Fravaersdage fravaer, OptionalInt skoledage) {

    /** Days absent of the school days; empty when they are not known or there are none, and never a guess. */
    public OptionalDouble procent() {
        return skoledage.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Tal.percent(fravaer.ialtDage(), skoledage.getAsInt()));
    }

    /** "12,5 %", or that it cannot be worked out. */
    public String procentTekst() {
        return Tal.percent(procent());
    }
}
