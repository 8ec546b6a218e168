package dk.skolevej.indlaesning;

import static dk.skolevej.indlaesning.Indlaesningsproeve.ABSENCE;
import static dk.skolevej.indlaesning.Indlaesningsproeve.ENG;
import static dk.skolevej.indlaesning.Indlaesningsproeve.HEADING;
import static dk.skolevej.indlaesning.Indlaesningsproeve.SKOV;
import static dk.skolevej.indlaesning.Indlaesningsproeve.pupil;
import static dk.skolevej.indlaesning.Indlaesningsproeve.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Grundlag;
import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files of absence; scenarios 80 and 84. */
@Scenarietest
@Import(Indlaesningsproeve.class)
class FravaersindlaesningTest {

    private static final String MONDAY = "2026-11-02";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Indlaesningsproeve proeve;

    @Autowired
    Elever elever;

    @Autowired
    Fravaerstal fravaerstal;

    @BeforeEach
    void twentyPupils() {
        scenarie.day("2026-11-23");
        proeve.open();
        proeve.pupils(HEADING + pupils(1, 20) + pupil(SKOV, 21, "Ida", "7.A"));
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        proeve.close();
    }

    @Test
    void registersHalfDaysByCategoryAndKnowsTheirBatch() {
        Indlaest result = proeve.absence(ABSENCE + ENG + ";elev0001;2026-11-02;morgen;sygdom\n" + ENG
                + ";elev0001;02-11-2026;sidste;ulovligt\n" + SKOV + ";elev0021;2026-11-03;morgen;ekstraordinaer\n");

        assertThat(result).isEqualTo(new Indlaest(result.batch(), 3, 3, 0, 0, 0, List.of(), 0));
        assertThat(proeve.jdbc
                        .sql("select dato, lektion, skole, kategori, batch from fravaersdag order by dato, lektion")
                        .query((row, nr) -> "%s %s %s %s %b"
                                .formatted(
                                        row.getDate(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5) == result.batch()))
                        .list())
                .containsExactly(
                        "2026-11-02 morgen 990001 sygdom true",
                        "2026-11-02 sidste 990001 ulovligt true",
                        "2026-11-03 morgen 990002 ekstraordinaer true");
    }

    @Test
    void scenario80TheSameFileTwiceChangesNothing() {
        String file = ABSENCE + absence(1, 20, 15, "sygdom");
        proeve.absence(file);
        var before = proeve.everything();

        Indlaest again = proeve.absence(file);

        assertThat(again).isEqualTo(new Indlaest(again.batch(), 300, 0, 0, 300, 0, List.of(), 0));
        var after = proeve.everything();
        before.remove("indlaesning");
        after.remove("indlaesning");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void scenario80InAnOverlappingPeriodCorrectedRowsReplaceAndTheHistoryIsKept() {
        long first = proeve.absence(ABSENCE + absence(1, 20, 10, "sygdom")).batch();

        String corrected = absence(1, 20, 12, "sygdom")
                .replace(ENG + ";elev0001;2026-11-05;morgen;sygdom\n", "")
                .replace("elev0002;2026-11-05;morgen;sygdom", "elev0002;2026-11-05;morgen;ulovligt");
        Indlaest second = proeve.absence(ABSENCE + corrected);

        assertThat(second).isEqualTo(new Indlaest(second.batch(), 239, 40, 1, 198, 1, List.of(), 0));
        assertThat(proeve.count("fravaersdag where kategori = 'ulovligt' and dato = date '2026-11-05'"))
                .isEqualTo(1);
        assertThat(proeve.count("fravaersdag")).isEqualTo(239);
        assertThat(proeve.count(
                        "fravaersdag_foer where kategori = 'sygdom' and dato = date '2026-11-05' and batch = %d and foer_batch = %d"
                                .formatted(second.batch(), first)))
                .as("the one corrected and the one gone")
                .isEqualTo(2);
    }

    @Test
    void leavesOtherSchoolsAndOtherDaysAlone() {
        proeve.absence(ABSENCE + absence(1, 20, 10, "sygdom") + SKOV + ";elev0021;2026-11-03;morgen;sygdom\n");

        Indlaest second = proeve.absence(ABSENCE + ENG + ";elev0001;2026-11-20;morgen;sygdom\n");

        assertThat(second.udgaaede()).isZero();
        assertThat(proeve.count("fravaersdag")).isEqualTo(202);
    }

    @Test
    void stopsAFileThatIsCutOff() {
        proeve.absence(ABSENCE + absence(1, 20, 15, "sygdom"));
        var before = proeve.everything();

        assertThatThrownBy(() -> proeve.absence(ABSENCE + absence(1, 15, 15, "sygdom")))
                .isInstanceOfSatisfying(
                        Afvist.class, e -> assertThat(e.status()).isEqualTo(409))
                .hasMessageContaining("mangler 75 af de 300 fraværsregistreringer");
        assertThat(proeve.everything()).isEqualTo(before);
    }

    @Test
    void scenario84ARowWithAnUnknownCategoryIsRefusedWithItsLineAndNothingIsGuessed() {
        var before = proeve.everything();

        Indlaest result = proeve.absence(ABSENCE + ENG + ";elev0001;2026-11-02;morgen;sygdom\n" + ENG
                + ";elev0002;2026-11-02;morgen;U\n" + ENG + ";elev0003;2026-11-02;morgen;\n");

        assertThat(result.batch()).isNull();
        assertThat(result.fejl())
                .containsExactly(new Fejl(3, "kategorien kendes ikke"), new Fejl(4, "kategorien kendes ikke"));
        assertThat(proeve.everything()).isEqualTo(before);
    }

    @Test
    void refusesPupilsItDoesNotKnowLastLessonsOfTheYoungAndTheSameTwice() {
        proeve.pupils(HEADING
                + pupils(1, 20)
                + pupil(ENG, 22, "Ask", "3.A").replace(";3.A;7;", ";3.A;3;")
                + pupil(SKOV, 21, "Ida", "7.A"));

        Indlaest result = proeve.absence(ABSENCE + ENG + ";elev0001;2026-11-02;morgen;sygdom\n" + ENG
                + ";ukendt01;2026-11-02;morgen;sygdom\n" + ENG + ";elev0022;2026-11-02;sidste;sygdom\n" + ENG
                + ";elev0001;02-11-2026;morgen;ulovligt\n");

        assertThat(result.fejl())
                .containsExactly(
                        new Fejl(3, "eleven er ikke registreret; indlæs eleverne først"),
                        new Fejl(4, "sidste lektion registreres kun fra 7. klasse"),
                        new Fejl(5, "eleven har allerede en linje for den dag og lektion"));
    }

    @Test
    void listsAHundredComplaintsAndHowManyMoreThereAre() {
        Indlaest result = proeve.absence(ABSENCE + absence(100, 50, 5, "sygdom"));

        assertThat(result.fejl()).hasSize(100).extracting(Fejl::linje).first().isEqualTo(2L);
        assertThat(result.flereFejl()).isEqualTo(150);
    }

    @Test
    void theNewestFileCanBeTakenBackAndThenTheOneBefore() {
        var empty = contents();
        long first = proeve.absence(ABSENCE + absence(1, 20, 10, "sygdom")).batch();
        var before = contents();
        long second = proeve.absence(ABSENCE
                        + absence(1, 20, 12, "sygdom")
                                .replace(ENG + ";elev0001;2026-11-05;morgen;sygdom\n", "")
                                .replace("elev0002;2026-11-05;morgen;sygdom", "elev0002;2026-11-05;morgen;ulovligt"))
                .batch();

        assertThatThrownBy(() -> proeve.indlaesning.rollBack(first, "admin")).isInstanceOf(Afvist.class);
        proeve.indlaesning.rollBack(second, "admin");
        assertThat(contents()).isEqualTo(before);
        proeve.indlaesning.rollBack(first, "admin");
        assertThat(contents()).isEqualTo(empty);
    }

    @Test
    void pupilsWithAbsenceStayWhenSomebodyWantsToTakeTheirFileBack() {
        long batch = proeve.jdbc
                .sql("select max(batch) from indlaesning where art = 'ELEVER'")
                .query(Long.class)
                .single();
        proeve.absence(ABSENCE + absence(1, 3, 2, "sygdom"));

        assertThatThrownBy(() -> proeve.indlaesning.rollBack(batch, "admin"))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining(": 3 af de elever");
    }

    @Test
    void absenceGoesWithThePupilItIsAbout() {
        proeve.absence(ABSENCE + absence(1, 2, 10, "sygdom"));
        proeve.absence(ABSENCE + absence(1, 2, 10, "ulovligt"));
        elever.leave("elev0001", scenarie.today());

        elever.forgetThoseWhoLeft(scenarie.today());

        assertThat(proeve.count("fravaersdag")).isEqualTo(10);
        assertThat(proeve.count("fravaersdag_foer")).isEqualTo(10);
    }

    @Test
    void theFiguresKnowWhenAbsenceWasLastLoadedAndAboutWhichDays() {
        assertThat(fravaerstal.grundlag(ENG)).isEmpty();
        String file = ABSENCE + absence(1, 2, 10, "sygdom");
        proeve.absence(file);
        scenarie.day("2026-11-24");
        proeve.absence(file);

        assertThat(fravaerstal.grundlag(SKOV)).as("the other school").isEmpty();
        assertThat(fravaerstal.grundlag(ENG))
                .get()
                .extracting(Grundlag::ord)
                .isEqualTo("Indlæst senest 24. november 2026, med fravær fra 2. november 2026 til 11. november 2026");
    }

    @Test
    void whatHasBeenTakenBackOrRefusedIsNothingTheFiguresStandUpon() {
        long batch = proeve.absence(ABSENCE + absence(1, 2, 10, "sygdom")).batch();
        proeve.load(Art.FRAVAER, ABSENCE + absence(1, 2, 12, "sygdom"), java.nio.charset.StandardCharsets.UTF_8, true);
        assertThat(fravaerstal.grundlag(ENG))
                .get()
                .extracting(known -> known.periode().til())
                .hasToString("2026-11-11");

        proeve.indlaesning.rollBack(batch, "admin");

        assertThat(fravaerstal.grundlag(ENG)).isEmpty();
    }

    /** So many pupils from this number on, each morning of so many days. */
    private static String absence(int from, int pupils, int days, String kategori) {
        return LocalDate.parse(MONDAY)
                .datesUntil(LocalDate.parse(MONDAY).plusDays(days))
                .flatMap(dato -> java.util.stream.IntStream.range(from, from + pupils)
                        .mapToObj(nr -> "%s;elev%04d;%s;morgen;%s\n".formatted(ENG, nr, dato, kategori)))
                .collect(Collectors.joining());
    }

    private Map<String, ?> contents() {
        var all = proeve.everything();
        all.remove("indlaesning");
        return all;
    }
}
