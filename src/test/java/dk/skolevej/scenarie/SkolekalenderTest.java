package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.motor.Afvist;
import dk.skolevej.opfoelgning.Opfoelgninger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines over the school year's holidays, and what happens when a calendar changes under running cases; scenarios 14, 35-37, 44, 45 and 68. */
@Scenarietest
class SkolekalenderTest {

    private static final String YEAR = "2026-2027";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Journal journal;

    @Autowired
    Opfoelgninger opfoelgninger;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario14KortlaegningBegunOnMonday23NovemberIsDueOnFridays4And11December() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().toKortlaegning();

        for (String step : List.of(
                "kortlaegKlassefaellesskab", "holdElevsamtale", "holdForaeldresamtale", "indhentTvaerfagligViden")) {
            assertThat(sag.due(step)).as(step).isEqualTo("2026-12-04");
        }
        sag.done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden");
        assertThat(sag.due("sammenfatKortlaegning")).isEqualTo("2026-12-11");
        sag.done("tove", "sammenfatKortlaegning");
        assertThat(sag.due("vurderKortlaegning")).isEqualTo("2026-12-11");
    }

    @Test
    void scenario35APlanApproved9SeptemberIsFollowedUp4NovemberAndNeverAfter2December() {
        Sag sag = planApproved("2026-09-09");

        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-11-04");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo("2026-12-02");
    }

    @Test
    void scenario36AFollowUpInTheSummerHolidayIsPulledForwardAndSaysWhy() {
        Sag sag = planApproved("2026-05-13");

        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-06-26");
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo("2026-06-12");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2026-08-05");
        scenarie.travelTo("2026-06-12");
        sag.done("tove", "indkaldTilOpfoelgning");
        assertThat(sag.due("holdOpfoelgning")).isEqualTo("2026-06-26");
        assertThat(sag.form("tove", "holdOpfoelgning").get("opfoelgningen").toString())
                .contains("hvorfor=, rykket frem: sommerferie 27. juni–9. august");
    }

    @Test
    void showsTheIsoWeekBesideTheCasesOwnWeekAlsoOverIsoWeek53() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().toKortlaegning();
        assertThat(sag.form("karl", "kortlaegKlassefaellesskab").get("ugen")).isEqualTo("uge 1 (ISO-uge 48)");
        scenarie.day("2026-12-28");
        assertThat(sag.form("karl", "kortlaegKlassefaellesskab").get("ugen"))
                .as("no school week: still the fourth")
                .isEqualTo("uge 4 (ISO-uge 53)");
        scenarie.day("2027-01-04");
        assertThat(sag.form("karl", "kortlaegKlassefaellesskab").get("ugen")).isEqualTo("uge 5 (ISO-uge 1)");
    }

    @Test
    void scenario37AVinterferieInWeek6MovesTheTargetToTheLastSchoolDayBefore() {
        scenarie.kalendere.load(
                YEAR,
                Skolekalenderskifte.demo(YEAR)
                        .replaceAll("2027-02-15", "2027-02-08")
                        .replaceAll("2027-02-16", "2027-02-09")
                        .replaceAll("2027-02-17", "2027-02-10")
                        .replaceAll("2027-02-18", "2027-02-11")
                        .replaceAll("2027-02-19", "2027-02-12"));
        Sag sag = planApproved("2026-12-16");

        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2027-02-05");
        assertThat(sag.timer("event_opfoelgningsfrist")).as("unchanged").isEqualTo("2027-03-10");
    }

    @Test
    void scenario44ATimerThatWasDueWhileTheServerWasDownFiresOnceWhenItIsUpAgain() {
        Sag sag = planApproved("2026-09-04");
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo("2026-10-09");
        scenarie.day("2026-10-12");
        assertThat(sag.open()).isEmpty();

        scenarie.timePasses();
        scenarie.timePasses();

        assertThat(sag.task("indkaldTilOpfoelgning")).isNotNull();
        assertThat(sag.open()).containsExactly("indkaldTilOpfoelgning");
    }

    @Test
    void scenario45TheNightsTheClocksChangeMoveNoDeadline() {
        scenarie.day("2026-10-21");
        Sag autumn = scenarie.worry();
        assertThat(local(autumn.task("holdDialogMedForaeldre"))).isEqualTo(LocalTime.of(15, 0));
        assertThat(autumn.due("holdDialogMedForaeldre")).isEqualTo("2026-10-28");
        scenarie.cleanUp();
        scenarie.day("2027-03-18");
        Sag spring = scenarie.worry();
        assertThat(local(spring.task("holdDialogMedForaeldre"))).isEqualTo(LocalTime.of(15, 0));
        assertThat(spring.due("holdDialogMedForaeldre"))
                .as("Easter and the night of 28 March lie between")
                .isEqualTo("2027-04-02");
    }

    /** A school closed by snow: its cases' deadlines move, those of other schools do not, and the journal says so. */
    @Test
    void scenario68ADayOffForOneSchoolMovesTheDeadlinesOfItsCases() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().toKortlaegning();
        Sag other = scenarie.worry("klara", "albo37");

        scenarie.kalendere.add(YEAR, "101001;2026-12-04;nej;snelukket", "101001;2026-11-30;nej;snelukket");

        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-12-03");
        assertThat(other.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");
        assertThat(moves(other)).isEmpty();
        assertThat(moves(sag))
                .contains("Kortlæg klassens fællesskab: frist flyttet fra 4. december 2026 til 3. december 2026:"
                        + " ny skolekalender");
        int noted = moves(sag).size();
        scenarie.kalendere.add(YEAR, "101001;2026-12-04;nej;snelukket", "101001;2026-11-30;nej;snelukket");
        assertThat(moves(sag)).as("loaded again, nothing has moved").hasSize(noted);
        scenarie.kalendere.add(YEAR);
        assertThat(sag.due("kortlaegKlassefaellesskab"))
                .as("school was held after all")
                .isEqualTo("2026-12-04");
    }

    @Test
    void countsFromTheDayTheTaskCameAndNotFromTheDayTheCalendarChanged() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry();
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-11-30");
        scenarie.day("2026-11-27");

        scenarie.kalendere.add(YEAR, ";2026-11-30;nej;lukkedag");

        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-12-01");
    }

    @Test
    void movesTheTimersAndTheRecordOfARunningCaseButNeverTheTwelveWeeks() {
        Sag sag = planApproved("2026-09-09");
        scenarie.kalendere.add(YEAR, week(";%s;nej;efterårslukket", "2026-11-02"));

        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-10-30");
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo("2026-10-09");
        assertThat(opfoelgninger.of(sag.sagsnummer()).get(0).maal()).isEqualTo("2026-10-30");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo("2026-12-02");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2026-12-02");
        assertThat(moves(sag))
                .containsExactlyInAnyOrder(
                        "Efter 6 uger (2 før målet på 8): frist flyttet fra 21. oktober 2026 til 9. oktober 2026:"
                                + " ny skolekalender",
                        "Målet på 8 uger er nået: frist flyttet fra 4. november 2026 til 30. oktober 2026:"
                                + " ny skolekalender");
        scenarie.travelTo("2026-10-09");
        assertThat(sag.open()).containsExactly("indkaldTilOpfoelgning");
    }

    /** A colleague sends an answer at the moment the case's deadlines are worked out again: both are done, in some order. */
    @Test
    void worksOutDeadlinesAgainWhileAColleagueSendsAnAnswer() throws Exception {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.kalendere.loadOnly(YEAR, "101001;2026-12-04;nej;snelukket");
        Job run = scenarie.kalendere.steps().get(0);
        scenarie.engine.getManagementService().executeJob(run.getId());
        Job recompute = scenarie.kalendere.steps().get(0);
        CompletableFuture<Void>[] other = new CompletableFuture[1];

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sag.done("karl", "kortlaegKlassefaellesskab");
            other[0] = CompletableFuture.runAsync(() -> untilDone(recompute));
        });
        other[0].get(30, TimeUnit.SECONDS);

        assertThat(sag.open()).doesNotContain("kortlaegKlassefaellesskab");
        assertThat(sag.due("holdElevsamtale")).isEqualTo("2026-12-03");
        assertThat(scenarie.kalendere.steps()).isEmpty();
    }

    /** As the job executor does when somebody else was first. */
    private void untilDone(Job job) {
        while (true) {
            try {
                scenarie.engine.getManagementService().executeJob(job.getId());
                return;
            } catch (OptimisticLockingException somebodyElseWasFirst) {
                // again
            }
        }
    }

    @Test
    void refusesAStepWhoseDeadlineLiesBeyondTheCalendarsAndTakesItWhenTheCalendarIsThere() {
        scenarie.day("2028-05-08");
        Sag sag = scenarie.worry().toHandleplan();
        scenarie.day("2028-06-12");
        sag.done("tove", "udarbejdHandleplan")
                .done("lise", "godkendHandleplan")
                .done("tove", "ivaerksaetElevindsats")
                .done("tove", "ivaerksaetFaellesskabsindsats");

        assertThatThrownBy(() -> sag.done("tove", "ivaerksaetUndervisningsindsats"))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("Skolekalenderen for skoleåret 2028/29 mangler");
        assertThat(sag.open()).containsExactly("ivaerksaetUndervisningsindsats");
        scenarie.kalendere.load("2028-2029", nextYear());
        sag.done("tove", "ivaerksaetUndervisningsindsats");
        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2028-06-23");
    }

    @Test
    void asksTheForvaltningForNextYearsCalendarFromJanuaryOnAndOnlyOnce() {
        scenarie.day("2027-12-27");
        scenarie.kalendere.monday();
        assertThat(asked()).as("not yet").isEmpty();

        scenarie.day("2028-01-03");
        scenarie.kalendere.monday();
        scenarie.day("2028-01-10");
        scenarie.kalendere.monday();

        Task task = asked().get(0);
        assertThat(asked()).hasSize(1);
        assertThat(day(task)).as("ten working days").isEqualTo("2028-01-17");
        assertThat(scenarie.as(
                        "frida",
                        () -> scenarie.engine
                                .getFormService()
                                .getTaskFormVariables(task.getId())
                                .get("skolekalenderen")
                                .toString()))
                .contains("2028/29");
    }

    @Test
    void theForvaltningAnswersTheTaskWithTheCalendarItself() {
        scenarie.day("2028-01-03");
        scenarie.kalendere.monday();
        Task task = asked().get(0);
        scenarie.claim("frida", task);

        assertThatThrownBy(() -> answer("frida", task, nextYear().replace("2028-10-16", "2027-10-16")))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("linje ")
                .hasMessageContaining("datoen ligger ikke i skoleåret 2028/29");
        assertThat(asked()).as("nothing has changed").hasSize(1);

        scenarie.kalendere.loading("2028-2029");
        answer("frida", task, nextYear());
        assertThat(asked()).isEmpty();
        scenarie.kalendere.followUp();
        scenarie.kalendere.monday();
        assertThat(asked()).as("the calendar is there").isEmpty();
    }

    @Test
    void theTaskGoesAwayWhenTheCalendarComesAnotherWay() {
        scenarie.day("2028-01-03");
        scenarie.kalendere.monday();
        assertThat(asked()).hasSize(1);

        scenarie.kalendere.load("2028-2029", nextYear());

        assertThat(asked()).isEmpty();
    }

    @Test
    void asksAlsoForTheYearWeAreInWhenItIsMissing() {
        scenarie.day("2026-10-05");
        scenarie.kalendere.forget(YEAR);

        scenarie.kalendere.monday();

        assertThat(asked()).hasSize(1);
    }

    private void answer(String login, Task task, String csv) {
        scenarie.as(login, () -> {
            scenarie.engine.getFormService().submitTaskForm(task.getId(), Map.of("kalender", csv));
            return null;
        });
    }

    private Sag planApproved(String isoDate) {
        scenarie.day(isoDate);
        return scenarie.worry().toIndsats();
    }

    private List<Task> asked() {
        return scenarie.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("indlaesSkolekalender")
                .list();
    }

    private List<String> moves(Sag sag) {
        return journal.of(sag.sagsnummer()).stream()
                .filter(notat -> notat.haendelse().equals("fristFlyttet"))
                .map(Journal.Notat::tekst)
                .toList();
    }

    private LocalDate day(Task task) {
        return LocalDate.ofInstant(task.getDueDate().toInstant(), scenarie.ur.getZone());
    }

    private LocalTime local(Task task) {
        return LocalTime.ofInstant(task.getDueDate().toInstant(), scenarie.ur.getZone());
    }

    /** A line for each weekday of the week that begins on this Monday. */
    private static String[] week(String line, String monday) {
        LocalDate first = LocalDate.parse(monday);
        return first.datesUntil(first.plusDays(5)).map(line::formatted).toArray(String[]::new);
    }

    /** 2028/29 with its holidays. */
    private static String nextYear() {
        return List.of(
                        "2028-08-01/2028-08-13",
                        "2028-10-16/2028-10-20",
                        "2028-12-20/2029-01-02",
                        "2029-02-12/2029-02-16",
                        "2029-03-26/2029-03-28",
                        "2029-06-30/2029-07-31")
                .stream()
                .map(holiday -> holiday.split("/"))
                .flatMap(holiday -> LocalDate.parse(holiday[0])
                        .datesUntil(LocalDate.parse(holiday[1]).plusDays(1)))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(date -> ";" + date + ";nej")
                .collect(Collectors.joining("\n", "institutionsnummer;dato;skoledag\n", "\n"));
    }
}
