package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.opfoelgning.Opfoelgning;
import dk.skolevej.opfoelgning.Opfoelgninger;
import dk.skolevej.opfoelgning.Statusudvekslinger;
import dk.skolevej.opfoelgning.Statusudvekslinger.Retning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Follow-up every 8 to 12 weeks; scenarios 38 to 41 and 51. The plan is approved on Wednesday 9 September 2026. */
@Scenarietest
class OpfoelgningTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Opfoelgninger opfoelgninger;

    @Autowired
    Statusudvekslinger statusudvekslinger;

    @Autowired
    Journal journal;

    private Sag sag;

    @BeforeEach
    void thePlanIsApproved() {
        scenarie.day("2026-09-09");
        sag = scenarie.worry().toIndsats();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void invitesAfterSixWeeksAimsAtEightAndNeverGoesBeyondTwelve() {
        assertThat(sag.open()).isEmpty();
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2026-12-02");
        assertThat(sag.timer("event_indkaldelsesdag")).isEqualTo("2026-10-21");
        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-11-04");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo("2026-12-02");
        scenarie.travelTo("2026-10-21");
        assertThat(sag.due("indkaldTilOpfoelgning")).isEqualTo("2026-10-28");
        sag.done("tove", "indkaldTilOpfoelgning");
        assertThat(sag.due("holdOpfoelgning")).isEqualTo("2026-11-04");
    }

    @Test
    void goesOnWithThePlanAndCountsTheNextWindowFromTheDayItWasHeld() {
        scenarie.travelTo("2026-10-21");
        sag.followedUp("fortsaet");

        assertThat(sag.open())
                .as("the skoleleder's signature holds nothing back")
                .containsExactly("kvitterForOpfoelgning");
        assertThat(sag.timer("event_opfoelgningsfrist")).isEqualTo("2027-01-13");
        assertThat(sag.column("opfoelgningsfrist")).isEqualTo("2027-01-13");
        sag.done("lise", "kvitterForOpfoelgning");
        assertThat(sag.running()).isTrue();
    }

    @Test
    void scenario38AnUrgentFollowUpIsHeldAtOnceAndTheNextWindowCountsFromIt() {
        scenarie.travelTo("2026-09-30");

        hurry();
        assertThat(sag.timer("event_indkaldelsesdag")).as("now").isEqualTo("2026-09-30");
        scenarie.timePasses();
        assertThat(sag.timer("event_opfoelgningsmaal")).isEqualTo("2026-10-07");
        assertThat(sag.timer("event_opfoelgningsfrist")).as("as before").isEqualTo("2026-12-02");
        sag.followedUp("fortsaet");

        assertThat(opfoelgninger.of(sag.sagsnummer()))
                .extracting(Opfoelgning::maal, Opfoelgning::afholdt, Opfoelgning::frist)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(date("2026-10-07"), date("2026-09-30"), date("2026-12-02")),
                        org.assertj.core.groups.Tuple.tuple(date("2026-11-25"), null, date("2026-12-23")));
        assertThat(sag.timer("event_indkaldelsesdag")).as("an ordinary window").isEqualTo("2026-11-11");
    }

    @Test
    void pullsAFollowUpForwardThatIsAlreadyInvitedTo() {
        scenarie.travelTo("2026-10-21");
        sag.done("tove", "indkaldTilOpfoelgning");
        String task = sag.task("holdOpfoelgning").getId();
        scenarie.travelTo("2026-10-22");

        hurry();

        assertThat(sag.task("holdOpfoelgning").getId())
                .as("nobody loses what they are writing")
                .isEqualTo(task);
        assertThat(sag.due("holdOpfoelgning")).isEqualTo("2026-10-29");
        assertThat(journal("fristFlyttet"))
                .contains("Hold opfølgning: frist flyttet fra 4. november 2026 til 29. oktober 2026:"
                        + " opfølgningen er fremskyndet");
        hurry();
        assertThat(sag.due("holdOpfoelgning"))
                .as("saying it again puts nothing off")
                .isEqualTo("2026-10-29");
    }

    @Test
    void neverPutsAFollowUpOffByHurryingIt() {
        scenarie.travelTo("2026-11-03");
        sag.done("tove", "indkaldTilOpfoelgning");

        hurry();

        assertThat(sag.due("holdOpfoelgning")).isEqualTo("2026-11-04");
        assertThat(journal("fristFlyttet")).isEmpty();
    }

    @Test
    void saysOnTheCaseWhenTheTargetHasPassed() {
        scenarie.travelTo("2026-10-21");
        sag.done("tove", "indkaldTilOpfoelgning");
        scenarie.travelTo("2026-11-04");
        assertThat(opfoelgninger.of(sag.sagsnummer()).get(0).maalPasseret())
                .as("there is time until the end of the school day")
                .isFalse();

        scenarie.travelTo("2026-11-05");

        assertThat(opfoelgninger.of(sag.sagsnummer()).get(0).maalPasseret()).isTrue();
        assertThat(journal("opfoelgningsmaalPasseret")).hasSize(1);
        assertThat(sag.open()).as("nothing is taken from the tovholder").containsExactly("holdOpfoelgning");
        sag.done("tove", "holdOpfoelgning");
        assertThat(opfoelgninger.of(sag.sagsnummer()))
                .extracting(Opfoelgning::maalPasseret)
                .containsExactly(true, false);
    }

    @Test
    void leavesTheTargetAloneWhenTheFollowUpWasHeldInTime() {
        scenarie.travelTo("2026-10-21");
        sag.followedUp("fortsaet");

        scenarie.travelTo("2026-11-05");

        assertThat(journal("opfoelgningsmaalPasseret")).isEmpty();
    }

    @Test
    void scenario39AFollowUpThatIsNotHeldInTwelveWeeksGivesTheSkolelederATaskAndKeepsItsLateness() {
        scenarie.travelTo("2026-10-21");
        sag.done("tove", "indkaldTilOpfoelgning");
        scenarie.travelTo("2026-12-02");
        assertThat(sag.open()).as("on day 84 it can still be held").containsExactly("holdOpfoelgning");

        scenarie.travelTo("2026-12-03");
        assertThat(sag.open()).as("day 85").containsExactly("foelgOpPaaOverskredetFrist", "holdOpfoelgning");
        sag.done("lise", "foelgOpPaaOverskredetFrist");
        scenarie.travelTo("2026-12-08");
        sag.done("tove", "holdOpfoelgning");

        assertThat(opfoelgninger.of(sag.sagsnummer()).get(0).forsinketDage(scenarie.today()))
                .as("held on day 90 of 84")
                .isEqualTo(6);
    }

    @Test
    void theEscalationGoesAwayWhenTheFollowUpIsHeld() {
        scenarie.travelTo("2026-12-03");
        assertThat(sag.open()).contains("foelgOpPaaOverskredetFrist");

        sag.followedUp("fortsaet");

        assertThat(sag.open()).containsExactly("kvitterForOpfoelgning");
    }

    @Test
    void scenario40GoingOnUnchangedWithWhatDoesNotWorkTwiceNeedsAReason() {
        scenarie.travelTo("2026-10-21");
        sag.followedUp("fortsaet");
        scenarie.travelTo("2026-12-16");
        sag.done("tove", "indkaldTilOpfoelgning");

        assertThat(sag.refused("tove", "holdOpfoelgning", changes("begrundelse", null)))
                .isEqualTo(
                        "Opfølgningen kan ikke afsluttes: et tiltag i indsatsforløb 2 (fællesskab) virkede heller ikke"
                                + " sidst, og det er ikke begrundet, hvorfor I fortsætter");
        sag.done("tove", "holdOpfoelgning", Map.of("begrundelse", "Vi giver det en måned mere"));
        assertThat(sag.open()).contains("kvitterForOpfoelgning");
    }

    @Test
    void scenario41AStatusExchangeIsSeenAtTheNextFollowUpWithDirectionAndDate() {
        scenarie.travelTo("2026-10-01");
        statusudvekslinger.note(
                sag.sagsnummer(), "tove", scenarie.today(), Retning.fraForaeldre, "Gråd hver søndag aften");
        scenarie.travelTo("2026-10-21");
        sag.done("tove", "indkaldTilOpfoelgning");

        assertThat((List<?>) sag.form("tove", "holdOpfoelgning").get("statusudvekslinger"))
                .singleElement()
                .isEqualTo(Map.of("dato", "2026-10-01", "retning", "Fra forældre", "tekst", "Gråd hver søndag aften"));
    }

    @Test
    void refusesAFollowUpHeldInTheFutureOrBeforeThePlanWasApproved() {
        scenarie.travelTo("2026-10-21");
        sag.done("tove", "indkaldTilOpfoelgning");

        assertThat(sag.refused("tove", "holdOpfoelgning", Map.of("afholdtDen", "2026-10-22")))
                .contains("opfølgningen er dateret ude i fremtiden");
        assertThat(sag.refused("tove", "holdOpfoelgning", Map.of("afholdtDen", "2026-09-08")))
                .contains("opfølgningen er dateret, før planen blev godkendt eller før sidste opfølgning");
    }

    @Test
    void scenario51ACaseWhoseMeasuresHaveAllEndedStillHasItsNextFollowUpDue() {
        scenarie.travelTo("2027-06-01");

        assertThat(sag.running()).isTrue();
        assertThat(sag.open()).containsExactly("foelgOpPaaOverskredetFrist", "indkaldTilOpfoelgning");
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
    }

    @Test
    void aTalkWithThePupilCanBeAddedAtAnyTime() {
        for (int talk = 0; talk < 2; talk++) {
            scenarie.engine
                    .getRuntimeService()
                    .createMessageCorrelation("elevsamtale")
                    .processInstanceBusinessKey(sag.sagsnummer())
                    .correlate();
            assertThat(sag.due("uddybElevsamtale")).isEqualTo("2026-09-16");
            sag.done("tove", "uddybElevsamtale");
        }
        assertThat(sag.timer("event_indkaldelsesdag")).as("the rhythm goes on").isEqualTo("2026-10-21");
    }

    private void hurry() {
        scenarie.engine
                .getRuntimeService()
                .createMessageCorrelation("fremskyndOpfoelgning")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
    }

    private List<String> journal(String haendelse) {
        return journal.of(sag.sagsnummer()).stream()
                .filter(notat -> notat.haendelse().equals(haendelse))
                .map(notat -> String.valueOf(notat.tekst()))
                .toList();
    }

    private static java.time.LocalDate date(String iso) {
        return java.time.LocalDate.parse(iso);
    }
}
