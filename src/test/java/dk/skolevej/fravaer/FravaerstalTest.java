package dk.skolevej.fravaer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Kommunevalg;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import dk.skolevej.segl.Segl;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days and percent of absence; scenarios 6 and 7 and domain report 4.8. */
@Scenarietest
class FravaerstalTest {

    private static final String BOEG = "101001";
    private static final String AA = "101002";
    private static final String IN_GRADE_1 = "myha01";
    private static final String IN_GRADE_7 = "luno19";
    private static final String IN_GRADE_8 = "olar25";
    private static final Periode NOVEMBER = period("2026-11-01", "2026-11-30");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaerstal tal;

    @Autowired
    Elever elever;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Fravaersraekker proeve;

    @BeforeEach
    void inNovember() {
        scenarie.day("2026-11-30");
        proeve = new Fravaersraekker(jdbc, segl);
    }

    @AfterEach
    void cleanUp() {
        proeve.clear();
        jdbc.sql("update elev set udmeldt = null").update();
        scenarie.cleanUp();
    }

    @Test
    void scenario6TenLastLessonsInGrade7AreFiveDays() {
        for (int day = 2; day <= 13; day++) {
            if (day != 7 && day != 8) {
                proeve.absent(IN_GRADE_7, "2026-11-%02d".formatted(day), "sidste", "ulovligt");
            }
        }

        assertThat(of(IN_GRADE_7, NOVEMBER).fravaer()).isEqualTo(new Fravaersdage(0, 0, 5.0));
    }

    @Test
    void bothLessonsOfADayAreOneDayAndEachHasItsCategory() {
        proeve.absent(IN_GRADE_7, "2026-11-02", "morgen", "sygdom");
        proeve.absent(IN_GRADE_7, "2026-11-02", "sidste", "sygdom");
        proeve.absent(IN_GRADE_7, "2026-11-03", "morgen", "sygdom");
        proeve.absent(IN_GRADE_7, "2026-11-03", "sidste", "ulovligt");

        Fravaersdage days = of(IN_GRADE_7, NOVEMBER).fravaer();

        assertThat(days).isEqualTo(new Fravaersdage(1.5, 0, 0.5));
        assertThat(days.ialtDage()).isEqualTo(2.0);
    }

    @Test
    void oneMorningInTheYoungerGradesIsAWholeDayAlsoWhenThePupilHasMovedUpSince() {
        proeve.absent(IN_GRADE_1, "2026-11-02", "morgen", "ekstraordinaer");
        proeve.absent(IN_GRADE_7, "2026-05-04", "morgen", "sygdom");
        proeve.absent(IN_GRADE_8, "2026-05-04", "morgen", "sygdom");

        Periode may = period("2026-05-01", "2026-05-31");
        assertThat(of(IN_GRADE_1, NOVEMBER).fravaer()).isEqualTo(new Fravaersdage(0, 1, 0));
        assertThat(of(IN_GRADE_7, may).fravaer().sygdomDage())
                .as("in grade 6 then")
                .isEqualTo(1.0);
        assertThat(of(IN_GRADE_8, may).fravaer().sygdomDage())
                .as("in grade 7 then")
                .isEqualTo(0.5);
    }

    @Test
    void aMunicipalityMayCountAnyAbsenceAsTheWholeDay() {
        var whole = new Dagsdel(new Kommunevalg(true, 8, false, 14));

        assertThat(whole.dage(7, 1)).isEqualTo(1.0);
        assertThat(whole.dage(7, 2)).as("each of two").isEqualTo(0.5);
        assertThat(new Dagsdel(new Kommunevalg(true, 8, true, 14)).dage(7, 1)).isEqualTo(0.5);
    }

    @Test
    void daysWithoutSchoolDoNotCount() {
        proeve.absent(IN_GRADE_1, "2026-10-13", "morgen", "sygdom");
        proeve.absent(IN_GRADE_1, "2026-10-17", "morgen", "sygdom");
        proeve.absent(IN_GRADE_1, "2026-10-19", "morgen", "sygdom");

        assertThat(tal.dage(proeve.pseudonym(IN_GRADE_1), period("2026-10-01", "2026-10-31")))
                .containsExactly(new Fravaersdag(LocalDate.parse("2026-10-19"), Kategori.SYGDOM, 1));
    }

    @Test
    void scenario7WithoutASchoolCalendarThePercentageCannotBeWorkedOut() {
        scenarie.day("2029-11-30");
        proeve.absent(IN_GRADE_1, "2029-11-05", "morgen", "sygdom");

        Opgoerelse quarter = of(IN_GRADE_1, Periode.kvartalTil(LocalDate.parse("2029-11-30")));

        assertThat(quarter.fravaer().ialtDage()).isEqualTo(1);
        assertThat(quarter.procent()).isEmpty();
        assertThat(quarter.procentTekst()).isEqualTo("Kan ikke beregnes");
        assertThat(tal.ofClass(BOEG, "1.A", quarter.periode()).procentTekst()).isEqualTo("Kan ikke beregnes");
        assertThat(tal.ofClass(BOEG, "1.A", quarter.periode()).over10ProcentTekst())
                .isEqualTo("Kan ikke beregnes");
    }

    @Test
    void toOneWithoutAbsenceThePercentageIsNoughtWhenTheCalendarIsThere() {
        assertThat(of(IN_GRADE_1, NOVEMBER).procentTekst()).isEqualTo("0 %");
    }

    @Test
    void toendersPlanHas37And53And55And55SchoolDays() {
        List<Periode> quarters = List.of(
                period("2025-07-01", "2025-09-30"),
                period("2025-10-01", "2025-12-31"),
                period("2026-01-01", "2026-03-31"),
                period("2026-04-01", "2026-06-30"));

        assertThat(quarters.stream().map(quarter -> tal.skoledage(BOEG, quarter)))
                .containsExactly(OptionalInt.of(37), OptionalInt.of(53), OptionalInt.of(55), OptionalInt.of(55));
        assertThat(tal.skoledage(BOEG, period("2025-08-01", "2026-07-31"))).hasValue(200);
        assertThat(tal.skoledage(BOEG, period("2025-06-30", "2025-09-30")))
                .as("30 June is of a school year that is not loaded")
                .isEmpty();
    }

    @Test
    void sixDaysBeforeOctoberAreOver15PercentAndFiveAreNot() {
        scenarie.day("2025-09-30");
        proeve.absentFrom(IN_GRADE_1, "2025-09-01", "2025-09-05", "ulovligt");
        Periode quarter = Periode.kvartalTil(LocalDate.parse("2025-09-30"));
        assertThat(of(IN_GRADE_1, quarter).procentTekst()).isEqualTo("13,5 %");

        proeve.absent(IN_GRADE_1, "2025-09-08", "morgen", "ulovligt");

        assertThat(of(IN_GRADE_1, quarter).procentTekst()).isEqualTo("16,2 %");
    }

    @Test
    void monthsAndWeeksAreCutAtTheEndsOfThePeriod() {
        proeve.absentFrom(IN_GRADE_1, "2026-10-26", "2026-11-03", "sygdom");
        Periode fiveWeeks = period("2026-10-28", "2026-11-30");

        assertThat(tal.maanedligt(proeve.pseudonym(IN_GRADE_1), BOEG, fiveWeeks))
                .extracting(part -> part.periode().ord(), part -> part.fravaer().ialtDage(), part -> part.skoledage())
                .containsExactly(
                        tuple("28. oktober 2026–31. oktober 2026", 3.0, 3),
                        tuple("1. november 2026–30. november 2026", 2.0, 21));
        assertThat(tal.ugentligt(proeve.pseudonym(IN_GRADE_1), BOEG, fiveWeeks))
                .extracting(part -> part.fravaer().ialtDage())
                .containsExactly(3.0, 2.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void ofAClassOnlyTheWholeIsToldAndFewAreNotCounted() {
        proeve.absentFrom("myha01", "2026-11-02", "2026-11-06", "sygdom");
        proeve.absentFrom("somo02", "2026-11-02", "2026-11-03", "sygdom");

        Klassetal klasse = tal.ofClass(BOEG, "1.A", NOVEMBER);

        assertThat(klasse.elever()).isEqualTo(6);
        assertThat(klasse.gennemsnitDage()).hasValue(7 / 6.0);
        assertThat(klasse.procentTekst()).isEqualTo("5,6 %");
        assertThat(klasse.over10ProcentTekst()).isEqualTo("under 5 af 6 elever");
        for (String pupil : List.of("kaki03", "agsk04", "timo05", "tive06")) {
            proeve.absentFrom(pupil, "2026-11-02", "2026-11-06", "sygdom");
        }
        assertThat(tal.ofClass(BOEG, "1.A", NOVEMBER).over10ProcentTekst()).isEqualTo("5 af 6 elever");
    }

    @Test
    void ofAClassOfFourNothingIsTold() {
        elever.leave("albo37", LocalDate.parse("2026-11-02"));
        proeve.absentFrom("asak38", "2026-11-02", "2026-11-30", "sygdom");

        Klassetal klasse = tal.ofClass(AA, "0.A", NOVEMBER);

        assertThat(klasse.elever()).isEqualTo(4);
        assertThat(klasse.kanVises()).isFalse();
        assertThat(klasse.gennemsnitDage()).isEmpty();
        assertThat(klasse.procentTekst()).isEqualTo("Kan ikke beregnes");
        assertThat(klasse.over10ProcentTekst()).isEqualTo("Kan ikke beregnes");
    }

    @Test
    void allPupilsOfASchoolAreThereAlsoThoseWithoutAbsenceAndNobodyElse() {
        proeve.absentFrom(IN_GRADE_1, "2026-11-02", "2026-11-06", "sygdom");
        proeve.absent(IN_GRADE_7, "2026-11-02", "sidste", "ulovligt");
        proeve.absentFrom("albo37", "2026-11-02", "2026-11-06", "sygdom");
        elever.leave("somo02", LocalDate.parse("2026-11-30"));

        Map<String, Fravaersdage> all = tal.bySchool(BOEG, NOVEMBER.fra(), NOVEMBER.til());

        assertThat(all)
                .hasSize(35)
                .containsEntry(proeve.pseudonym(IN_GRADE_1), new Fravaersdage(5, 0, 0))
                .containsEntry(proeve.pseudonym(IN_GRADE_7), new Fravaersdage(0, 0, 0.5))
                .containsEntry(proeve.pseudonym("timo05"), Fravaersdage.INGEN)
                .doesNotContainKeys(proeve.pseudonym("somo02"), proeve.pseudonym("albo37"));
    }

    @Test
    void aMonthIsComparedWithTheOneBeforeByClass() {
        proeve.absentFrom(IN_GRADE_1, "2026-10-29", "2026-11-04", "sygdom");

        Map<String, List<Elevmaaned>> classes = tal.byClass(BOEG, YearMonth.of(2026, 11));

        assertThat(classes.keySet()).containsExactly("1.A", "3.B", "5.A", "7.B", "8.A", "9.C");
        assertThat(classes.get("1.A"))
                .hasSize(6)
                .contains(new Elevmaaned(
                        proeve.pseudonym(IN_GRADE_1), new Fravaersdage(3, 0, 0), new Fravaersdage(2, 0, 0)));
        assertThat(classes.get("1.A").stream()
                        .mapToDouble(Elevmaaned::aendringDage)
                        .sum())
                .isEqualTo(1.0);
    }

    private Opgoerelse of(String unilogin, Periode period) {
        return tal.of(proeve.pseudonym(unilogin), BOEG, period);
    }

    private static org.assertj.core.groups.Tuple tuple(String period, double days, int schoolDays) {
        return org.assertj.core.groups.Tuple.tuple(period, days, OptionalInt.of(schoolDays));
    }

    private static Periode period(String fra, String til) {
        return new Periode(LocalDate.parse(fra), LocalDate.parse(til));
    }
}
