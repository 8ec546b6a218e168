package dk.skolevej.fravaer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is called a pattern, and what is not. */
class FravaersmoensterTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-08-10");

    /** To the end of April, with a week off in October, at Christmas two, in February and at Easter one. */
    private static final List<LocalDate> SCHOOL = FIRST.datesUntil(LocalDate.parse("2027-05-01"))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .filter(day -> Stream.of("2026-10-12", "2026-12-21", "2026-12-28", "2027-02-08", "2027-03-22")
                    .map(LocalDate::parse)
                    .noneMatch(monday -> !day.isBefore(monday) && day.isBefore(monday.plusDays(7))))
            .toList();

    @Test
    void sixOfNineDaysOnMondaysAreMostlyMondays() {
        assertThat(words(
                        "2026-08-10",
                        "2026-08-24",
                        "2026-08-31",
                        "2026-09-14",
                        "2026-09-28",
                        "2026-10-05",
                        "2026-08-18",
                        "2026-09-02",
                        "2026-11-05"))
                .isEqualTo("Mest om mandagen: 6 af 9 fraværsdage");
    }

    @Test
    void mondaysAndFridaysTogetherAreAPatternWhenNeitherIsAlone() {
        assertThat(words("2026-08-17", "2026-08-21", "2026-09-11", "2026-09-14", "2026-10-02", "2026-10-05"))
                .isEqualTo("Mest om mandagen og fredagen: 6 af 6 fraværsdage");
    }

    @Test
    void fourDaysAreTooFewWhateverDaysTheyAre() {
        assertThat(words("2026-08-10", "2026-08-24", "2026-08-31", "2026-09-14"))
                .isEqualTo("Under 5 fraværsdage – for få til at se et mønster");
    }

    @Test
    void threeOfSixDaysOnMondaysMayBeChance() {
        assertThat(words("2026-08-17", "2026-08-31", "2026-09-14", "2026-09-16", "2026-11-05", "2026-11-24"))
                .isEqualTo("Intet tydeligt mønster");
    }

    @Test
    void aLongIllnessIsNoPattern() {
        assertThat(of(day ->
                        !day.isBefore(LocalDate.parse("2026-11-02")) && day.isBefore(LocalDate.parse("2026-12-05"))))
                .isEqualTo("Intet tydeligt mønster");
    }

    @Test
    void everyOtherWeekFromTheFirstToTheLastIsAPattern() {
        assertThat(words("2026-08-18", "2026-09-03", "2026-09-15", "2026-09-30", "2026-10-21", "2026-10-23"))
                .as("the week without school is jumped over")
                .isEqualTo("Hver anden uge: 5 uger");
    }

    @Test
    void threeWeeksWithAWeekBetweenMayBeChance() {
        assertThat(words("2026-08-18", "2026-08-19", "2026-09-03", "2026-09-15", "2026-09-17"))
                .isEqualTo("Intet tydeligt mønster");
    }

    @Test
    void theFirstDayAfterHolidaysIsAPattern() {
        assertThat(words("2026-10-19", "2026-10-20", "2027-01-04", "2027-01-05", "2027-02-15", "2026-09-03"))
                .isEqualTo("Lige efter ferier: 3 af 4 gange");
    }

    @Test
    void absentAfterTwoHolidaysMayBeChance() {
        assertThat(words("2026-10-19", "2026-10-20", "2027-01-04", "2026-12-03", "2026-09-03"))
                .isEqualTo("Intet tydeligt mønster");
    }

    @Test
    void ofAThousandPupilsAbsentOnRandomDaysHardlyAnyHasAPattern() {
        Random random = new Random(2026);
        long found = Stream.generate(() -> of(day -> random.nextInt(100) < 12))
                .limit(1000)
                .filter(words -> !words.startsWith("Intet") && !words.startsWith("Under"))
                .count();

        assertThat(found).isLessThan(30);
    }

    private static String words(String... days) {
        List<LocalDate> absent = Arrays.stream(days).map(LocalDate::parse).toList();
        assertThat(SCHOOL).containsAll(absent);
        return of(absent::contains);
    }

    private static String of(Predicate<LocalDate> absent) {
        return new Fravaersmoenster(
                        SCHOOL,
                        SCHOOL.stream()
                                .filter(absent)
                                .map(day -> new Fravaersdag(day, Kategori.SYGDOM, 1))
                                .toList())
                .ord();
    }
}
