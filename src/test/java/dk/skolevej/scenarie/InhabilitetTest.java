package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.motor.Afvist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is shut out of one case, whatever their roles; nobody else is, no other case is, and the case goes on. */
@Scenarietest
class InhabilitetTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Journal journal;

    private Sag sag;
    private Sag other;

    @BeforeEach
    void twoCasesInKortlaegning() {
        scenarie.day("2026-11-23");
        scenarie.employ("thea", "tovholder", "101001");
        sag = scenarie.worry().toKortlaegning();
        other = scenarie.worry("karl", "somo02").toKortlaegning();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void whoIsShutOutFindsTheirTasksOfThatCaseNowhereAndOthersStillDo() {
        assertThat(tasksOf("karl")).contains(id("kortlaegKlassefaellesskab"));

        shutOut("lise", "karl");

        assertThat(tasksOf("karl"))
                .doesNotContain(id("kortlaegKlassefaellesskab"))
                .contains(other.task("kortlaegKlassefaellesskab").getId());
        assertThat(count("karl")).isEqualTo(tasksOf("karl").size());
        assertThat(tasksOf("trine")).contains(id("kortlaegKlassefaellesskab"));
        assertThatThrownBy(() -> sag.form("karl", "kortlaegKlassefaellesskab"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> sag.done("karl", "kortlaegKlassefaellesskab"))
                .isInstanceOf(AuthorizationException.class);
        other.done("karl", "kortlaegKlassefaellesskab");
        sag.done("trine", "kortlaegKlassefaellesskab");
    }

    @Test
    void aTaskThatWasTakenGoesBackToItsRole() {
        scenarie.claim("karl", sag.task("kortlaegKlassefaellesskab"));
        scenarie.claim("karl", other.task("kortlaegKlassefaellesskab"));

        shutOut("lise", "karl");

        assertThat(sag.task("kortlaegKlassefaellesskab").getAssignee()).isNull();
        assertThat(other.task("kortlaegKlassefaellesskab").getAssignee()).isEqualTo("karl");
    }

    @Test
    void theTovholderHoldsTheTalkOfATryghedspersonWhoIsShutOut() {
        assertThat(sag.task("holdElevsamtale").getAssignee()).isEqualTo("trine");

        shutOut("lise", "trine");

        assertThat(sag.task("holdElevsamtale").getAssignee()).isEqualTo("tove");
        assertThat(sag.column("tryghedsperson")).isNull();
        assertThat(other.task("holdElevsamtale").getAssignee()).isEqualTo("trine");
    }

    @Test
    void theSkolelederHasTheTovholdersTasksUntilAnotherIsNamed() {
        sag.done("trine", "holdElevsamtale");
        shutOut("lise", "tove");
        assertThat(sag.open()).contains("findNyTovholder");
        assertThat(sag.due("findNyTovholder")).isEqualTo("2026-11-26");

        sag.done("karl", "kortlaegKlassefaellesskab")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden");
        Task summary = sag.task("sammenfatKortlaegning");
        assertThat(summary.getAssignee()).isNull();
        assertThat(tasksOf("lise")).contains(summary.getId());
        assertThat(tasksOf("tove")).doesNotContain(summary.getId());
        assertThat(sag.form("lise", "findNyTovholder").get("tovholdere").toString())
                .contains("thea")
                .doesNotContain("tove");
        assertThat(sag.refused("lise", "findNyTovholder", Map.of("nyTovholder", "tove")))
                .contains("tovholder");

        sag.done("lise", "findNyTovholder");

        assertThat(sag.task("sammenfatKortlaegning").getAssignee()).isEqualTo("thea");
        assertThat(sag.column("tovholder")).isEqualTo("thea");
        assertThat(sag.column("tovholderskift")).isEqualTo("1");
        assertThat(tasksOf("lise")).doesNotContain(summary.getId());
        sag.done("thea", "modtagOverdragelse").done("thea", "sammenfatKortlaegning");
        assertThat(other.column("tovholder")).isEqualTo("tove");
    }

    @Test
    void aTovholderMeldsThemselvesAndNobodyElse() {
        assertThatThrownBy(() -> shutOut("tove", "karl")).isInstanceOf(Afvist.class);
        assertThatThrownBy(() -> shutOut("tom", "tove")).isInstanceOf(Afvist.class);

        shutOut("tove", "tove");

        assertThat(sag.open()).contains("findNyTovholder");
        assertThat(tasksOf("tove")).noneMatch(sagIds()::contains);
    }

    @Test
    void whenItIsLiftedTheTovholderHasTheirTasksAgainAndTheJournalSaysAllOfIt() {
        sag.done("trine", "holdElevsamtale").done("karl", "kortlaegKlassefaellesskab");
        sag.done("lise", "holdForaeldresamtale").done("pia", "indhentTvaerfagligViden");
        shutOut("lise", "tove");
        assertThat(sag.task("sammenfatKortlaegning").getAssignee()).isNull();
        assertThatThrownBy(() -> shutOut("lise", "tove")).hasMessageContaining("allerede");

        lift("lise", "tove");

        assertThat(sag.open()).doesNotContain("findNyTovholder");
        sag.done("tove", "sammenfatKortlaegning");
        assertThat(journal.of(sag.sagsnummer()))
                .filteredOn(note -> note.haendelse().startsWith("inhabilitet"))
                .extracting(note -> "%s %s %s".formatted(note.hvem(), note.haendelse(), note.tekst()))
                .containsExactly(
                        "lise inhabilitetRegistreret tove: er i familie med eleven", "lise inhabilitetOphaevet tove");
        assertThatThrownBy(() -> lift("lise", "tove")).hasMessageContaining("ikke lukket ude");
    }

    @Test
    void theForvaltningDecidesAboutASkolelederAndNamesWhoLeadsTheCase() {
        shutOut("tove", "lise");
        assertThat(sag.open()).contains("afgoerInhabilitet");
        assertThat(tasksOf("lise")).as("until it is decided").contains(id("holdForaeldresamtale"));
        assertThat(sag.form("frida", "afgoerInhabilitet").toString())
                .contains("Lise Lund", sag.sagsnummer(), "er i familie med eleven")
                .doesNotContain("Mynte");
        assertThat(sag.refused("frida", "afgoerInhabilitet", Map.of())).contains("vælg, hvem der leder");
        assertThat(sag.refused("frida", "afgoerInhabilitet", Map.of("saetteleder", "lise")))
                .contains("kan ikke lede");

        sag.done("frida", "afgoerInhabilitet", Map.of("saetteleder", "thea"));

        assertThat(sag.task("holdForaeldresamtale").getAssignee()).isEqualTo("thea");
        assertThat(tasksOf("lise"))
                .noneMatch(sagIds()::contains)
                .contains(other.task("holdForaeldresamtale").getId());
        sag.done("trine", "holdElevsamtale")
                .done("karl", "kortlaegKlassefaellesskab")
                .done("thea", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden")
                .done("tove", "sammenfatKortlaegning");
        assertThat(sag.task("vurderKortlaegning").getAssignee())
                .as("also what arises later")
                .isEqualTo("thea");
        assertThatThrownBy(() -> lift("lise", "lise")).isInstanceOf(Afvist.class);

        lift("frida", "lise");
        sag.done("frida", "afgoerInhabilitet");

        assertThat(sag.task("vurderKortlaegning").getAssignee()).isNull();
        sag.done("lise", "vurderKortlaegning");
    }

    @Test
    void nothingChangesWhenTheForvaltningSaysNo() {
        shutOut("lise", "lise");
        assertThatThrownBy(() -> shutOut("lise", "karl")).hasMessageContaining("ved at afgøre");

        sag.done("frida", "afgoerInhabilitet", Map.of("afgoerelse", "nej"));

        assertThat(sag.open()).doesNotContain("afgoerInhabilitet");
        sag.done("trine", "holdElevsamtale").done("lise", "holdForaeldresamtale");
    }

    @Test
    void whoStandsInForTheTovholderIsGivenNoTaskOfACaseTheyAreShutOutOf() {
        Sag third = scenarie.worry("karl", "kaki03").toHandleplan();
        Sag fourth = scenarie.worry("karl", "agsk04").toHandleplan();
        scenarie.begin("lise", "inhabilitet", "registrerInhabilitet", answers(third, "karl", "udeluk"));
        scenarie.begin(
                "tove",
                "stedfortraedning",
                "registrerStedfortraeder",
                Map.of("fra", "2026-11-24", "til", "2026-11-27", "stedfortraeder", "karl"));
        scenarie.travelTo("2026-11-24");

        assertThat(third.task("udarbejdHandleplan").getAssignee()).isEqualTo("tove");
        assertThat(fourth.task("udarbejdHandleplan").getAssignee()).isEqualTo("karl");
    }

    @Test
    void aCaseIsNotHandedOverToSomebodyWhoIsShutOutOfIt() {
        shutOut("lise", "thea");

        assertThatThrownBy(() -> scenarie.begin("lise", "overdragelse", "overdragSager", Map.of("til", "thea")))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("inhabil");
        assertThat(sag.column("tovholder")).isEqualTo("tove");
    }

    private void shutOut(String af, String kollega) {
        scenarie.begin(af, "inhabilitet", "registrerInhabilitet", answers(sag, kollega, "udeluk"));
    }

    private void lift(String af, String kollega) {
        scenarie.begin(af, "inhabilitet", "registrerInhabilitet", answers(sag, kollega, "ophaev"));
    }

    private static Map<String, Object> answers(Sag sag, String kollega, String valg) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", sag.sagsnummer());
        answers.put("kollega", kollega);
        answers.put("inhabilitetValg", valg);
        if (valg.equals("ophaev")) {
            answers.put("inhabilitetGrund", null);
        }
        return answers;
    }

    private String id(String step) {
        return sag.task(step).getId();
    }

    private List<String> sagIds() {
        return scenarie
                .engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .list()
                .stream()
                .map(Task::getId)
                .toList();
    }

    private List<String> tasksOf(String login) {
        return scenarie.as(
                login,
                () -> scenarie.engine.getTaskService().createTaskQuery().list().stream()
                        .map(Task::getId)
                        .toList());
    }

    private long count(String login) {
        return scenarie.as(
                login, () -> scenarie.engine.getTaskService().createTaskQuery().count());
    }
}
