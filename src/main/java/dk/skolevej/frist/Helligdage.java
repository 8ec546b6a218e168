package dk.skolevej.frist;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The Danish public holidays with their names; the same everywhere and for ever, so they need no calendar of the municipality's. */
final class Helligdage {

    /** Jollyday knows the days, but not what they are called in Danish. */
    private static final Map<String, String> DANISH = Map.of(
            "NEW_YEAR", "nytårsdag",
            "MAUNDY_THURSDAY", "skærtorsdag",
            "GOOD_FRIDAY", "langfredag",
            "EASTER", "påskedag",
            "EASTER_MONDAY", "2. påskedag",
            "ASCENSION_DAY", "kristi himmelfartsdag",
            "PENTECOST", "pinsedag",
            "WHIT_MONDAY", "2. pinsedag",
            "FIRST_CHRISTMAS_DAY", "juledag",
            "SECOND_CHRISTMAS_DAY", "2. juledag");

    private static final HolidayManager DENMARK =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private static final Map<Integer, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

    private Helligdage() {}

    /** The name as it stands in a sentence. */
    static Optional<String> name(LocalDate date) {
        return Optional.ofNullable(
                BY_YEAR.computeIfAbsent(date.getYear(), Helligdage::of).get(date));
    }

    private static Map<LocalDate, String> of(int year) {
        return DENMARK.getHolidays(Year.of(year)).stream()
                .collect(Collectors.toMap(Holiday::getDate, Helligdage::danish, (one, other) -> one));
    }

    private static String danish(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        return DANISH.getOrDefault(key.substring(key.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT), "helligdag");
    }
}
