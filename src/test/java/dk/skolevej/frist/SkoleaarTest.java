package dk.skolevej.frist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Afvist;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadlines over real school years: the vectors of the domain report 4.8, holidays, public holidays, ISO week 53. */
class SkoleaarTest {

    private final Skolekalender kommune = Kalendere.demo("");
    private final Frister frister = new Frister(kommune);

    @ParameterizedTest(name = "Tønder {0}: {2} school days, {3} of them are 15 %")
    @CsvSource({
        "2025-08-01, 2025-09-30, 37, 6, 4",
        "2025-10-01, 2025-12-31, 53, 8, 6",
        "2026-01-01, 2026-03-31, 55, 9, 6",
        "2026-04-01, 2026-07-31, 55, 9, 6",
        "2025-08-01, 2026-07-31, 200, 30, 20"
    })
    void countsTheSchoolDaysOfToendersPlan(LocalDate from, LocalDate to, int days, int fifteen, int ten) {
        assertThat(kommune.schoolDaysBetween(from.minusDays(1), to)).isEqualTo(days);
        assertThat((int) Math.ceil(days * 0.15)).isEqualTo(fifteen);
        assertThat((int) Math.ceil(days * 0.10)).isEqualTo(ten);
    }

    /** Start, ends of weeks 2, 3, 4 and 7, plan, target, deadline. A week ends on its last school day; a holiday week does not count. */
    @ParameterizedTest(name = "kortlægning begins {0}")
    @CsvSource({
        "2026-08-17, 2026-08-28, 2026-09-04, 2026-09-11, 2026-10-02, 2026-09-09, 2026-11-04, 2026-12-02",
        "2026-11-23, 2026-12-04, 2026-12-11, 2026-12-18, 2027-01-22, 2026-12-16, 2027-02-10, 2027-03-10",
        "2026-04-20, 2026-05-01, 2026-05-08, 2026-05-13, 2026-06-04, 2026-05-13, 2026-06-26, 2026-08-05"
    })
    void followsTheWeekVectors(
            LocalDate start,
            LocalDate week2,
            LocalDate week3,
            LocalDate week4,
            LocalDate week7,
            LocalDate plan,
            LocalDate target,
            LocalDate deadline) {
        assertThat(frister.endOfWeek(start, 2)).isEqualTo(week2);
        assertThat(frister.endOfWeek(start, 3)).isEqualTo(week3);
        assertThat(frister.endOfWeek(start, 4)).isEqualTo(week4);
        assertThat(frister.endOfWeek(start, 7)).isEqualTo(week7);
        assertThat(frister.followUp(plan, 8)).isEqualTo(target);
        assertThat(frister.followUpDeadline(plan)).isEqualTo(deadline);
    }

    /** Scenario 36: the whole window of 8 to 12 weeks lies in the summer holiday. */
    @Test
    void pullsAFollowUpForwardBeforeTheSummerHolidayAndSaysWhy() {
        LocalDate plan = LocalDate.parse("2026-05-13");
        for (int weeks = 8; weeks <= 12; weeks++) {
            LocalDate wanted = frister.followUpBeforeHolidays(plan, weeks);
            assertThat(frister.followUp(plan, weeks)).isEqualTo("2026-06-26");
            assertThat(kommune.free(wanted).orElseThrow().words()).isEqualTo("sommerferie 27. juni–9. august");
        }
    }

    /** Scenario 37: a municipality with its vinterferie in week 6. */
    @Test
    void movesATargetInTheWinterHolidayToTheLastSchoolDayBefore() {
        Skolekalender week6 = Kalendere.withHolidays(Kalendere.holiday("vinterferie", "2027-02-08", "2027-02-12"));
        LocalDate plan = LocalDate.parse("2026-12-16");
        assertThat(new Frister(week6).followUp(plan, 8)).isEqualTo("2027-02-05");
        assertThat(new Frister(week6).followUpDeadline(plan)).isEqualTo("2027-03-10");
        assertThat(week6.free(LocalDate.parse("2027-02-10")).orElseThrow().words())
                .isEqualTo("vinterferie 6.–14. februar");
    }

    @Test
    void neverMovesATargetPastTwelveWeeksWhateverTheHolidays() {
        Map<LocalDate, String> free = new HashMap<>(Kalendere.holiday("ferie", "2026-10-05", "2026-12-31"));
        Frister closed = new Frister(Kalendere.withHolidays(free));
        assertThat(closed.followUp(LocalDate.parse("2026-09-09"), 8))
                .as("no school in the whole window: the last school day before it")
                .isEqualTo("2026-10-02");
    }

    /** Scenario 14 by the contract's rule, and ISO week 53 of 2026: 28 December 2026 to 3 January 2027. */
    @Test
    void doesNotCountTheWeeksOfTheChristmasHolidayAcrossIsoWeek53() {
        LocalDate week1 = LocalDate.parse("2026-11-23");
        assertThat(frister.endOfWeek(week1, 2)).isEqualTo("2026-12-04");
        assertThat(frister.endOfWeek(week1, 3)).isEqualTo("2026-12-11");
        assertThat(LocalDate.parse("2026-12-31").get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .isEqualTo(53);
        assertThat(frister.startOfWeek(week1, 5)).isEqualTo("2027-01-04");
        assertThat(frister.weekNumber(week1, LocalDate.parse("2026-12-18"))).isEqualTo(4);
        assertThat(frister.weekNumber(week1, LocalDate.parse("2026-12-31"))).isEqualTo(4);
        assertThat(frister.weekNumber(week1, LocalDate.parse("2027-01-04"))).isEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025 | 2025-01-01 2025-04-17 2025-04-18 2025-04-20 2025-04-21 2025-05-29 2025-06-08 2025-06-09",
                "2026 | 2026-01-01 2026-04-02 2026-04-03 2026-04-05 2026-04-06 2026-05-14 2026-05-24 2026-05-25",
                "2027 | 2027-01-01 2027-03-25 2027-03-26 2027-03-28 2027-03-29 2027-05-06 2027-05-16 2027-05-17",
                "2028 | 2028-01-01 2028-04-13 2028-04-14 2028-04-16 2028-04-17 2028-05-25 2028-06-04 2028-06-05",
                "2029 | 2029-01-01 2029-03-29 2029-03-30 2029-04-01 2029-04-02 2029-05-10 2029-05-20 2029-05-21",
                "2030 | 2030-01-01 2030-04-18 2030-04-19 2030-04-21 2030-04-22 2030-05-30 2030-06-09 2030-06-10"
            })
    void knowsEveryPublicHolidayAndNoOther(int year, String days) {
        TreeSet<LocalDate> expected = java.util.Arrays.stream(days.trim().split(" "))
                .map(LocalDate::parse)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add(LocalDate.of(year, 12, 25));
        expected.add(LocalDate.of(year, 12, 26));
        TreeSet<LocalDate> found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> Helligdage.name(day).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as("store bededag is gone since 2024").isEqualTo(expected);
        assertThat(found)
                .extracting(day -> Helligdage.name(day).orElseThrow())
                .as("each by its Danish name")
                .doesNotHaveDuplicates()
                .doesNotContain("helligdag");
        assertThat(found).noneMatch(Kalendere.withoutHolidays()::isSchoolDay);
    }

    @Test
    void letsASchoolHaveDaysOfItsOwn() {
        LocalDate day = LocalDate.parse("2027-04-30");
        Skolekalender aaskolen = Kalendere.demo("101002");
        assertThat(kommune.isSchoolDay(day)).isTrue();
        assertThat(aaskolen.isSchoolDay(day)).isFalse();
        assertThat(aaskolen.free(day).orElseThrow().navn()).isEqualTo("pædagogisk dag");
        assertThat(new Frister(aaskolen).schoolDays(day.minusDays(1), 1)).isEqualTo("2027-05-03");
        assertThat(frister.schoolDays(day.minusDays(1), 1)).isEqualTo(day);
        assertThat(new Frister(aaskolen).endOfWeek(day, 1)).isEqualTo("2027-04-29");
    }

    @Test
    void refusesADateBeyondTheCalendarsInsteadOfGuessing() {
        assertThatThrownBy(() -> frister.followUp(LocalDate.parse("2028-06-20"), 8))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("Skolekalenderen for skoleåret 2028/29 mangler")
                .extracting("kode")
                .isEqualTo("skolekalenderMangler");
        assertThatThrownBy(() -> frister.schoolDays(LocalDate.parse("2025-07-01"), 1))
                .hasMessageContaining("2024/25");
        assertThat(frister.followUpDeadline(LocalDate.parse("2028-06-20")))
                .as("84 days need no calendar")
                .isEqualTo("2028-09-12");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-10-15, efterårsferie 11.–19. oktober",
        "2025-12-29, juleferie 20. december–4. januar",
        "2026-02-09, vinterferie 7.–15. februar",
        "2026-04-01, påskeferie 28. marts–6. april",
        "2026-05-25, 2. pinsedag 23.–25. maj",
        "2026-06-05, grundlovsdag 5.–7. juni",
        "2026-11-28, weekend 28.–29. november",
        "2027-05-17, 2. pinsedag 15.–17. maj"
    })
    void callsFreeDaysWhatPeopleCallThem(LocalDate day, String words) {
        assertThat(kommune.free(day).orElseThrow().words()).isEqualTo(words);
    }

    @ParameterizedTest(name = "an unnamed holiday around {0} is {2}")
    @CsvSource({
        "2026-07-01, 2026-08-07, sommerferie",
        "2026-10-12, 2026-10-16, efterårsferie",
        "2026-12-21, 2027-01-01, juleferie",
        "2027-02-15, 2027-02-19, vinterferie",
        "2027-03-22, 2027-03-24, påskeferie",
        "2026-11-11, 2026-11-13, skolefri"
    })
    void goesByTheSeasonWhenTheCalendarGivesNoName(String from, String to, String name) {
        Map<LocalDate, String> unnamed = new HashMap<>();
        Kalendere.holiday("x", from, to).keySet().forEach(day -> unnamed.put(day, null));
        assertThat(Kalendere.withHolidays(unnamed)
                        .free(LocalDate.parse(from))
                        .orElseThrow()
                        .navn())
                .isEqualTo(name);
    }
}
