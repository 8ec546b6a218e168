package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.post.Post;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What stays overdue goes to the school's leader after 5 school days, and as a number to the forvaltning after 10. */
@Scenarietest
class EskaleringTest {

    private static final Postkasse POST = new Postkasse();
    private static final String TO_THE_LEADER = "Overskredne frister på din skole";
    private static final String TO_THE_FORVALTNING = "Overskredne frister på skolerne";
    private static final List<String> PUPILS = List.of("myha01", "somo02", "kaki03", "agsk04", "timo05");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    private Morgener mornings;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.isTheMailServerOf(registry);
    }

    @BeforeEach
    void begin() {
        mornings = new Morgener(scenarie);
    }

    @AfterEach
    void cleanUp() {
        POST.empty();
        scenarie.cleanUp();
        mornings.forget();
        if (identity.createUserQuery()
                        .userId("lars")
                        .memberOfGroup("skoleleder")
                        .count()
                == 0) {
            identity.createMembership("lars", "skoleleder");
        }
    }

    @Test
    void tellsTheLeaderOnTheFifthSchoolDayOnceAndWritesItDown() {
        Sag sag = worry("2026-11-23", "karl", "myha01");
        post.quietly(sag::toKortlaegning);
        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-12-04");
        for (String person : List.of("trine", "lise", "pia")) {
            post.quietly(() -> sag.done(person, stepOf(person)));
        }

        mornings.come("2026-12-10");
        assertThat(POST.mails(TO_THE_LEADER)).as("four school days").isEmpty();
        mornings.come("2026-12-11");
        assertThat(POST.mails(TO_THE_LEADER)).containsExactly("""
                        Til: lise@skolevej.example
                        Emne: Overskredne frister på din skole

                        Disse opgaver på din skole er langt over fristen. Du får kun besked om hver opgave én gang.

                        Opgave: Kortlæg klassens fællesskab
                        Sag:    %s
                        Frist:  fredag den 4. december 2026 (uge 49), 5 skoledage over fristen

                        Hvem de ligger hos, ser du under "Overskredet på skolen": https://skolevej.example/camunda/app/tasklist/default/
                        Beskeden er sendt automatisk og kan ikke besvares.
                        """.formatted(sag.sagsnummer()));
        assertThat(notes(sag)).containsExactly("eskaleretTilSkoleleder");
        mornings.come("2026-12-14");
        assertThat(POST.mails(TO_THE_LEADER)).as("once").hasSize(1);
        assertThat(notes(sag)).hasSize(1);
    }

    @Test
    void countsNoHolidaysAndTellsTheForvaltningOnTheTenthSchoolDay() {
        Sag sag = worry("2026-12-09", "karl", "myha01");
        assertThat(sag.due("holdDialogMedForaeldre")).isEqualTo("2026-12-16");
        for (String day : List.of("2026-12-18", "2026-12-23", "2027-01-05")) {
            mornings.come(day);
        }
        assertThat(POST.mails(TO_THE_LEADER)).as("four school days").isEmpty();
        mornings.come("2027-01-06");
        assertThat(POST.receivers(TO_THE_LEADER)).containsExactly("lise");

        mornings.come("2027-01-12");
        assertThat(POST.mails(TO_THE_FORVALTNING)).as("nine school days").isEmpty();
        mornings.come("2027-01-13");
        assertThat(POST.mails(TO_THE_FORVALTNING)).containsExactly("""
                        Til: frida@skolevej.example
                        Emne: Overskredne frister på skolerne

                        Så mange opgaver er langt over fristen. Et antal under 5 vises ikke.

                        Bøgeskolen: under 5

                        Hvor længe der skal gå, før du får besked, har kommunen selv bestemt.
                        Skolevej: https://skolevej.example/camunda/app/tasklist/default/
                        Beskeden er sendt automatisk og kan ikke besvares.
                        """);
        mornings.come("2027-01-14");
        assertThat(POST.mails(TO_THE_FORVALTNING)).as("no news").hasSize(1);
        assertThat(notes(sag)).containsExactly("eskaleretTilSkoleleder", "eskaleretTilForvaltning");
    }

    @Test
    void bundlesAMorningsTasksInOneMailAndTellsTheForvaltningTheNumberFromFiveOn() {
        PUPILS.forEach(pupil -> worry("2026-11-23", "karl", pupil));
        worry("2026-11-23", "klara", "albo37");
        mornings.come("2026-12-07");
        assertThat(POST.receivers(TO_THE_LEADER)).containsExactly("lars", "lise");
        assertThat(POST.mails(TO_THE_LEADER))
                .filteredOn(mail -> mail.startsWith("Til: lise"))
                .singleElement()
                .asString()
                .contains(scenarie.cases().subList(0, PUPILS.size()))
                .doesNotContain(scenarie.cases().get(PUPILS.size()));

        mornings.come("2026-12-14");
        assertThat(POST.mails(TO_THE_FORVALTNING))
                .singleElement()
                .asString()
                .contains("Bøgeskolen: 5\nÅskolen: under 5\n")
                .doesNotContain("FP-", "Hold dialog");
    }

    @Test
    void leavesOutWhatIsDoneMeanwhile() {
        Sag sag = worry("2026-11-23", "karl", "myha01");
        mornings.comeWithoutPost("2026-12-07");
        post.quietly(() -> sag.done("lise", "holdDialogMedForaeldre"));
        scenarie.deliverPost();
        assertThat(POST.mails(TO_THE_LEADER)).isEmpty();
        mornings.come("2026-12-14");
        assertThat(POST.mails(TO_THE_FORVALTNING)).isEmpty();
    }

    /** Scenario 54: no skoleleder at a school; the forvaltning gets a task without content, and nothing is lost. */
    @Test
    void givesTheForvaltningATaskForASchoolWithoutALeaderAndLosesNothing() {
        Sag sag = worry("2026-11-23", "klara", "albo37");
        identity.deleteMembership("lars", "skoleleder");
        mornings.come("2026-11-24");
        mornings.come("2026-12-07");

        assertThat(sag.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(POST.mails(TO_THE_LEADER)).as("there is nobody to tell").isEmpty();
        assertThat(jdbc.sql("select count(*) from eskalering").query(Long.class).single())
                .isZero();
        Task task = taskOfTheForvaltning();
        assertThat(task.getTenantId()).isNull();
        assertThat(task.getName()).isEqualTo("Find en skoleleder");
        assertThat(runtime.getVariables(task.getProcessInstanceId())).isEmpty();
        assertThat(formOf(task)).isEqualTo(Map.of("navn", "Åskolen", "nummer", "101002", "venter", "under 5"));
        assertThat(POST.receivers("Dine frister"))
                .as("it is due, like any task")
                .contains("frida");

        identity.createMembership("lars", "skoleleder");
        answer(task, "fundet");
        mornings.come("2026-12-08");
        assertThat(POST.receivers(TO_THE_LEADER)).containsExactly("lars");
        assertThat(forvaltningsTasks()).isEmpty();
    }

    @Test
    void opensAgainWhatTheFormerLeaderHadTaken() {
        Sag sag = worry("2026-11-23", "klara", "albo37");
        scenarie.claim("lars", sag.task("holdDialogMedForaeldre"));
        mornings.come("2026-11-24");
        assertThat(sag.task("holdDialogMedForaeldre").getAssignee()).isEqualTo("lars");
        identity.deleteMembership("lars", "skoleleder");
        mornings.come("2026-11-25");
        assertThat(sag.task("holdDialogMedForaeldre").getAssignee()).isNull();
    }

    @Test
    void asksTheForvaltningAgainTheNextSchoolDayWhenThereIsStillNoLeader() {
        worry("2026-11-23", "klara", "albo37");
        identity.deleteMembership("lars", "skoleleder");
        mornings.come("2026-11-24");
        answer(taskOfTheForvaltning(), "paaVej");
        assertThat(forvaltningsTasks()).isEmpty();
        mornings.come("2026-11-25");
        assertThat(forvaltningsTasks()).hasSize(1);
    }

    @Test
    void asksForNoLeaderWhereThereIsOneOrNothingWaitsForOne() {
        worry("2026-11-23", "karl", "myha01");
        identity.deleteMembership("lars", "skoleleder");
        mornings.come("2026-11-24");
        assertThat(forvaltningsTasks())
                .as("Bøgeskolen has Lise, Åskolen has no tasks")
                .isEmpty();
    }

    private Sag worry(String day, String login, String pupil) {
        scenarie.day(day);
        Sag[] opened = new Sag[1];
        post.quietly(() -> opened[0] = scenarie.worry(login, pupil));
        return opened[0];
    }

    private static String stepOf(String person) {
        return Map.of(
                        "trine", "holdElevsamtale",
                        "lise", "holdForaeldresamtale",
                        "pia", "indhentTvaerfagligViden")
                .get(person);
    }

    private List<String> notes(Sag sag) {
        return jdbc.sql(
                        "select haendelse from journal where sagsnummer = ? and haendelse like 'eskaleret%' order by id")
                .param(sag.sagsnummer())
                .query(String.class)
                .list();
    }

    private Task taskOfTheForvaltning() {
        assertThat(forvaltningsTasks()).hasSize(1);
        return forvaltningsTasks().get(0);
    }

    /** As Frida sees them. */
    private List<Task> forvaltningsTasks() {
        return scenarie.as(
                "frida",
                () -> tasks.createTaskQuery().taskCandidateGroup("forvaltning").list());
    }

    private Object formOf(Task task) {
        return scenarie.as("frida", () -> Sag.plain(forms.getTaskFormVariables(task.getId())))
                .get("skolen");
    }

    private void answer(Task task, String answer) {
        scenarie.as("frida", () -> {
            tasks.claim(task.getId(), "frida");
            forms.submitTaskForm(task.getId(), Map.of("skoleleder", answer));
            return null;
        });
    }
}
