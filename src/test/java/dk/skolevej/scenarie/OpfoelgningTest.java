package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;

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

        scenarie.engine
                .getRuntimeService()
                .createMessageCorrelation("fremskyndOpfoelgning")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
        sag.followedUp("fortsaet");

        assertThat(opfoelgninger.of(sag.sagsnummer()))
                .extracting(Opfoelgning::afholdt, Opfoelgning::frist)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(date("2026-09-30"), date("2026-12-02")),
                        org.assertj.core.groups.Tuple.tuple(null, date("2026-12-23")));
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

    private static java.time.LocalDate date(String iso) {
        return java.time.LocalDate.parse(iso);
    }
}
