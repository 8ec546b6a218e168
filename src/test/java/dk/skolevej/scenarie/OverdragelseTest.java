package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Afvist;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases change hands (R2-16); scenario 52. Tove has six cases in different phases and leaves, Thea takes over. */
@Scenarietest
class OverdragelseTest {

    private static final String NOTE = "Ring til familien efter klokken fire.";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Svararkiv svararkiv;

    @Autowired
    Journal journal;

    private List<Sag> six;

    @BeforeEach
    void toveHasSixCases() {
        scenarie.day("2026-11-23");
        scenarie.employ("thea", "tovholder", "101001");
        six = Stream.of("myha01", "somo02", "kaki03", "agsk04", "timo05", "tive06")
                .map(pupil -> scenarie.worry("karl", pupil))
                .toList();
        six.get(0).toKortlaegning();
        six.get(1).toVurdering();
        six.get(2).toHandleplan();
        six.get(3).toHandleplan().done("tove", "udarbejdHandleplan").done("lise", "godkendHandleplan");
        six.get(4).toIndsats();
        six.get(5).toIndsats();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario52AllSixCasesGoToTheNewTovholderInOneStep() {
        handOver("lise", Map.of());

        for (Sag sag : six) {
            assertThat(sag.column("tovholder")).isEqualTo("thea");
            assertThat(sag.column("tovholderskift")).isEqualTo("1");
            assertThat(sag.open()).contains("modtagOverdragelse");
            assertThat(sag.due("modtagOverdragelse")).isEqualTo("2026-11-26");
            assertThat(sag.variable("tovholder")).isEqualTo("thea");
            assertThat(journal.of(sag.sagsnummer()))
                    .filteredOn(note -> note.haendelse().equals("tovholderSkiftet"))
                    .singleElement()
                    .satisfies(note ->
                            assertThat(note.hvem() + ": " + note.tekst()).isEqualTo("lise: tove → thea"));
        }
        assertThat(tasksOf("tove")).isZero();
        assertThat(six.get(2).task("udarbejdHandleplan").getAssignee()).isEqualTo("thea");
        assertThat(scenarie.engine
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableValueEquals("tovholder", "tove")
                        .count())
                .isZero();
    }

    @Test
    void scenario52TheNoteIsReadInEachCaseAndNeverInTheEngine() {
        handOver("lise", Map.of());
        Sag sag = six.get(0);

        Map<?, ?> note = (Map<?, ?>) sag.form("thea", "modtagOverdragelse").get("overdragSager");
        assertThat(note.get("note")).isEqualTo(NOTE);
        assertThat(note.get("fraNavn")).isEqualTo("Tove Thorsen");
        assertThat(new Tabelsoegning(scenarie.jdbc).found(java.util.Set.of(NOTE)))
                .isEmpty();
        assertThat(sag.refused("thea", "modtagOverdragelse", changes("laest", false)))
                .contains("skal krydses af");

        sag.done("thea", "modtagOverdragelse");

        assertThat(sag.open()).doesNotContain("modtagOverdragelse");
        assertThat(svararkiv
                        .latest(sag.sagsnummer(), "modtagOverdragelse")
                        .orElseThrow()
                        .afgivetAf())
                .isEqualTo("thea");
    }

    @Test
    void goesOnWithTheNewTovholderInEveryPhase() {
        handOver("lise", Map.of());

        six.get(0)
                .done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden")
                .done("thea", "sammenfatKortlaegning");
        six.get(2)
                .done("thea", "udarbejdHandleplan")
                .done("lise", "godkendHandleplan")
                .done("thea", "ivaerksaetElevindsats");
        scenarie.travelTo(six.get(4).timer("event_indkaldelsesdag").toString());
        six.get(4).done("thea", "indkaldTilOpfoelgning").done("thea", "holdOpfoelgning");

        assertThat(six.get(4).timer("event_indkaldelsesdag")).isAfter(scenarie.today());
    }

    @Test
    void handsOverOnlyTheCasesThatAreChosen() {
        handOver(
                "lise", Map.of("omfang", "udvalgte", "sager", List.of(six.get(3).sagsnummer())));

        assertThat(six.get(3).column("tovholder")).isEqualTo("thea");
        assertThat(six.get(2).column("tovholder")).isEqualTo("tove");
        assertThat(six.get(2).open()).doesNotContain("modtagOverdragelse");
    }

    @Test
    void goesToWhoStandsInWhenTheNewTovholderIsAway() {
        scenarie.begin(
                "thea",
                "stedfortraedning",
                "registrerStedfortraeder",
                changes(
                        "fravaerende",
                        "101001:thea",
                        "fra",
                        "2026-11-23",
                        "til",
                        "2026-11-27",
                        "stedfortraeder",
                        "karl"));
        scenarie.travelTo("2026-11-23");

        handOver("lise", Map.of());

        assertThat(six.get(2).task("udarbejdHandleplan").getAssignee()).isEqualTo("karl");
        assertThat(six.get(2).task("udarbejdHandleplan").getOwner()).isEqualTo("thea");
        scenarie.travelTo("2026-11-28");
        assertThat(six.get(2).task("udarbejdHandleplan").getAssignee()).isEqualTo("thea");
    }

    @Test
    void takesTheTasksFromTheOldTovholdersDeputyToo() {
        scenarie.begin(
                "tove",
                "stedfortraedning",
                "registrerStedfortraeder",
                changes("fra", "2026-11-23", "til", "2026-11-27", "stedfortraeder", "karl"));
        scenarie.travelTo("2026-11-23");
        assertThat(six.get(2).task("udarbejdHandleplan").getAssignee()).isEqualTo("karl");

        handOver("lise", Map.of());

        assertThat(six.get(2).task("udarbejdHandleplan").getAssignee()).isEqualTo("thea");
        assertThat(tasksOf("karl")).isZero();
    }

    @Test
    void thePupilsChoiceKeepsTheTalkUnlessTheyHaveLeft() {
        Sag stays = scenarie.worry("karl", "soha07")
                .done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder", Map.of("tryghedsperson", "tove"));
        handOver("lise", Map.of());
        assertThat(stays.task("holdElevsamtale").getAssignee()).isEqualTo("tove");

        Sag leaves = scenarie.worry("karl", "tiro08")
                .done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder", Map.of("tovholder", "thea", "tryghedsperson", "thea"));
        scenarie.engine.getIdentityService().deleteTenantUserMembership("101001", "thea");
        scenarie.begin(
                "lise",
                "overdragelse",
                "overdragSager",
                Map.of(
                        "fra",
                        "101001:thea",
                        "til",
                        "tove",
                        "omfang",
                        "udvalgte",
                        "sager",
                        List.of(leaves.sagsnummer())));
        assertThat(leaves.task("holdElevsamtale").getAssignee()).isEqualTo("tove");
        assertThat(leaves.column("tryghedsperson")).isNull();
    }

    @Test
    void refusesInDanishWhatCannotBe() {
        scenarie.employ("thit", "tovholder", "101002");
        assertThat(refused("lise", Map.of("til", "tove"))).contains("en anden end den, der har dem");
        assertThat(refused("lise", Map.of("til", "thit"))).contains("ikke findes på listen");
        assertThat(refused("lise", Map.of("til", "karl"))).contains("ikke findes på listen");
        assertThat(refused("lise", changes("note", null)))
                .contains("«Hvad skal den nye tovholder vide?» skal udfyldes");
        assertThat(refused("lise", Map.of("fra", "101002:tom"))).contains("ikke findes på listen");
        assertThat(refused("lars", Map.of())).contains("ikke findes på listen");
        assertThat(refused("tove", Map.of())).contains("ikke findes på listen");
        handOver(
                "lise", Map.of("omfang", "udvalgte", "sager", List.of(six.get(0).sagsnummer())));
        assertThat(refused(
                        "lise",
                        Map.of("omfang", "udvalgte", "sager", List.of(six.get(0).sagsnummer()))))
                .contains("ikke den nuværende tovholders");
        assertThat(six.get(0).column("tovholderskift")).isEqualTo("1");
    }

    private Sag handOver(String login, Map<String, Object> changes) {
        Map<String, Object> ordinary = changes("til", "thea", "note", NOTE);
        ordinary.putAll(changes);
        return scenarie.begin(login, "overdragelse", "overdragSager", ordinary);
    }

    private String refused(String login, Map<String, Object> changes) {
        Throwable refusal = catchThrowable(() -> handOver(login, changes));
        assertThat(refusal).isInstanceOf(Afvist.class);
        return refusal.getMessage();
    }

    private long tasksOf(String login) {
        return scenarie.engine
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(login)
                .count();
    }
}
