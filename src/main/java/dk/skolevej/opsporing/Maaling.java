package dk.skolevej.opsporing;

import dk.skolevej.fravaer.Elevfravaer;
import dk.skolevej.fravaer.Fravaersdag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds one pupil's absence against one rule, for the windows that have not ended before {@code siden}: rows come late, but what lies further back is
 * history. A window in per cent of a time whose calendar is missing cannot be worked out ({@link #kalenderMangler()}) and is never guessed.
 */
final class Maaling {

    /** A window in which the rule was reached; {@code procent} is null when the rule counts days. */
    record Ramt(LocalDate fra, LocalDate til, double dage, Double procent) {

        boolean overlaps(Ramt other) {
            return !fra.isAfter(other.til) && !til.isBefore(other.fra);
        }
    }

    private static final double PERCENT = 100;

    private final Fravaersregel regel;
    private final Skoledage skoledage;
    private final LocalDate siden;
    private final LocalDate idag;
    private boolean kalenderMangler;

    Maaling(Fravaersregel regel, Skoledage skoledage, LocalDate siden, LocalDate idag) {
        this.regel = regel;
        this.skoledage = skoledage;
        this.siden = siden;
        this.idag = idag;
    }

    boolean kalenderMangler() {
        return kalenderMangler;
    }

    /** Those that overlap none of the windows in which this rule was reached {@code before}; the oldest first. */
    List<Ramt> of(Elevfravaer fravaer, List<Ramt> before) {
        TreeMap<LocalDate, Double> days = days(fravaer);
        if (days.isEmpty()) {
            return List.of();
        }
        List<Ramt> hits = new ArrayList<>();
        Predicate<Ramt> isNew =
                ramt -> Stream.concat(before.stream(), hits.stream()).noneMatch(ramt::overlaps);
        windows(days).filter(isNew).forEachOrdered(hits::add);
        return hits;
    }

    /** How much of each school day the pupil was away by this rule, from more than 0 to 1. */
    private TreeMap<LocalDate, Double> days(Elevfravaer fravaer) {
        TreeMap<LocalDate, Double> days = new TreeMap<>();
        for (Fravaersdag day : fravaer.dage()) {
            if (regel.kategorier().contains(day.kategori()) && skoledage.isSchoolDay(day.dato())) {
                days.merge(day.dato(), day.dage(), (one, other) -> Math.min(1, one + other));
            }
        }
        return days;
    }

    private static double sum(Map<LocalDate, Double> days) {
        return days.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Stream<Ramt> windows(TreeMap<LocalDate, Double> days) {
        return switch (regel.vindue()) {
            case iTraek -> inARow(days).stream();
            case skoledage -> inAnySchoolDays(days);
            default -> inFixedWindows(days);
        };
    }

    private Stream<Ramt> inFixedWindows(TreeMap<LocalDate, Double> days) {
        return Stream.iterate(
                        regel.vindue().first(siden),
                        fra -> !fra.isAfter(idag),
                        fra -> regel.vindue().last(fra).plusDays(1))
                .flatMap(fra -> inFixedWindow(fra, regel.vindue().last(fra), days).stream());
    }

    private Optional<Ramt> inFixedWindow(LocalDate fra, LocalDate til, TreeMap<LocalDate, Double> days) {
        double dage = sum(days.subMap(fra, true, til, true));
        if (dage == 0 || !regel.procent()) {
            return Optional.of(new Ramt(fra, til, dage, null)).filter(ramt -> regel.isReached(dage, 0));
        }
        // of the whole window, so that it never falls again (domain 4.8)
        OptionalInt school = skoledage.count(fra, til);
        kalenderMangler |= school.isEmpty();
        return school.isPresent() && regel.isReached(dage, school.getAsInt())
                ? Optional.of(new Ramt(fra, til, dage, dage * PERCENT / school.getAsInt()))
                : Optional.empty();
    }

    /** Only whole days, for whoever was there for half a day was there. */
    private List<Ramt> inARow(TreeMap<LocalDate, Double> days) {
        List<Ramt> hits = new ArrayList<>();
        LocalDate fra = null;
        LocalDate til = null;
        for (Map.Entry<LocalDate, Double> day : days.entrySet()) {
            if (day.getValue() < 1) {
                continue;
            }
            boolean goesOn = til != null && skoledage.number(day.getKey()) == skoledage.number(til) + 1;
            if (!goesOn) {
                keep(fra, til, hits);
                fra = day.getKey();
            }
            til = day.getKey();
        }
        keep(fra, til, hits);
        return hits;
    }

    private void keep(LocalDate fra, LocalDate til, List<Ramt> hits) {
        if (til != null && !til.isBefore(siden)) {
            int length = skoledage.number(til) - skoledage.number(fra) + 1;
            if (regel.isReached(length, 0)) {
                hits.add(new Ramt(fra, til, length, null));
            }
        }
    }

    private Stream<Ramt> inAnySchoolDays(TreeMap<LocalDate, Double> days) {
        return days.tailMap(siden, true).keySet().stream()
                .map(til -> {
                    LocalDate fra = skoledage.day(skoledage.number(til) - regel.skoledage() + 1);
                    return new Ramt(fra, til, sum(days.subMap(fra, true, til, true)), null);
                })
                .filter(ramt -> regel.isReached(ramt.dage(), 0));
    }
}
