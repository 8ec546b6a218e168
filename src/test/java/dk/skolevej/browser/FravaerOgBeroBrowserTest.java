package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff meet beside the ordinary way through a case: a colleague away, cases handed over, a case that stands still, a missing calendar. */
@Browsertest
class FravaerOgBeroBrowserTest {

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void theNewTovholderReadsTheHandoverNoteAndAccepts() {
        scenarie.employ("thea", "tovholder", "101001");
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.begin(
                "lise",
                "overdragelse",
                "overdragSager",
                Map.of("til", "thea", "note", "Mor vil helst ringes op efter kl. 15."));

        Opgave receive = tasklist.as("thea").opens(sag, "modtagOverdragelse").claimed();
        Formular handover = receive.formular().answer(Map.of()).screenshot("modtagOverdragelse");
        assertThat(handover.value("Field_overdragSagerFraNavn")).isEqualTo("Tove Thorsen");
        assertThat(handover.value("Field_overdragSagerNote")).isEqualTo("Mor vil helst ringes op efter kl. 15.");
        receive.complete();

        assertThat(sag.column("tovholder")).isEqualTo("thea");
    }

    @Test
    void theSkolelederNamesADeputyAndTheTovholderComesBackEarly() {
        Map<String, Object> withoutDeputy =
                new HashMap<>(Map.of("fra", "2026-11-24", "til", "2026-12-01", "stedfortraederValg", "ingen"));
        withoutDeputy.put("stedfortraeder", null);
        Sag absence = scenarie.begin("tove", "stedfortraedning", "registrerStedfortraeder", withoutDeputy);

        tasklist.as("lise").does(absence, "navngivStedfortraeder", Map.of("stedfortraeder", "karl"));
        scenarie.travelTo("2026-11-25");
        tasklist.as("tove").does(absence, "meldTilbage");
        scenarie.timePasses();

        assertThat(absence.running()).isFalse();
    }

    @Test
    void aCaseThatStandsStillIsProlongedByTheSkolelederAndTakenUpByTheTovholder() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.begin("tove", "bero", "saetIBero", Map.of("sag", sag.sagsnummer(), "beroTil", "2026-12-09"));
        scenarie.travelTo("2026-12-10");

        tasklist.as("lise").does(sag, "forlaengBero", Map.of("beroTil", "2026-12-18"));
        tasklist.as("tove").does(sag, "genoptagSag");

        assertThat(sag.open()).doesNotContain("genoptagSag", "forlaengBero");
    }

    @Test
    void aTovholderIsShutOutOfACaseAndTheSkolelederNamesAnother() {
        scenarie.employ("thea", "tovholder", "101001");
        Sag sag = scenarie.worry().toKortlaegning();

        tasklist.as("lise")
                .starts("Inhabilitet", "registrerInhabilitet")
                .answer(Map.of("sag", "Mynte Havtorn · 1.A · " + sag.sagsnummer(), "kollega", "Tove Thorsen"))
                .screenshot("registrerInhabilitet")
                .send();
        tasklist.browser.until("tove is shut out", () -> sag.open().contains("findNyTovholder"));
        tasklist.as("lise").does(sag, "findNyTovholder");

        assertThat(sag.column("tovholder")).isEqualTo("thea");
    }

    @Test
    void theForvaltningDecidesAboutASkolelederWithoutSeeingTheChild() {
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.begin(
                "tove", "inhabilitet", "registrerInhabilitet", Map.of("sag", sag.sagsnummer(), "kollega", "lise"));

        tasklist.as("frida").does(sag, "afgoerInhabilitet", Map.of("saetteleder", "karl"));

        assertThat(sag.task("holdForaeldresamtale").getAssignee()).isEqualTo("karl");
    }

    @Test
    void aCaseAboutTheWrongChildIsAnnulledAndTheForvaltningSeesWhoHasLookedAtIt() {
        Sag sag = scenarie.worry().toKortlaegning();

        tasklist.as("lise")
                .starts("Annullering", "annullerSag")
                .answer(Map.of("sag", "Mynte Havtorn · 1.A · " + sag.sagsnummer()))
                .screenshot("annullerSag")
                .send();
        tasklist.browser.until("it has stopped", () -> sag.open().equals(Set.of("gennemgaaAdgang")));

        Opgave review = tasklist.as("frida").opens(sag, "gennemgaaAdgang").claimed();
        review.formular().answer(Map.of("brud", "ja")).screenshot("gennemgaaAdgang");
        assertThat(tasklist.browser.one(".task-card").getText())
                .contains("Lise Lund", "skoleleder", "brud på persondatasikkerheden")
                .doesNotContain("Havtorn");
        review.complete();
        assertThat(sag.running()).isFalse();
    }

    @Test
    void aParentsRequestIsRegisteredByTheTovholderAndDecidedByTheSkoleleder() {
        Sag sag = scenarie.worry().toKortlaegning();

        tasklist.as("tove")
                .starts("Orientering efter § 23", "registrerOrientering")
                .answer(Map.of("sag", "Mynte Havtorn · 1.A · " + sag.sagsnummer()))
                .screenshot("registrerOrientering")
                .send();
        tasklist.browser.until("it waits", () -> sag.open().contains("afgoerOrientering"));
        tasklist.as("lise").does(sag, "afgoerOrientering");

        assertThat(sag.open()).doesNotContain("afgoerOrientering");
    }

    @Test
    void theForvaltningIsToldWhichLineOfACalendarIsWrong() {
        scenarie.day("2028-01-03");
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("skolekalender")
                .timers()
                .singleResult()
                .getId());
        Task missing = tasks.createTaskQuery()
                .taskDefinitionKey("indlaesSkolekalender")
                .singleResult();

        Opgave load = tasklist.as("frida").opens(null, missing).claimed();
        tasklist.browser.type(".task-card textarea", "institutionsnummer;dato;skoledag;navn\n;2027-10-16;nej;Efterår");
        tasklist.browser.screenshot("indlaesSkolekalender");

        assertThat(load.refused()).contains("linje 2", "2028/29");
    }
}
