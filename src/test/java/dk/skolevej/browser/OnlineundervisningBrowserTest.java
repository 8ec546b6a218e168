package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Onlineplan;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Online teaching as the tovholder writes and reviews it in Tasklist. */
@Browsertest
class OnlineundervisningBrowserTest {

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void isAPartOfThePlanThatIsShownOnlyThenAndIsReviewedInItsTime() {
        scenarie.day("2026-08-24");
        Sag sag = scenarie.worry().toHandleplan();
        writesThePlan(sag);

        Opgave approval = tasklist.as("lise").opens(sag, "godkendHandleplan").claimed();
        approval.formular().answer(Map.of()).screenshot("onlineundervisning-godkend");
        approval.complete();
        scenarie.travelTo("2026-09-21");
        Opgave review = tasklist.as("tove").opens(sag, "vurderOnlineundervisning");
        Formular form = review.formular();
        assertThat(form.shows("Field_nySlutdato")).isFalse();
        form.answer(Map.of(
                        "onlineudfald",
                        "forlaeng",
                        "nySlutdato",
                        "2026-12-04",
                        "nytSupplementSlags",
                        "social",
                        "nytSupplement",
                        "Karl spiller skak med to fra klassen."))
                .screenshot("onlineundervisning-vurder");
        review.complete();
        assertThat(sag.timer("event_slutdato")).isEqualTo("2026-12-04");

        scenarie.travelTo("2026-11-06");
        Opgave planning = tasklist.as("tove").opens(sag, "planlaegTilbagevenden");
        planning.formular().answer(Map.of()).screenshot("onlineundervisning-tilbage");
        planning.complete();
        assertThat(sag.open()).doesNotContain("planlaegTilbagevenden");
    }

    private void writesThePlan(Sag sag) {
        Opgave opgave = tasklist.as("tove").opens(sag, "udarbejdHandleplan").claimed();
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);
        row.remove("kontaktHvorTit");
        Map<String, Object> another =
                Map.of("katalog", "supplerende", "beskrivelse", "Matematik", "ansvarlig", "Karl", "fra", "2026-08-24");
        Formular plan = opgave.formular().answer(Map.of("undervisningsindsats", List.of(row, another)));
        assertThat(plan.shows("Field_onlineProcent_0")).isTrue();
        assertThat(plan.shows("Field_onlineProcent_1")).isFalse();
        assertThat(plan.shows("Field_onlineLaerere_0")).isTrue();

        assertThat(opgave.refused())
                .contains(
                        "Handleplanen kan ikke godkendes: planen for kontakt til elevens egne lærere og klasse mangler",
                        "onlineundervisningen står alene");
        plan.screenshot("onlineundervisning-afvist");
        plan.write(Map.of(
                "elevindsats",
                List.of(Map.of("supplerer", List.of("social", "paedagogisk"))),
                "undervisningsindsats",
                List.of(Map.of("kontaktHvorTit", "Hver mandag"))));
        plan.screenshot("onlineundervisning-plan");
        opgave.complete();
        assertThat(sag.open()).containsExactly("godkendHandleplan");
    }
}
