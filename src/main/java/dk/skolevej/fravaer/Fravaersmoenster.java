package dk.skolevej.fravaer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a pupil's absence has in common, in words. Something is called a pattern when it is most of at least five days, and when it would come about by
 * chance in fewer than one of a hundred.
 */
final class Fravaersmoenster {

    static final String UNKNOWN = "Kan ikke beregnes";

    private static final int FEWEST_DAYS = 5;
    private static final int FEWEST_HOLIDAYS = 3;
    private static final int FEWEST_WEEKS = 5;
    private static final double MOST = 0.5;
    private static final double BY_CHANCE = 0.01;

    /** From the last school day before it to the first after it. */
    private static final int DAYS_OVER_A_HOLIDAY = 8;

    private final List<LocalDate> schoolDays;
    private final Set<LocalDate> absent = new TreeSet<>();

    /** @param schoolDays all of the period, in order */
    Fravaersmoenster(List<LocalDate> schoolDays, Collection<Fravaersdag> fravaer) {
        this.schoolDays = schoolDays;
        fravaer.forEach(day -> absent.add(day.dato()));
        absent.retainAll(schoolDays);
    }

    String ord() {
        if (absent.size() < FEWEST_DAYS) {
            return "Under %d fraværsdage – for få til at se et mønster".formatted(FEWEST_DAYS);
        }
        List<String> found = Stream.of(weekdays(), afterHolidays(), everyOtherWeek())
                .flatMap(Optional::stream)
                .toList();
        return found.isEmpty() ? "Intet tydeligt mønster" : String.join("; ", found);
    }

    private Optional<String> weekdays() {
        Optional<String> single = Stream.of(DayOfWeek.values())
                .flatMap(weekday -> mostly(
                        "om " + weekday.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("da")) + "en",
                        day -> day.getDayOfWeek() == weekday)
                        .stream())
                .findFirst();
        return single.isPresent()
                ? single
                : mostly(
                        "om mandagen og fredagen",
                        day -> day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY);
    }

    private Optional<String> mostly(String when, Predicate<LocalDate> such) {
        long hits = absent.stream().filter(such).count();
        double share = (double) schoolDays.stream().filter(such).count() / schoolDays.size();
        return hits >= MOST * absent.size() && atLeast(hits, absent.size(), share) < BY_CHANCE
                ? Optional.of("Mest %s: %d af %d fraværsdage".formatted(when, hits, absent.size()))
                : Optional.empty();
    }

    private Optional<String> afterHolidays() {
        List<LocalDate> first = IntStream.range(1, schoolDays.size())
                .filter(i -> ChronoUnit.DAYS.between(schoolDays.get(i - 1), schoolDays.get(i)) >= DAYS_OVER_A_HOLIDAY)
                .mapToObj(schoolDays::get)
                .toList();
        long hits = first.stream().filter(absent::contains).count();
        double share = (double) absent.size() / schoolDays.size();
        return hits >= FEWEST_HOLIDAYS && atLeast(hits, first.size(), share) < BY_CHANCE
                ? Optional.of("Lige efter ferier: %d af %d gange".formatted(hits, first.size()))
                : Optional.empty();
    }

    /** From the first week with absence to the last; long absence fills weeks in a row and is none. */
    private Optional<String> everyOtherWeek() {
        Set<LocalDate> with =
                new TreeSet<>(absent.stream().map(Fravaersmoenster::monday).toList());
        List<LocalDate> weeks =
                schoolDays.stream().map(Fravaersmoenster::monday).distinct().toList();
        List<Boolean> between =
                new ArrayList<>(weeks.stream().map(with::contains).toList());
        between = between.subList(between.indexOf(true), between.lastIndexOf(true) + 1);
        List<Boolean> weekByWeek = between;
        long turns = IntStream.range(1, weekByWeek.size())
                .filter(i -> !weekByWeek.get(i).equals(weekByWeek.get(i - 1)))
                .count();
        return with.size() >= FEWEST_WEEKS && atLeast(turns, weekByWeek.size() - 1, MOST) < BY_CHANCE
                ? Optional.of("Hver anden uge: %d uger".formatted(with.size()))
                : Optional.empty();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How likely it is that at least so many of so many come about by chance when each does with this probability (binomial distribution). */
    private static double atLeast(long hits, int of, double probability) {
        double likely = 0;
        double ways = 1;
        for (int k = 0; k <= of; k++) {
            if (k >= hits) {
                likely += ways * Math.pow(probability, k) * Math.pow(1 - probability, of - k);
            }
            ways = ways * (of - k) / (k + 1);
        }
        return likely;
    }
}
