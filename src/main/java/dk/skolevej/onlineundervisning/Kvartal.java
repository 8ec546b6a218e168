package dk.skolevej.onlineundervisning;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;

/** A calendar quarter; {@code nr} is 1 to 4. */
record Kvartal(int aar, int nr) implements Comparable<Kvartal> {

    private static final int MONTHS = 3;

    static Kvartal of(LocalDate day) {
        return new Kvartal(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    LocalDate first() {
        return LocalDate.of(aar, MONTHS * (nr - 1) + 1, 1);
    }

    Kvartal plus(int quarters) {
        return of(first().plusMonths((long) MONTHS * quarters));
    }

    /** 2. kvartal 2027 */
    String ord() {
        return "%d. kvartal %d".formatted(nr, aar);
    }

    @Override
    public int compareTo(Kvartal other) {
        return Comparator.comparingInt(Kvartal::aar)
                .thenComparingInt(Kvartal::nr)
                .compare(this, other);
    }
}
