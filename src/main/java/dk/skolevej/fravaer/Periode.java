package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.frist.Skoleaar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Days from {@code fra} to {@code til}, both of them included. */
public record Periode(LocalDate fra, LocalDate til) {

    public Periode {
        if (til.isBefore(fra)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /** The calendar quarter of a day, up to that day. */
    public static Periode kvartalTil(LocalDate dag) {
        return new Periode(dag.with(IsoFields.DAY_OF_QUARTER, 1), dag);
    }

    /** The school year of a day, up to that day. */
    public static Periode skoleaarTil(LocalDate dag) {
        return new Periode(Skoleaar.of(dag).first(), dag);
    }

    public static Periode maaned(YearMonth maaned) {
        return new Periode(maaned.atDay(1), maaned.atEndOfMonth());
    }

    public boolean contains(LocalDate dag) {
        return !dag.isBefore(fra) && !dag.isAfter(til);
    }

    /** The days that both have; empty when there are none. */
    public Optional<Periode> within(Periode other) {
        LocalDate first = fra.isAfter(other.fra) ? fra : other.fra;
        LocalDate last = til.isBefore(other.til) ? til : other.til;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Periode(first, last));
    }

    /** The period cut into calendar months, the first and the last as far as they are in it. */
    public List<Periode> maaneder() {
        return cut(fra.withDayOfMonth(1), first -> first.plusMonths(1));
    }

    /** The period cut into weeks from Monday to Sunday, the first and the last as far as they are in it. */
    public List<Periode> uger() {
        return cut(fra.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> monday.plusWeeks(1));
    }

    /** 11. august 2026–24. november 2026 */
    public String ord() {
        return Datotekst.of(fra) + "–" + Datotekst.of(til);
    }

    private List<Periode> cut(LocalDate start, UnaryOperator<LocalDate> next) {
        return Stream.iterate(start, first -> !first.isAfter(til), next)
                .flatMap(first -> within(new Periode(first, next.apply(first).minusDays(1))).stream())
                .toList();
    }
}
