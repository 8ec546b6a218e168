package dk.skolevej.frist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar and every day. */
class FristerEgenskaberTest {

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS = 1500;

    @Property
    void aTargetIsASchoolDayInItsWindowOrTheLastOneBefore(
            @ForAll("calendars") Skolekalender kalender, @ForAll("days") LocalDate from, @ForAll("weeks") int weeks) {
        LocalDate target = new Frister(kalender).followUp(from, weeks);
        LocalDate start = from.plusWeeks(weeks);
        LocalDate end = from.plusDays(Frister.LONGEST_DAYS_BETWEEN_FOLLOW_UPS);

        assertThat(kalender.isSchoolDay(target)).isTrue();
        assertThat(target).isBeforeOrEqualTo(start).isBeforeOrEqualTo(end);
        assertThat(target.plusDays(1).datesUntil(start.plusDays(1)))
                .as("no school day between the target and what was wanted")
                .noneMatch(kalender::isSchoolDay);
    }

    @Property
    void addingSchoolDaysIsMonotone(
            @ForAll("calendars") Skolekalender kalender,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 30) int n) {
        Frister frister = new Frister(kalender);
        assertThat(frister.schoolDays(day, n + 1)).isAfter(frister.schoolDays(day, n));
        assertThat(frister.schoolDays(day.plusDays(1), n)).isAfterOrEqualTo(frister.schoolDays(day, n));
        assertThat(kalender.schoolDaysBetween(day, frister.schoolDays(day, n))).isEqualTo(n);
    }

    @Property
    void aSecondRoundChangesNothing(
            @ForAll("calendars") Skolekalender kalender, @ForAll("days") LocalDate from, @ForAll("weeks") int weeks) {
        Frister frister = new Frister(kalender);
        LocalDate target = frister.followUp(from, weeks);
        assertThat(frister.followUp(from, weeks)).isEqualTo(target);
        assertThat(kalender.lastUpTo(target)).isEqualTo(target);
        assertThat(kalender.firstFrom(target)).isEqualTo(target);
    }

    @Property
    void weeksFollowEachOtherAndEndOnSchoolDays(
            @ForAll("calendars") Skolekalender kalender,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 2, max = 8) int week) {
        Frister frister = new Frister(kalender);
        LocalDate start = frister.startOfWeek(day, week);
        LocalDate end = frister.endOfWeek(day, week);
        assertThat(kalender.isSchoolDay(start)).isTrue();
        assertThat(kalender.isSchoolDay(end)).isTrue();
        assertThat(kalender.schoolDaysBetween(start.minusDays(1), end))
                .as("a week that counts has three school days or more")
                .isBetween(Skolekalender.LEAST_DAYS_OF_A_SCHOOL_WEEK, 5);
        assertThat(frister.startOfWeek(day, week + 1)).isAfter(end);
        assertThat(frister.weekNumber(day, end)).isEqualTo(week);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Integer> weeks() {
        return Arbitraries.integers().between(8, 12);
    }

    /** Up to 15 holidays of up to 50 days, anywhere. */
    @Provide
    Arbitrary<Skolekalender> calendars() {
        Arbitrary<Map<LocalDate, String>> holiday = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 49))
                .as((from, length) -> Kalendere.holiday(
                        "ferie", from.toString(), from.plusDays(length).toString()));
        return holiday.list().ofMaxSize(15).map(FristerEgenskaberTest::together);
    }

    private static Skolekalender together(List<Map<LocalDate, String>> holidays) {
        Map<LocalDate, String> all = new HashMap<>();
        holidays.forEach(all::putAll);
        return Kalendere.withHolidays(all);
    }
}
