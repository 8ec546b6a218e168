package dk.skolevej.frist;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** Which days are school days: not weekends and not Danish public holidays. */
@Component
class Skoledage {

    /** An ISO week with fewer school days does not count as a school week (domain rule 5.6.2). */
    static final int LEAST_DAYS_OF_A_SCHOOL_WEEK = 3;

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));

    boolean isSchoolDay(LocalDate date) {
        return date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !holidays.isHoliday(date);
    }

    /** The n-th school day after {@code date}, which itself does not count. */
    LocalDate after(LocalDate date, int schoolDays) {
        LocalDate day = date;
        for (int left = schoolDays; left > 0; ) {
            day = day.plusDays(1);
            if (isSchoolDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** {@code date} itself, or the last school day before it. */
    LocalDate lastUpTo(LocalDate date) {
        LocalDate day = date;
        while (!isSchoolDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** {@code date} itself, or the first school day after it. */
    LocalDate firstFrom(LocalDate date) {
        return isSchoolDay(date) ? date : after(date, 1);
    }

    /** The Monday of the n-th school week when the week of {@code week1} is the first, whether that one counts or not. */
    LocalDate mondayOfWeek(LocalDate week1, int n) {
        LocalDate monday = monday(week1);
        for (int left = n - 1; left > 0; ) {
            monday = monday.plusWeeks(1);
            if (isSchoolWeek(monday)) {
                left--;
            }
        }
        return monday;
    }

    /** The Monday that makes the week of {@code date} the n-th school week. */
    LocalDate week1When(LocalDate date, int n) {
        LocalDate monday = monday(date);
        for (int left = n - 1; left > 0; ) {
            if (isSchoolWeek(monday)) {
                left--;
            }
            monday = monday.minusWeeks(1);
        }
        return monday;
    }

    private boolean isSchoolWeek(LocalDate monday) {
        return monday.datesUntil(monday.plus(1, ChronoUnit.WEEKS))
                        .filter(this::isSchoolDay)
                        .count()
                >= LEAST_DAYS_OF_A_SCHOOL_WEEK;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
