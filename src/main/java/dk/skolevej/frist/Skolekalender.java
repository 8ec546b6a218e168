package dk.skolevej.frist;

import dk.skolevej.motor.Afvist;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days one school has school: the municipality's calendar with the school's own days in it. Weekends and public holidays never are, every other
 * weekday is unless the calendar takes it off. Immutable. A weekday of a school year that has not been loaded is refused, never guessed
 * ({@code skolekalenderMangler}).
 */
public final class Skolekalender {

    /** An ISO week with fewer school days does not count as a school week (contract: Deadlines). */
    static final int LEAST_DAYS_OF_A_SCHOOL_WEEK = 3;

    private static final int DAYS_OF_A_WEEK = 7;

    private final Set<Skoleaar> loaded;
    private final Map<LocalDate, String> free;

    /** @param free days taken off and their names, which may be null */
    Skolekalender(Set<Skoleaar> loaded, Map<LocalDate, String> free) {
        this.loaded = Collections.unmodifiableSet(new TreeSet<>(loaded));
        this.free = new HashMap<>(free);
    }

    /** Whether the calendar of the school year of this day has been loaded. */
    public boolean covers(LocalDate date) {
        return loaded.contains(Skoleaar.of(date));
    }

    public boolean isSchoolDay(LocalDate date) {
        if (isWeekend(date) || Helligdage.name(date).isPresent()) {
            return false;
        }
        requireLoaded(date);
        return !free.containsKey(date);
    }

    /** The n-th school day after {@code date}, which itself does not count. */
    public LocalDate after(LocalDate date, int schoolDays) {
        LocalDate day = date;
        for (int left = schoolDays; left > 0; ) {
            day = day.plusDays(1);
            if (isSchoolDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many school days lie after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public int schoolDaysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isSchoolDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** The same for what people are told, not for deadlines: days of a school year that is not loaded are left out. */
    public int knownSchoolDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(day -> covers(day) && isSchoolDay(day))
                .count();
    }

    /** From one day to another, both included; empty when a day is of a school year that is not loaded, other than July, when nobody has school. */
    public Optional<List<LocalDate>> schoolDays(LocalDate from, LocalDate to) {
        List<LocalDate> days = from.datesUntil(to.plusDays(1))
                .filter(day -> day.getMonth() != Month.JULY && !knownFree(day))
                .toList();
        return days.stream().allMatch(this::covers) ? Optional.of(days) : Optional.empty();
    }

    /** {@code date} itself, or the last school day before it. */
    public LocalDate lastUpTo(LocalDate date) {
        LocalDate day = date;
        while (!isSchoolDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** {@code date} itself, or the first school day after it. */
    public LocalDate firstFrom(LocalDate date) {
        return isSchoolDay(date) ? date : after(date, 1);
    }

    /** The days without school around this one and what they are called; empty on a school day. */
    public Optional<Skolefri> free(LocalDate date) {
        return isSchoolDay(date) ? Optional.empty() : Optional.of(Skolefrihed.around(date, this));
    }

    boolean isSchoolWeek(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(DAYS_OF_A_WEEK))
                        .filter(this::isSchoolDay)
                        .count()
                >= LEAST_DAYS_OF_A_SCHOOL_WEEK;
    }

    /** Known without asking anybody: weekends and public holidays, besides the days of the calendars that are loaded. */
    public boolean knownFree(LocalDate date) {
        return isWeekend(date) || Helligdage.name(date).isPresent() || covers(date) && free.containsKey(date);
    }

    /** The calendar's own name for a day it takes off, or null. */
    String ownName(LocalDate date) {
        return free.get(date);
    }

    /** The n-th day after {@code date} on which people work: for those who have no school to go by. */
    static LocalDate workdaysAfter(LocalDate date, int workdays) {
        LocalDate day = date;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(1);
            if (!isWeekend(day) && Helligdage.name(day).isEmpty()) {
                left--;
            }
        }
        return day;
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private void requireLoaded(LocalDate date) {
        if (!covers(date)) {
            throw missing(Skoleaar.of(date));
        }
    }

    private static Afvist missing(Skoleaar aar) {
        return new Afvist(
                409,
                "skolekalenderMangler",
                ("Skolekalenderen for skoleåret %s mangler, så fristen kan ikke beregnes."
                                + " Bed forvaltningen om at indlæse den.")
                        .formatted(aar.words()));
    }
}
