package dk.skolevej.frist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Afvist;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on plain weeks, without a municipality's holidays; with them: {@link SkoleaarTest}. */
class FristerTest {

    private final Skolekalender kalender = Kalendere.withoutHolidays();
    private final Frister frister = new Frister(kalender);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23, true, a Monday",
        "2026-11-28, false, a Saturday",
        "2026-11-29, false, a Sunday",
        "2026-12-24, true, 24 December is no public holiday",
        "2026-12-25, false, first Christmas day",
        "2027-01-01, false, new year",
        "2026-04-02, false, skærtorsdag",
        "2026-04-06, false, second Easter day",
        "2026-05-14, false, Kristi himmelfart",
        "2026-05-25, false, second Whit day",
        "2026-06-05, true, grundlovsdag is no public holiday",
        "2026-05-01, true, store bededag was abolished in 2024"
    })
    void countsWeekdaysThatAreNoPublicHolidays(LocalDate date, boolean expected, String why) {
        assertThat(kalender.isSchoolDay(date)).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} school days from {0} are over on {2}")
    @CsvSource({
        "2026-11-23, 5, 2026-11-30",
        "2026-11-27, 1, 2026-11-30",
        "2026-12-23, 3, 2026-12-29",
        "2026-03-30, 3, 2026-04-07"
    })
    void doesNotCountTodayAsASchoolDay(LocalDate today, int days, LocalDate due) {
        assertThat(frister.schoolDays(today, days)).isEqualTo(due);
    }

    /** domain.md 4.8, in school weeks: a week's deadline is its last school day. */
    @ParameterizedTest(name = "week {1} from {0} ends {2}")
    @CsvSource({
        "2026-08-17, 2, 2026-08-28",
        "2026-08-17, 3, 2026-09-04",
        "2026-08-17, 7, 2026-10-02",
        "2026-11-23, 2, 2026-12-04",
        "2026-11-23, 3, 2026-12-11",
        "2026-11-23, 4, 2026-12-18",
        "2026-04-20, 4, 2026-05-15"
    })
    void endsAWeekOnItsLastSchoolDay(LocalDate week1, int week, LocalDate end) {
        assertThat(frister.endOfWeek(week1, week)).isEqualTo(end);
    }

    @Test
    void startsAWeekOnItsFirstSchoolDay() {
        assertThat(frister.startOfWeek(LocalDate.parse("2026-11-25"), 4)).isEqualTo("2026-12-14");
        assertThat(frister.startOfWeek(LocalDate.parse("2026-05-06"), 4))
                .as("the week of second Whit day begins on the Tuesday")
                .isEqualTo("2026-05-26");
    }

    @Test
    void doesNotCountAWeekWithFewerThanThreeSchoolDays() {
        LocalDate beforeEaster2024 = LocalDate.parse("2024-03-18");
        assertThat(frister.endOfWeek(beforeEaster2024, 2))
                .as("the Easter week of 2024 has Monday to Wednesday: three days, it counts")
                .isEqualTo("2024-03-27");
        LocalDate beforeChristmas2029 = LocalDate.parse("2029-12-17");
        assertThat(frister.endOfWeek(beforeChristmas2029, 2))
                .as("24, 27 and 28 December 2029 are three days")
                .isEqualTo("2029-12-28");
        LocalDate beforeChristmas2024 = LocalDate.parse("2024-12-16");
        assertThat(frister.endOfWeek(beforeChristmas2024, 2)).isEqualTo("2024-12-27");
    }

    /** Scenario 35 and domain.md 4.8. */
    @ParameterizedTest(name = "{0}: follow-up {1}, never after {2}")
    @CsvSource({
        "2026-09-09, 2026-11-04, 2026-12-02",
        "2026-12-16, 2027-02-10, 2027-03-10",
        "2026-10-29, 2026-12-24, 2027-01-21"
    })
    void followsUpAfterEightWeeksAndNeverLaterThanTwelve(LocalDate from, LocalDate target, LocalDate deadline) {
        assertThat(frister.followUp(from, 8)).isEqualTo(target);
        assertThat(frister.followUpDeadline(from)).isEqualTo(deadline);
    }

    @Test
    void movesAFollowUpForwardInTimeToTheLastSchoolDayBefore() {
        assertThat(frister.followUp(LocalDate.parse("2026-10-30"), 8))
                .as("25 December is no school day, the 24th is the last before it")
                .isEqualTo("2026-12-24");
    }

    @ParameterizedTest(name = "{0} weeks")
    @ValueSource(ints = {-8, 0, 7, 13, 20})
    void refusesATableThatGivesFewerThanEightWeeksOrMoreThanTwelve(int weeks) {
        LocalDate from = LocalDate.parse("2026-09-09");
        assertThatThrownBy(() -> frister.followUp(from, weeks))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("8 til 12 uger");
        assertThatThrownBy(() -> frister.invitation(from, weeks, 2)).isInstanceOf(Afvist.class);
    }

    @Test
    void invitesTheNoticeBeforeTheFollowUp() {
        assertThat(frister.invitation(LocalDate.parse("2026-09-09"), 8, 2)).isEqualTo("2026-10-21");
    }

    @Test
    void putsALaterRoundOfPlanningIntoAWeekFourOfItsOwn() {
        for (LocalDate today = LocalDate.parse("2026-08-01");
                today.isBefore(LocalDate.parse("2027-08-01"));
                today = today.plusDays(1)) {
            LocalDate week1 = frister.week1OfPlanRound(today);
            assertThat(week1.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(frister.weekNumber(week1, today)).as("on %s", today).isBetween(4, 5);
        }
    }

    @Test
    void countsSchoolWeeksAcrossIsoWeek53() {
        assertThat(frister.schoolWeeks(LocalDate.parse("2026-12-21"), 2)).isEqualTo("2027-01-04");
        assertThat(frister.weekNumber(LocalDate.parse("2026-11-23"), LocalDate.parse("2027-01-04")))
                .isEqualTo(7);
    }

    @Test
    void knowsNoWeekBeforeTheFirst() {
        assertThat(frister.weekNumber(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-20")))
                .isZero();
    }
}
