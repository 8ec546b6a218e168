package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.frist.Sagsfrister;
import dk.skolevej.motor.Afvist;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case stands still for a time; scenario 65. The plan is approved on Wednesday 9 September 2026: target 4 November, deadline 2 December. */
@Scenarietest
class BeroTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Journal journal;

    @Autowired
    Sagsfrister sagsfrister;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario65AHospitalStayOfSevenWeeksPausesTheDeadlinesVisibly() {
        Sag sag = scenarie.worry().toIndsats();
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo("2026-10-21");
        scenarie.day("2026-10-01");

        pause("tove", sag, Map.of());

        assertThat(sag.column("fase")).isEqualTo("I_BERO");
        assertThat(sag.variable("fase")).isEqualTo("I_BERO");
        assertThat(sag.due("genoptagSag")).isEqualTo("2026-11-19");
        assertThat(runningTimers(sag)).containsExactlyInAnyOrder("event_beroUdloebet");

        scenarie.travelTo("2026-11-18");
        assertThat(sag.open()).as("no invitation, no missed deadline").containsExactly("genoptagSag");
        goesOn(sag);

        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.variable("fase")).isEqualTo("INDSATS");
        // 48 days later would be 22 December: the 12 weeks stand, and the invitation is two weeks before
        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-12-02");
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo("2026-11-18");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo("2026-12-02");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2026-12-02");
        assertThat(texts(sag, "fristFlyttet"))
                .anySatisfy(text -> assertThat(text)
                        .contains("fra 4. november 2026 til 2. december 2026", "sagen har været i bero"));
    }

    @Test
    void aShortPauseMovesTheTargetByItsLengthToASchoolDay() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.day("2026-10-01");
        pause("lise", sag, Map.of("beroTil", "2026-10-12"));
        scenarie.day("2026-10-10");

        goesOn(sag);

        // nine days after Wednesday 4 November is Friday 13
        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-11-13");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo("2026-12-02");
    }

    @Test
    void movesTheDeadlinesOfOpenTasksAndOfThoseThatComeLater() {
        Sag sag = scenarie.worry().toKortlaegning();
        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-09-18");
        scenarie.day("2026-09-14");
        pause("tove", sag, Map.of("beroTil", "2026-09-30"));
        scenarie.day("2026-09-28");

        goesOn(sag);

        assertThat(sag.column("fase")).isEqualTo("KORTLAEGNING");
        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-10-02");
        sag.done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden");
        assertThat(sag.due("sammenfatKortlaegning")).isEqualTo("2026-10-09");
    }

    @Test
    void countsNothingTwiceWhenTheDeadlinesAreWorkedOutAgain() {
        Sag sag = scenarie.worry();
        sag.done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder")
                .done("karl", "kortlaegKlassefaellesskab");
        scenarie.day("2026-09-14");
        pause("tove", sag, Map.of("beroTil", "2026-09-30"));
        recompute(sag);
        assertThat(sag.column("fase")).isEqualTo("I_BERO");
        scenarie.day("2026-09-28");
        goesOn(sag);
        var before = sag.due("holdElevsamtale");
        int moved = texts(sag, "fristFlyttet").size();

        recompute(sag);

        assertThat(sag.due("holdElevsamtale")).isEqualTo(before);
        assertThat(texts(sag, "fristFlyttet")).hasSize(moved);
    }

    @Test
    void scenario65TheSkolelederRenewsOrResumesWhenThePauseHasRunOut() {
        Sag sag = scenarie.worry().toIndsats();
        pause("tove", sag, Map.of("beroTil", "2026-11-04"));
        assertThat(sag.timer("event_beroUdloebet")).isEqualTo("2026-11-05");

        scenarie.travelTo("2026-11-05");
        assertThat(sag.open()).containsExactly("forlaengBero");
        assertThat(sag.due("forlaengBero")).isEqualTo("2026-11-10");
        assertThat(((Map<?, ?>) sag.form("lise", "forlaengBero").get("saetIBero")).get("begrundelse"))
                .isNotNull();
        assertThat(sag.refused("lise", "forlaengBero", Map.of("beroTil", "2027-01-01")))
                .contains("højst være i bero i 8 uger");
        assertThat(sag.refused("lise", "forlaengBero", Map.of("sygeundervisning", false)))
                .contains("skal krydses af");
        assertThat(sag.refused("lise", "forlaengBero", changes("begrundelse", null)))
                .contains("«Hvorfor?» skal udfyldes");

        sag.done("lise", "forlaengBero", Map.of("beroTil", "2026-11-20"));
        assertThat(sag.column("fase")).isEqualTo("I_BERO");
        assertThat(sag.due("genoptagSag")).isEqualTo("2026-11-20");
        assertThat(texts(sag, "beroForlaenget")).containsExactly("til og med 20. november 2026");

        scenarie.travelTo("2026-11-21");
        sag.done("lise", "forlaengBero", changes("beroValg", "genoptag", "beroTil", null));
        runJobs();
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
    }

    @Test
    void messagesResumeItAtAnyPoint() {
        Sag sag = scenarie.worry().toIndsats();
        pause("tove", sag, Map.of("beroTil", "2026-09-20"));
        resume(sag);
        assertThat(sag.column("fase")).isEqualTo("INDSATS");

        pause("tove", sag, Map.of("beroTil", "2026-09-20"));
        scenarie.travelTo("2026-09-22");
        assertThat(sag.open()).containsExactly("forlaengBero");
        resume(sag);
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.open()).isEmpty();
    }

    @Test
    void noTaskOfThePausedCaseCanBeSent() {
        Sag sag = scenarie.worry().toHandleplan();
        pause("tove", sag, Map.of());

        assertThat(sag.refused("tove", "udarbejdHandleplan", Map.of())).contains("Sagen er i bero");
        assertThat(((Map<?, ?>) sag.form("tove", "udarbejdHandleplan").get("sag")).get("sagsnummer"))
                .asString()
                .contains("i bero");
        goesOn(sag);
        sag.done("tove", "udarbejdHandleplan");
        assertThat(sag.open()).containsExactly("godkendHandleplan");
    }

    @Test
    void refusesInDanishWhatCannotBe() {
        Sag early = scenarie.worry("karl", "somo02");
        Sag sag = scenarie.worry().toIndsats();
        assertThat(refused("tove", sag, Map.of("beroTil", "2026-09-09"))).contains("en dag efter i dag");
        assertThat(refused("tove", sag, Map.of("beroTil", "2026-11-05"))).contains("højst være i bero i 8 uger");
        assertThat(refused("tove", sag, changes("begrundelse", null))).contains("«Beskriv grunden kort» skal udfyldes");
        assertThat(refused("lars", sag, Map.of())).contains("ikke findes på listen");
        assertThat(refused("karl", sag, Map.of())).contains("ikke findes på listen");
        assertThat(refused("lise", early, Map.of())).contains("ikke findes på listen");
        pause("tove", sag, Map.of());
        assertThat(refused("tove", sag, Map.of())).contains("ikke findes på listen");
    }

    private void pause(String login, Sag sag, Map<String, Object> changes) {
        Map<String, Object> ordinary = changes("sag", sag.sagsnummer());
        ordinary.putAll(changes);
        scenarie.begin(login, "bero", "saetIBero", ordinary);
    }

    private String refused(String login, Sag sag, Map<String, Object> changes) {
        Throwable refusal = catchThrowable(() -> pause(login, sag, changes));
        assertThat(refusal).isInstanceOf(Afvist.class);
        return refusal.getMessage();
    }

    private void resume(Sag sag) {
        scenarie.engine
                .getRuntimeService()
                .createMessageCorrelation("genoptag")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
        runJobs();
    }

    private void goesOn(Sag sag) {
        sag.done("tove", "genoptagSag");
        assertThat(sag.column("fase"))
                .as("the new dates are stored before anything goes on")
                .isEqualTo("I_BERO");
        runJobs();
    }

    /** What the job executor does at once. */
    private void runJobs() {
        var management = scenarie.engine.getManagementService();
        management.createJobQuery().messages().active().list().forEach(job -> management.executeJob(job.getId()));
    }

    private void recompute(Sag sag) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> sagsfrister.recompute(sag.sagsnummer(), "prøve"));
    }

    private List<String> texts(Sag sag, String event) {
        return journal.of(sag.sagsnummer()).stream()
                .filter(note -> note.haendelse().equals(event))
                .map(Journal.Notat::tekst)
                .toList();
    }

    private List<String> runningTimers(Sag sag) {
        return scenarie.engine.getManagementService().createJobQuery().timers().active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> scenarie
                        .engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .list()
                        .stream()
                        .anyMatch(instance -> sag.sagsnummer().equals(instance.getBusinessKey())))
                .map(job -> scenarie.engine
                        .getManagementService()
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }
}
