package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Afvist;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dated stedfortræder for a tovholder or a skoleleder; scenario 53 and domain rule 5.6.7. Tove is away from Tuesday 24 November 2026. */
@Scenarietest
class StedfortraederTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Svararkiv svararkiv;

    @Autowired
    Journal journal;

    private Sag sag;

    @BeforeEach
    void aCaseWithOpenTasks() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry()
                .toKortlaegning()
                .done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    /** Tove is away from Tuesday 24 November to Tuesday 1 December: six working days, and Trine stands in. */
    private Sag away() {
        return away(Map.of());
    }

    private Sag away(Map<String, Object> changes) {
        Map<String, Object> ordinary = changes("fra", "2026-11-24", "til", "2026-12-01");
        ordinary.putAll(changes);
        return scenarie.begin("tove", "stedfortraedning", "registrerStedfortraeder", ordinary);
    }

    @Test
    void scenario53TheDeputyHasTheTasksForSixWorkingDaysAndThenTheyGoBack() {
        Sag absence = away();
        assertThat(absence.due("meldTilbage")).isEqualTo("2026-12-01");
        assertThat(absence.timer("event_foersteDag")).isEqualTo("2026-11-24");
        assertThat(absence.timer("event_dagenEfter")).isEqualTo("2026-12-02");
        assertThat(holder("sammenfatKortlaegning")).isEqualTo("tove");

        scenarie.travelTo("2026-11-24");
        assertThat(holder("sammenfatKortlaegning")).isEqualTo("trine");
        assertThat(sag.task("sammenfatKortlaegning").getOwner()).isEqualTo("tove");
        sag.done("trine", "sammenfatKortlaegning").done("lise", "vurderKortlaegning");
        assertThat(holder("indkaldTilHandleplansmoede")).as("arises meanwhile").isEqualTo("trine");

        scenarie.travelTo("2026-12-01");
        assertThat(holder("indkaldTilHandleplansmoede")).isEqualTo("trine");
        scenarie.travelTo("2026-12-02");
        assertThat(holder("indkaldTilHandleplansmoede")).isEqualTo("tove");
        assertThat(sag.task("indkaldTilHandleplansmoede").getOwner()).isNull();
        assertThat(absence.running()).isFalse();
    }

    @Test
    void writesDownWhoDidItForWhom() {
        away();
        scenarie.travelTo("2026-11-24");

        sag.done("trine", "sammenfatKortlaegning");
        scenarie.as("trine", () -> {
            journal.note(sag.sagsnummer(), "trine", "statusudveksling", null);
            return null;
        });

        var answer = svararkiv.latest(sag.sagsnummer(), "sammenfatKortlaegning").orElseThrow();
        assertThat(answer.afgivetAf()).isEqualTo("trine");
        assertThat(answer.paaVegneAf()).isEqualTo("tove");
        assertThat(journal.of(sag.sagsnummer()))
                .last()
                .satisfies(note ->
                        assertThat(note.hvem() + " for " + note.paaVegneAf()).isEqualTo("trine for tove"));
        assertThat(svararkiv
                        .latest(sag.sagsnummer(), "holdElevsamtale")
                        .orElseThrow()
                        .paaVegneAf())
                .as("what she did before, she did herself")
                .isNull();
    }

    @Test
    void showsOnTheFormsWhoStandsIn() {
        away();
        scenarie.travelTo("2026-11-24");
        sag.done("trine", "sammenfatKortlaegning");

        assertThat(((Map<?, ?>) sag.form("lise", "vurderKortlaegning").get("sag")).get("tovholder"))
                .asString()
                .contains("Tove Thorsen", "stedfortræder", "december 2026", "Trine Toft");
    }

    @Test
    void leavesTheTalkThatThePupilChoseAndOtherPeoplesTasksAlone() {
        Sag other = scenarie.worry("klara", "albo37")
                .done("lars", "holdDialogMedForaeldre")
                .done("lars", "udpegTovholder", changes("tovholder", "tom", "tryghedsperson", "tina"));
        away();
        scenarie.travelTo("2026-11-24");

        assertThat(other.task("holdElevsamtale").getAssignee()).isEqualTo("tina");
        assertThat(scenarie.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskAssignee("trine")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void comesBackBeforeTimeAndHasTheTasksAtOnce() {
        Sag absence = away();
        scenarie.travelTo("2026-11-25");

        absence.done("tove", "meldTilbage");

        assertThat(holder("sammenfatKortlaegning")).isEqualTo("tove");
        assertThat(absence.running()).isFalse();
    }

    @Test
    void cancelsWhatHasNotBegun() {
        Sag absence = away();

        absence.done("tove", "meldTilbage", Map.of("aendring", "blevIkkeTilNoget"));
        scenarie.travelTo("2026-11-24");

        assertThat(holder("sammenfatKortlaegning")).isEqualTo("tove");
        assertThat(absence.running()).isFalse();
        assertThat(away().sagsnummer()).as("and may register again").startsWith("ST-");
    }

    @Test
    void beginsTheSameDayWhenItIsRegisteredForToday() {
        away(Map.of("fra", "2026-11-23"));
        scenarie.travelTo("2026-11-23");

        assertThat(holder("sammenfatKortlaegning")).isEqualTo("trine");
    }

    @Test
    void scenario53MoreThanFiveWorkingDaysWithoutADeputyGiveTheSkolelederATask() {
        Sag absence = away(changes("stedfortraederValg", "ingen", "stedfortraeder", null));
        assertThat(absence.open()).containsExactly("navngivStedfortraeder");
        assertThat(absence.due("navngivStedfortraeder")).isEqualTo("2026-11-24");
        assertThat(((Map<?, ?>) absence.form("lise", "navngivStedfortraeder").get("fravaeret")).get("hvem"))
                .isEqualTo("Tove Thorsen");

        absence.done("lise", "navngivStedfortraeder", Map.of("stedfortraeder", "karl"));
        scenarie.travelTo("2026-11-24");

        assertThat(holder("sammenfatKortlaegning")).isEqualTo("karl");
    }

    @Test
    void fiveWorkingDaysWithoutADeputyAreNobodysTask() {
        Sag absence = away(changes("til", "2026-11-30", "stedfortraederValg", "ingen", "stedfortraeder", null));

        assertThat(absence.running()).isFalse();
    }

    @Test
    void theSkolelederMayDoWithoutAndSaysHow() {
        Sag absence = away(changes("stedfortraederValg", "ingen", "stedfortraeder", null));
        Map<String, Object> without = changes("stedfortraederValg", "ingen", "stedfortraeder", null);
        assertThat(absence.refused("lise", "navngivStedfortraeder", without)).contains("Hvordan klarer I jer uden?");
        assertThat(absence.refused("lise", "navngivStedfortraeder", Map.of("stedfortraeder", "tove")))
                .contains("sig selv");

        without.put("begrundelse", "Lise følger fristerne.");
        absence.done("lise", "navngivStedfortraeder", without);

        assertThat(absence.running()).isFalse();
        assertThat(svararkiv
                        .latest(absence.sagsnummer(), "navngivStedfortraeder")
                        .orElseThrow()
                        .indhold())
                .containsEntry("begrundelse", "Lise følger fristerne.");
    }

    @Test
    void forASkolelederTheDeputyTakesThatSchoolsLeaderTasksForExactlyThoseDays() {
        Sag mine = scenarie.worry("karl", "somo02");
        Sag theirs = scenarie.worry("klara", "albo37");
        scenarie.begin(
                "lise",
                "stedfortraedning",
                "registrerStedfortraeder",
                changes(
                        "fravaerende",
                        "101001:lise",
                        "fra",
                        "2026-11-24",
                        "til",
                        "2026-11-25",
                        "stedfortraeder",
                        "karl"));
        assertThat(seen("karl", mine)).isFalse();

        scenarie.travelTo("2026-11-24");
        Sag meanwhile = scenarie.worry("trine", "kaki03");
        assertThat(seen("karl", mine)).isTrue();
        assertThat(seen("karl", meanwhile)).isTrue();
        assertThat(seen("karl", theirs)).isFalse();
        mine.done("karl", "holdDialogMedForaeldre").done("karl", "udpegTovholder");
        assertThat(svararkiv.latest(mine.sagsnummer(), "udpegTovholder").orElseThrow())
                .satisfies(answer -> assertThat(List.of(answer.afgivetAf(), answer.paaVegneAf()))
                        .containsExactly("karl", "lise"));
        scenarie.claim("karl", meanwhile.task("holdDialogMedForaeldre"));

        scenarie.travelTo("2026-11-26");
        assertThat(seen("karl", meanwhile)).isFalse();
        assertThat(holder(meanwhile, "holdDialogMedForaeldre")).isNull();
        assertThat(seen("lise", meanwhile)).isTrue();
        assertThat(scenarie.engine
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember("karl")
                        .list())
                .extracting(group -> group.getId())
                .containsExactly("klasseteam");
    }

    @Test
    void aTaskThatTheSkolelederHasTakenGoesOverAndComesBack() {
        Sag mine = scenarie.worry("karl", "somo02");
        scenarie.claim("lise", mine.task("holdDialogMedForaeldre"));
        scenarie.begin(
                "lise",
                "stedfortraedning",
                "registrerStedfortraeder",
                changes(
                        "fravaerende",
                        "101001:lise",
                        "fra",
                        "2026-11-24",
                        "til",
                        "2026-11-25",
                        "stedfortraeder",
                        "karl"));

        scenarie.travelTo("2026-11-24");
        assertThat(holder(mine, "holdDialogMedForaeldre")).isEqualTo("karl");
        scenarie.travelTo("2026-11-26");
        assertThat(holder(mine, "holdDialogMedForaeldre")).isEqualTo("lise");
    }

    @Test
    void refusesInDanishWhatCannotBe() {
        assertThat(refused("tove", Map.of("fra", "2026-12-02"))).contains("sidste dag ligger før den første");
        assertThat(refused("tove", Map.of("fra", "2026-11-20"))).contains("bagud i tid");
        assertThat(refused("tove", Map.of("til", "2028-01-01"))).contains("højst registreres for et år");
        assertThat(refused("tove", Map.of("stedfortraeder", "tove"))).contains("sig selv");
        assertThat(refused("lise", Map.of("fravaerende", "101001:karl"))).contains("ikke findes på listen");
        assertThat(refused("tove", Map.of("stedfortraeder", "pia"))).contains("ikke findes på listen");
        assertThat(refused("tove", Map.of("stedfortraeder", "tom"))).contains("ikke findes på listen");
        assertThat(refused("tove", Map.of("fravaerende", "101001:lise"))).contains("ikke findes på listen");
        assertThat(refused("lars", Map.of())).contains("ikke findes på listen");
    }

    @Test
    void refusesOverlapsAndChains() {
        away();
        assertThat(refused("tove", Map.of("fra", "2026-12-01", "til", "2026-12-04")))
                .contains("allerede registreret væk");
        assertThat(refused("lise", changes("fravaerende", "101001:lise", "stedfortraeder", "tove")))
                .contains("Tove Thorsen er selv registreret væk");

        scenarie.employ("thea", "tovholder", "101001");
        scenarie.begin(
                "lise",
                "stedfortraedning",
                "registrerStedfortraeder",
                changes(
                        "fravaerende",
                        "101001:lise",
                        "fra",
                        "2026-12-07",
                        "til",
                        "2026-12-08",
                        "stedfortraeder",
                        "thea"));
        assertThat(refused("thea", changes("fravaerende", "101001:thea", "fra", "2026-12-08", "til", "2026-12-09")))
                .contains("thea er selv stedfortræder");
        assertThat(refused(
                        "thea",
                        changes(
                                "fravaerende",
                                "101001:thea",
                                "fra",
                                "2026-12-08",
                                "til",
                                "2026-12-09",
                                "stedfortraeder",
                                "thea")))
                .contains("stedfortræder");
    }

    @Test
    void theSkolelederRegistersForATovholder() {
        scenarie.begin(
                "lise",
                "stedfortraedning",
                "registrerStedfortraeder",
                changes("fra", "2026-11-24", "til", "2026-12-01", "stedfortraeder", "karl"));
        scenarie.travelTo("2026-11-24");

        assertThat(holder("sammenfatKortlaegning")).isEqualTo("karl");
    }

    @Test
    void klasseteamStartsNoSuchThing() {
        assertThat(catchThrowable(
                        () -> scenarie.begin("karl", "stedfortraedning", "registrerStedfortraeder", Map.of())))
                .isInstanceOf(Afvist.class);
    }

    private String refused(String login, Map<String, Object> changes) {
        Map<String, Object> ordinary = changes("fra", "2026-11-24", "til", "2026-12-01");
        ordinary.putAll(changes);
        Throwable refusal =
                catchThrowable(() -> scenarie.begin(login, "stedfortraedning", "registrerStedfortraeder", ordinary));
        assertThat(refusal).isInstanceOf(Afvist.class);
        return refusal.getMessage();
    }

    private String holder(String step) {
        return holder(sag, step);
    }

    private static String holder(Sag sag, String step) {
        return sag.task(step).getAssignee();
    }

    private boolean seen(String login, Sag sag) {
        return scenarie.as(
                        login,
                        () -> scenarie.engine
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(sag.sagsnummer())
                                .count())
                > 0;
    }
}
