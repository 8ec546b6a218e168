package dk.skolevej.frist;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the free days around a date and what to call them: as the calendar does, else as the season or the public holiday is called. */
final class Skolefrihed {

    private static final int LEAST_WEEKDAYS_OF_A_HOLIDAY = 3;
    private static final int AUTUMN_WEEK = 42;
    private static final int FIRST_WINTER_WEEK = 6;
    private static final int LAST_WINTER_WEEK = 9;

    private Skolefrihed() {}

    static Skolefri around(LocalDate date, Skolekalender calendar) {
        LocalDate from = date;
        while (calendar.knownFree(from.minusDays(1))) {
            from = from.minusDays(1);
        }
        LocalDate to = date;
        while (calendar.knownFree(to.plusDays(1))) {
            to = to.plusDays(1);
        }
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        return new Skolefri(name(date, days, calendar), from, to);
    }

    private static String name(LocalDate date, List<LocalDate> days, Skolekalender calendar) {
        Map<String, Long> own = days.stream()
                .map(calendar::ownName)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (!own.isEmpty()) {
            return own.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
        long weekdays =
                days.stream().filter(day -> !Skolekalender.isWeekend(day)).count();
        if (weekdays >= LEAST_WEEKDAYS_OF_A_HOLIDAY) {
            return season(days.get(days.size() / 2));
        }
        return Helligdage.name(date)
                .or(() -> days.stream()
                        .map(Helligdage::name)
                        .flatMap(java.util.Optional::stream)
                        .findFirst())
                .orElse(weekdays == 0 ? "weekend" : "skolefri");
    }

    /** What a long school-free time in the middle of which this day lies is called. */
    private static String season(LocalDate middle) {
        int week = middle.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        if (middle.getMonth() == Month.JULY || middle.getMonth() == Month.AUGUST) {
            return "sommerferie";
        }
        if (week >= AUTUMN_WEEK - 1 && week <= AUTUMN_WEEK + 1) {
            return "efterårsferie";
        }
        if (middle.getMonth() == Month.DECEMBER || week == 1) {
            return "juleferie";
        }
        if (week >= FIRST_WINTER_WEEK && week <= LAST_WINTER_WEEK) {
            return "vinterferie";
        }
        return middle.getMonth() == Month.MARCH || middle.getMonth() == Month.APRIL ? "påskeferie" : "skolefri";
    }
}
