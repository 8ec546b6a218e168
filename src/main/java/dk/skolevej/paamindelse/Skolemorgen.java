package dk.skolevej.paamindelse;

import dk.skolevej.frist.Skolekalender;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One school's calendar seen from one morning. Reminding goes on as far as the calendar reaches: days it does not know are not counted. */
class Skolemorgen {

    private final Skolekalender kalender;
    private final LocalDate today;
    private final Map<LocalDate, Integer> overdue = new HashMap<>();

    Skolemorgen(Skolekalender kalender, LocalDate today) {
        this.kalender = kalender;
        this.today = today;
    }

    /** On a weekday that no calendar knows, people are reminded all the same. */
    boolean isSchoolDay() {
        return !kalender.covers(today) || kalender.isSchoolDay(today);
    }

    /** The last day to remind of: so many school days ahead; today does not count. */
    LocalDate horizon(int schoolDays) {
        LocalDate day = today;
        for (int left = schoolDays; left > 0 && kalender.covers(day.plusDays(1)); ) {
            day = day.plusDays(1);
            if (kalender.isSchoolDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Which school day after the deadline today is; 0 on the day itself, and until the first school day after it. */
    int schoolDaysOverdue(LocalDate deadline) {
        return overdue.computeIfAbsent(deadline, from -> kalender.knownSchoolDaysBetween(from, today));
    }
}
