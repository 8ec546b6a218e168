package dk.skolevej.scenarie;

import static dk.skolevej.scenarie.TidligIndsatsTest.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.handleplan.Handleplaner;
import dk.skolevej.handleplan.Tiltag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Weeks 4 to 7: the plan with its three tracks; scenarios 24 to 26 and 32 to 34. */
@Scenarietest
class HandleplanTest {

    private static final String REFUSED = "Handleplanen kan ikke godkendes: ";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Handleplaner handleplaner;

    private Sag sag;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void asksForTheMeetingAndThePlanInWeekFour() {
        sag.toVurdering().done("lise", "vurderKortlaegning");

        assertThat(sag.due("indkaldTilHandleplansmoede")).isEqualTo("2026-12-14");
        sag.done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");
        assertThat(sag.due("udarbejdHandleplan")).isEqualTo("2026-12-18");
        assertThat(sag.column("fase")).isEqualTo("HANDLEPLAN");
    }

    @Test
    void scenario24APlanWithAnEmptyTrackIsRefused() {
        sag.toHandleplan();

        assertThat(sag.refused("tove", "udarbejdHandleplan", changes("faellesskabsindsats", null)))
                .isEqualTo(REFUSED + "indsatsforløb 2 (fællesskab) mangler tiltag");
        assertThat(sag.refused(
                        "tove", "udarbejdHandleplan", changes("elevindsats", null, "undervisningsindsats", null)))
                .isEqualTo(
                        REFUSED
                                + "indsatsforløb 1 (elev/forældre) mangler tiltag; indsatsforløb 3 (sygeundervisning) mangler tiltag");
    }

    @Test
    void refusesAMeasureThatEndsBeforeItBegins() {
        sag.toHandleplan();
        Map<String, Object> backwards = measure("Omvendt");
        backwards.put("til", "2026-11-01");

        assertThat(sag.refused("tove", "udarbejdHandleplan", Map.of("elevindsats", List.of(backwards))))
                .isEqualTo(REFUSED + "indsatsforløb 1 (elev/forældre) har et tiltag, der slutter, før det begynder");
    }

    @Test
    void scenario25APlanWithoutPprIsRefusedWhenPprIsMandatory() {
        sag.toHandleplan();

        assertThat(sag.refused("tove", "udarbejdHandleplan", changes("pprHvem", null)))
                .isEqualTo(REFUSED + "PPR's inddragelse mangler (hvem, hvornår og hvad)");
    }

    @Test
    void scenario26AnAbsentPupilMustHaveBeenInvolvedAnotherWay() {
        sag.toHandleplan();

        assertThat(sag.refused("tove", "udarbejdHandleplan", changes("elevInddragetHvordan", null)))
                .isEqualTo(REFUSED
                        + "eleven deltog ikke, og det mangler, hvordan, af hvem og hvornår eleven blev inddraget");
    }

    @Test
    void scenario32AParentsDisagreementIsStoredAndTheSchoolMayStillApprove() {
        sag.toHandleplan()
                .done(
                        "tove",
                        "udarbejdHandleplan",
                        Map.of(
                                "foraeldrenesHoldning",
                                List.of(
                                        Map.of("foraelder", "1", "holdning", "enig"),
                                        Map.of(
                                                "foraelder",
                                                "2",
                                                "holdning",
                                                "uenig",
                                                "bemaerkning",
                                                "Vil have færre timer"))));

        assertThat(sag.form("lise", "godkendHandleplan")
                        .get("udarbejdHandleplan")
                        .toString())
                .contains("Vil have færre timer");
        sag.done("lise", "godkendHandleplan");
        assertThat(handleplaner.latest(sag.sagsnummer())).isEqualTo(1);
    }

    @Test
    void sendsARejectedPlanBackWithTheReasonAndWhatWasWritten() {
        sag.toHandleplan()
                .done("tove", "udarbejdHandleplan")
                .done("lise", "godkendHandleplan", Map.of("godkendelse", "afvist", "begrundelse", "Hvem dækker ind?"));

        Map<String, Object> form = sag.form("tove", "udarbejdHandleplan");
        assertThat(form.get("godkendHandleplan").toString()).contains("Hvem dækker ind?");
        assertThat((List<?>) form.get("elevindsats")).hasSize(1);
        assertThat(handleplaner.latest(sag.sagsnummer())).isZero();
        sag.done("tove", "udarbejdHandleplan").done("lise", "godkendHandleplan");
        assertThat(sag.open())
                .containsExactly(
                        "ivaerksaetElevindsats", "ivaerksaetFaellesskabsindsats", "ivaerksaetUndervisningsindsats");
        assertThat(sag.due("ivaerksaetElevindsats"))
                .as("end of week 7, the weeks of the Christmas holiday not counting")
                .isEqualTo("2027-01-22");
    }

    @Test
    void scenario33AChangedPlanWithAnEmptyTrackIsRefusedAndTheFirstStaysInForce() {
        sag.toIndsats();
        scenarie.travelTo("2027-01-11");
        sag.followedUp("juster").done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");

        assertThat(sag.refused("tove", "udarbejdHandleplan", changes("faellesskabsindsats", null)))
                .isEqualTo(REFUSED + "indsatsforløb 2 (fællesskab) mangler tiltag");
        assertThat(handleplaner.inForce(sag.sagsnummer())).hasSize(3).allMatch(tiltag -> tiltag.plan() == 1);

        sag.done("tove", "udarbejdHandleplan", Map.of("elevindsats", List.of(measure("Et"), measure("To"))))
                .done("lise", "godkendHandleplan");
        assertThat(handleplaner.inForce(sag.sagsnummer())).hasSize(4).allMatch(tiltag -> tiltag.plan() == 2);
        assertThat(sag.due("ivaerksaetElevindsats"))
                .as("a later round has weeks of its own")
                .isAfter(scenarie.today());
    }

    @Test
    void scenario34AMeasureThatHasNotBegunNeedsAReason() {
        sag.toHandleplan().done("tove", "udarbejdHandleplan").done("lise", "godkendHandleplan");
        Map<String, Object> row = new HashMap<>((Map<String, Object>) firstRow("ivaerksaetElevindsats"));
        row.put("status", "ikkeIvaerksat");

        assertThat(sag.refused("tove", "ivaerksaetElevindsats", Map.of("tiltag", List.of(row))))
                .isEqualTo("Formularen kan ikke sendes: «Hvorfor er det ikke i gang – og hvad er prøvet?»"
                        + " i række 1 af «Tiltag fra handleplanen» skal udfyldes");
        row.put("aarsag", "Læreren er syg");
        sag.done("tove", "ivaerksaetElevindsats", Map.of("tiltag", List.of(row)));
        assertThat(handleplaner.inForce(sag.sagsnummer()))
                .filteredOn(tiltag -> tiltag.indsatsforloeb() == 1)
                .extracting(Tiltag::status)
                .containsExactly("ikkeIvaerksat");
    }

    @Test
    void refusesToChangeOrDropThePlansMeasuresWhenTheyAreStarted() {
        sag.toHandleplan().done("tove", "udarbejdHandleplan").done("lise", "godkendHandleplan");
        Map<String, Object> row = new HashMap<>((Map<String, Object>) firstRow("ivaerksaetElevindsats"));
        row.put("status", "ivaerksat");
        row.put("startdato", "2026-11-23");
        row.put("beskrivelse", "Noget andet");

        assertThat(sag.refused("tove", "ivaerksaetElevindsats", Map.of("tiltag", List.of(row))))
                .contains("«Tiltag fra handleplanen» har ændret sig, siden opgaven blev åbnet");
        assertThat(sag.refused("tove", "ivaerksaetElevindsats", Map.of("tiltag", List.of(row, row))))
                .contains("«Tiltag fra handleplanen» har ændret sig, siden opgaven blev åbnet");
    }

    private Object firstRow(String step) {
        return ((List<?>) sag.form("tove", step).get("tiltag")).get(0);
    }

    private static Map<String, Object> measure(String what) {
        return new HashMap<>(Map.of("beskrivelse", what, "ansvarlig", "Karl", "fra", "2026-12-16"));
    }
}
