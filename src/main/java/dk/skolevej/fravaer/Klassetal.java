package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Smaatal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The absence of a class as a whole, for people who need not know each pupil's; of a class of under 5 nothing is told. */
public final class Klassetal {

    private static final double MEGET_FRAVAER_PROCENT = 10;

    private final Periode periode;
    private final List<Double> dage;
    private final OptionalInt skoledage;

    /** @param dage of each pupil */
    Klassetal(Periode periode, List<Double> dage, OptionalInt skoledage) {
        this.periode = periode;
        this.dage = dage;
        this.skoledage = skoledage;
    }

    public Periode periode() {
        return periode;
    }

    public boolean kanVises() {
        return Smaatal.isTold(dage.size());
    }

    public int elever() {
        return dage.size();
    }

    /** Days a pupil, on average; empty for a small class. */
    public OptionalDouble gennemsnitDage() {
        return kanVises() ? dage.stream().mapToDouble(days -> days).average() : OptionalDouble.empty();
    }

    /** Of all school days of all pupils; empty for a small class or without a calendar. */
    public OptionalDouble procent() {
        OptionalDouble average = gennemsnitDage();
        return average.isEmpty() || skoledage.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Tal.percent(average.getAsDouble(), skoledage.getAsInt()));
    }

    public String procentTekst() {
        return Tal.percent(procent());
    }

    /** "6 af 22 elever", "under 5 af 22 elever", or that it cannot be worked out. */
    public String over10ProcentTekst() {
        if (procent().isEmpty()) {
            return Tal.percent(OptionalDouble.empty());
        }
        long many = dage.stream()
                .filter(days -> Tal.percent(days, skoledage.getAsInt()) > MEGET_FRAVAER_PROCENT)
                .count();
        return "%s af %d elever".formatted(Smaatal.told(many), dage.size());
    }
}
