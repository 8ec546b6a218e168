package dk.skolevej.opsporing;

import dk.skolevej.frist.Skolekalender;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * The school days of one school, numbered from 1, so that many pupils' absence can be held against them. A weekday of a school year whose calendar has
 * not been loaded is numbered too, but never counted: how many there are is then not known. July never has school (folkeskoleloven § 14 a).
 */
final class Skoledage {

    private final LocalDate first;
    private final int[] numbers;
    private final int[] unknown;
    private final LocalDate[] days;

    Skoledage(Skolekalender kalender, LocalDate first, LocalDate last) {
        this.first = first;
        int length = (int) ChronoUnit.DAYS.between(first, last) + 1;
        numbers = new int[length + 1];
        unknown = new int[length + 1];
        days = new LocalDate[length + 1];
        for (int i = 0; i < length; i++) {
            LocalDate day = first.plusDays(i);
            boolean known = kalender.covers(day) || isFree(day);
            boolean school = kalender.covers(day) ? kalender.isSchoolDay(day) : !isFree(day);
            numbers[i + 1] = numbers[i] + (school ? 1 : 0);
            unknown[i + 1] = unknown[i] + (known ? 0 : 1);
            if (school) {
                days[numbers[i + 1]] = day;
            }
        }
    }

    /** How many school days there are; empty when a calendar is missing. */
    OptionalInt count(LocalDate fra, LocalDate til) {
        int from = index(fra);
        int to = index(til) + 1;
        return unknown[to] > unknown[from] ? OptionalInt.empty() : OptionalInt.of(numbers[to] - numbers[from]);
    }

    boolean isSchoolDay(LocalDate day) {
        int i = index(day);
        return numbers[i + 1] > numbers[i];
    }

    /** The school day's number. */
    int number(LocalDate day) {
        return numbers[index(day) + 1];
    }

    /** The school day with this number; the first of all for a number below 1. */
    LocalDate day(int number) {
        return days[Math.max(number, 1)];
    }

    private int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    private static boolean isFree(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || day.getMonth() == Month.JULY;
    }
}
