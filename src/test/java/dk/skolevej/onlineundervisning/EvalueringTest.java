package dk.skolevej.onlineundervisning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.fravaer.Fravaersraekker;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import dk.skolevej.segl.Segl;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The export for the evaluation, in a municipality whose 22 pupils of grade 5 were taught online in the autumn of 2026. */
@Scenarietest
class EvalueringTest {

    private static final String SCHOOL = "101001";
    private static final int PUPILS = 22;
    private static final String OTHER_CASE = "FP-2026-80000";
    private static final String BEGUN = "2026-09-14";
    private static final String EARLY = "2026-10-09";
    private static final String LATE = "2026-11-27";
    private static final String COUNTED = "2027-04-01";

    @Autowired
    Scenarie scenarie;

    @Autowired
    TaelOnlineundervisning counting;

    @Autowired
    OnlineundervisningController controller;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Fravaersraekker absence;

    @BeforeEach
    void municipality() {
        absence = new Fravaersraekker(jdbc, segl);
        scenarie.day("2026-12-01");
        absence.loaded(SCHOOL, "2027-03-26", "2026-08-11", "2027-03-25");
        for (int nr = 0; nr < PUPILS; nr++) {
            pupil(nr);
        }
    }

    @AfterEach
    void cleanUp() {
        absence.clear();
        scenarie.cleanUp();
        jdbc.sql("delete from elev where klasse = 'prøve'").update();
    }

    @Test
    void tellsEachFigureAndHidesWhatIsUnderFiveAndWhatWouldTellIt() {
        for (int nr = 0; nr < PUPILS; nr++) {
            online(nr);
            absent(nr);
        }
        scenarie.day(COUNTED);
        counting.count();

        assertThat(figures())
                .containsExactly(
                        "Elever i alt = 22",
                        "Begyndt = Tidligere: skjult, 1. kvartal 2024: skjult, 2. kvartal 2024: skjult, 3. kvartal 2024: skjult,"
                                + " 4. kvartal 2024: skjult, 1. kvartal 2025: skjult, 2. kvartal 2025: skjult,"
                                + " 3. kvartal 2025: skjult, 4. kvartal 2025: skjult, 1. kvartal 2026: skjult,"
                                + " 2. kvartal 2026: skjult, 3. kvartal 2026: skjult, 4. kvartal 2026: skjult",
                        "Begyndt i forsøget = Ja: 12, Nej: 10",
                        "Varighed = Højst 5 uger: skjult, 6-12 uger: 12, 13-26 uger: skjult, Over 26 uger: skjult",
                        "Omfang ved start = Højst 20 %: skjult, 21-50 %: skjult, 51-80 %: skjult, Over 80 %: 11",
                        "Omfang ved slut = Højst 20 %: skjult, 21-50 %: skjult, 51-80 %: skjult, Over 80 %: skjult",
                        "Suppleret pædagogisk = Ja: skjult, Nej: skjult",
                        "Suppleret socialt = Ja: 9, Nej: 13",
                        "Suppleret sundhedsmæssigt = Ja: skjult, Nej: skjult",
                        "Forlængelser = Ingen: 5, 1: 5, 2: 5, 3 eller flere: 7",
                        "Slut = På slutdatoen: skjult, Efter en vurdering: 8, Udgået af planen: skjult,"
                                + " Sammen med sagen: skjult",
                        "Fremmøde før = Under 50 %: skjult, 50-79 %: skjult, 80-89 %: skjult, 90 % og derover: 11,"
                                + " Kan ikke beregnes: skjult",
                        "Fremmøde under = Under 50 %: skjult, 50-79 %: 5, 80-89 %: skjult, 90 % og derover: 7,"
                                + " Kan ikke beregnes: skjult",
                        "Fremmøde efter = Under 50 %: skjult, 50-79 %: skjult, 80-89 %: skjult, 90 % og derover: 10,"
                                + " Kan ikke beregnes: skjult");
    }

    @Test
    void tellsNothingButQuartersWordsAndNumbersFromFive() {
        for (int nr = 0; nr < PUPILS; nr++) {
            online(nr);
        }
        scenarie.day(COUNTED);
        counting.count();

        List<String> lines = export();
        assertThat(lines.get(0)).isEqualTo("Fra kvartal;Til kvartal;Klassetrin;Spørgsmål;Svar;Elever");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.matches("1\\. kvartal 2025;4\\. kvartal 2026;Alle klassetrin;[A-Za-zæøå ]+;"
                        + "([1-4]\\. kvartal 20\\d\\d|[A-Za-zæøå0-9 %-]*);(skjult|[5-9]|1\\d|2[0-2])"));
        assertThat(String.join("\n", lines))
                .doesNotContain("FP-", SCHOOL, "Bøgeskolen", "prøve", segl.pseudonym("prøve1"))
                .doesNotContainPattern("\\d{4}-\\d\\d");
    }

    @Test
    void whatHasBeenPublishedStaysAsItWasWhateverHappensToTheCases() {
        for (int nr = 0; nr < PUPILS; nr++) {
            online(nr);
        }
        scenarie.day(COUNTED);
        counting.count();
        List<String> before = export();

        absent(20);
        absence.loaded(SCHOOL, "2027-05-01", "2026-08-11", "2027-04-30");
        jdbc.sql("delete from online_fremmoede").update();
        jdbc.sql("delete from online_supplement").update();
        jdbc.sql("delete from onlineundervisning where nr > 1 or sagsnummer < 'FP-2026-90010'")
                .update();
        counting.count();
        scenarie.day("2027-07-01");
        counting.count();

        assertThat(export()).isEqualTo(before).hasSizeGreaterThan(50);
    }

    @Test
    void twoExportsAQuarterApartSayNothingOfTheOnlyPupilWhoEndedInBetween() {
        for (int nr = 0; nr < PUPILS - 1; nr++) {
            online(nr);
        }
        scenarie.day(COUNTED);
        counting.count();
        List<String> before = export();
        online(number(PUPILS - 1), 1, PUPILS - 1, "2027-01-11", "2027-03-05", "VURDERING", 100);
        absence.loaded(SCHOOL, "2027-06-25", "2026-08-11", "2027-06-24");
        scenarie.day("2027-07-01");
        counting.count();

        assertThat(export())
                .isEqualTo(before)
                .contains("1. kvartal 2025;4. kvartal 2026;Alle klassetrin;Elever i alt;;21");
        assertThat(jdbc.sql("select count(*) from online_fremmoede")
                        .query(Integer.class)
                        .single())
                .as("the pupil has been measured, and waits")
                .isEqualTo(PUPILS);
    }

    @Test
    void fewerThanTenWaitAndAreToldTogetherWithTheNextQuarter() {
        for (int nr = 0; nr < 9; nr++) {
            online(nr);
        }
        scenarie.day(COUNTED);
        counting.count();
        assertThat(export()).hasSize(1);

        online(number(9), 1, 9, "2027-01-11", "2027-03-05", "SLUTDATO", 20);
        counting.count();
        assertThat(export()).as("the attendance afterwards is not there yet").hasSize(1);

        absence.loaded(SCHOOL, "2027-06-25", "2026-08-11", "2027-06-24");
        scenarie.day("2027-07-01");
        counting.count();

        assertThat(export()).element(1).isEqualTo("1. kvartal 2025;1. kvartal 2027;Alle klassetrin;Elever i alt;;10");
    }

    @Test
    void thoseWhoWaitKeepTheAttendanceThatWasMeasuredWhenItCouldBe() {
        for (int nr = 0; nr < 9; nr++) {
            online(nr);
            absent(nr);
        }
        scenarie.day(COUNTED);
        counting.count();
        assertThat(export()).hasSize(1);
        absence.clear();
        for (int nr = 9; nr < PUPILS; nr++) {
            online(number(nr), 1, nr, "2027-01-11", "2027-03-05", "SLUTDATO", 20);
        }
        absence.loaded(SCHOOL, "2028-06-25", "2026-08-11", "2028-06-24");
        scenarie.day("2028-10-02");
        counting.count();

        assertThat(figures()).contains("Elever i alt = 22");
        assertThat(jdbc.sql("select foer, count(*) as antal from online_fremmoede group by foer order by foer")
                        .query((rs, row) -> rs.getString("foer") + " " + rs.getInt("antal"))
                        .list())
                .as("nine were absent; of the others it may have been deleted since, and that is not attendance")
                .containsExactly("UKENDT 13", "UNDER_50 9");
    }

    @Test
    void leavesOutWhatRunsWhatNeverBeganWhatWasAnnulledAndTheDead() {
        for (int nr = 0; nr < 11; nr++) {
            online(nr);
        }
        online(number(11), 1, 11, BEGUN, null, null, 20);
        online(number(12), 1, 12, "2026-11-02", EARLY, "UDGAAET", 20);
        online(number(13), 1, 13, BEGUN, LATE, "SAG", 20);
        jdbc.sql("update forloeb set lukket_som = 'ANNULLERET' where sagsnummer = ?")
                .param(number(13))
                .update();
        online(number(14), 1, 14, BEGUN, LATE, "SAG", 20);
        jdbc.sql("update elev set doed = true where pseudonym = ?")
                .param(segl.pseudonym("prøve14"))
                .update();
        scenarie.day(COUNTED);
        counting.count();

        assertThat(figures()).startsWith("Elever i alt = 11");
    }

    @Test
    void plansThatFollowUponEachOtherAreOneAndAPupilIsCountedOnce() {
        for (int nr = 0; nr < 10; nr++) {
            online(number(nr), 1, nr, "2026-08-17", "2026-09-25", "NY_PLAN", 100);
            online(number(nr), 2, nr, "2026-09-26", LATE, "VURDERING", 20);
            supplement(number(nr), 1, "paedagogisk");
            supplement(number(nr), 2, "social");
        }
        newCase(OTHER_CASE, 0);
        online(OTHER_CASE, 1, 0, "2026-12-01", "2026-12-18", "SLUTDATO", 20);
        supplement(OTHER_CASE, 1, "social");
        scenarie.day(COUNTED);
        counting.count();

        assertThat(figures())
                .contains("Elever i alt = 10")
                .as("ten pupils and not twenty measures: nine and one")
                .noneMatch(line -> line.matches(".*: \\d+.*"));
        jdbc.sql("delete from onlineundervisning where sagsnummer = ?")
                .param(OTHER_CASE)
                .update();
        for (int nr = 10; nr < 20; nr++) {
            online(number(nr), 1, nr, "2026-11-16", LATE, "SLUTDATO", 20);
            supplement(number(nr), 1, "sundhedsmaessig");
        }
        jdbc.sql("delete from online_evaluering").update();
        counting.count();
        assertThat(figures())
                .contains(
                        "Elever i alt = 20",
                        "Varighed = Højst 5 uger: skjult, 6-12 uger: skjult, 13-26 uger: 10, Over 26 uger: skjult",
                        "Omfang ved start = Højst 20 %: skjult, 21-50 %: skjult, 51-80 %: skjult, Over 80 %: 10",
                        "Suppleret pædagogisk = Ja: 10, Nej: 10",
                        "Suppleret socialt = Ja: 10, Nej: 10",
                        "Suppleret sundhedsmæssigt = Ja: 10, Nej: 10");
    }

    @Test
    void isCountedByItselfOnTheFirstDayOfAQuarter() {
        for (int nr = 0; nr < PUPILS; nr++) {
            online(nr);
        }
        scenarie.day("2027-03-31");
        management.recalculateJobDuedate(timer().getId(), false);
        assertThat(timer().getDuedate())
                .isEqualTo(Date.from(LocalDate.parse(COUNTED)
                        .atTime(4, 0)
                        .atZone(ZoneId.of("Europe/Copenhagen"))
                        .toInstant()));
        scenarie.day(COUNTED);
        management.executeJob(timer().getId());
        List<Job> steps = management
                .createJobQuery()
                .processDefinitionKey("onlineevaluering")
                .messages()
                .list();
        assertThat(steps).hasSize(1);
        management.executeJob(steps.get(0).getId());

        assertThat(export()).element(1).isEqualTo("1. kvartal 2025;4. kvartal 2026;Alle klassetrin;Elever i alt;;22");
    }

    private Job timer() {
        return management
                .createJobQuery()
                .activityId("startEvent_nytKvartal")
                .timers()
                .singleResult();
    }

    private static String number(int nr) {
        return "FP-2026-9%04d".formatted(nr);
    }

    private void pupil(int nr) {
        jdbc.sql(
                        "insert into elev (pseudonym, skole, forseglet_navn, klasse, klassetrin) values (?, ?, '', 'prøve', 5)")
                .params(segl.pseudonym("prøve" + nr), SCHOOL)
                .update();
        newCase(number(nr), nr);
    }

    private void newCase(String sagsnummer, int nr) {
        jdbc.sql(
                        "insert into forloeb (sagsnummer, elev, skole, fase, kilde, oprettet) values (?, ?, ?, 'INDSATS', 'foraelder', ?)")
                .params(sagsnummer, segl.pseudonym("prøve" + nr), SCHOOL, Timestamp.valueOf("2026-08-17 09:00:00"))
                .update();
    }

    /** The ordinary case: ten end early and twelve late. */
    private void online(int nr) {
        online(
                number(nr),
                1,
                nr,
                BEGUN,
                nr < 10 ? EARLY : LATE,
                nr < 14 ? "SLUTDATO" : "VURDERING",
                nr < 11 ? 20 : 100);
        jdbc.sql("update onlineundervisning set procent = 20, forlaengelser = ?, i_forsoeg = ? where sagsnummer = ?")
                .params(Math.min(nr / 5, 4), nr < 12, number(nr))
                .update();
        supplement(number(nr), 1, "paedagogisk" + (nr < 9 ? ",social" : "") + (nr < 3 ? ",sundhedsmaessig" : ""));
    }

    private void online(String sagsnummer, int no, int nr, String fra, String slut, String how, int procent) {
        jdbc.sql("insert into onlineundervisning (sagsnummer, nr, plan_svar, procent_start, procent, fra, til,"
                        + " naeste_vurdering, forlaengelser, udbyder, i_forsoeg, slut, slutmaade)"
                        + " values (?, ?, 1, ?, ?, ?, ?, ?, 0, 'egenSkole', ?, ?, ?)")
                .params(Arrays.asList(
                        sagsnummer,
                        no,
                        procent,
                        procent,
                        LocalDate.parse(fra),
                        LocalDate.parse(LATE),
                        LocalDate.parse(LATE),
                        nr < 12,
                        slut == null ? null : LocalDate.parse(slut),
                        how))
                .update();
    }

    private void supplement(String sagsnummer, int no, String kinds) {
        jdbc.sql("insert into online_supplement (sagsnummer, nr, indsatsforloeb, tiltag, slags, til, i_gang)"
                        + " values (?, ?, 1, 1, ?, null, true)")
                .params(sagsnummer, no, kinds)
                .update();
    }

    /** Eleven before it, ten all the time it lasted and five for the first four weeks, twelve afterwards. */
    private void absent(int nr) {
        String pupil = "prøve" + nr;
        if (nr < 11) {
            absence.absentFrom(pupil, "2026-08-17", "2026-09-11", "sygdom");
        }
        if (nr < 15) {
            absence.absentFrom(pupil, BEGUN, EARLY, "sygdom");
        }
        if (nr >= 10) {
            absence.absentFrom(pupil, "2026-11-30", "2027-02-19", "sygdom");
        }
    }

    private List<String> export() {
        return controller.evaluation().getBody().lines().toList();
    }

    /** A line for each question. */
    private List<String> figures() {
        Map<String, String> questions = export().stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .collect(Collectors.groupingBy(
                        cells -> cells[3],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                cells -> cells[4].isEmpty() ? cells[5] : cells[4] + ": " + cells[5],
                                Collectors.joining(", "))));
        return questions.entrySet().stream()
                .map(question -> question.getKey() + " = " + question.getValue())
                .toList();
    }
}
