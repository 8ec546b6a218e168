package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.fravaer.Fravaersraekker;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The imported absence as it stands in Tasklist: figures in part A, figures and a chart in the follow-up. */
@Browsertest
class FravaerstalBrowserTest {

    private static final String FORM = ".task-card .fjs-form";
    private static final String CHART = FORM + " img.fjs-image";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Fravaersraekker proeve;

    @BeforeEach
    void absenceUntilFriday() {
        scenarie.day("2026-11-23");
        proeve = new Fravaersraekker(jdbc, segl);
        proeve.absentFrom(Scenarie.PUPIL, "2026-11-02", "2026-11-06", "sygdom");
        proeve.absentFrom("somo02", "2026-11-02", "2026-11-04", "sygdom");
        proeve.loaded("101001", "2026-11-21", "2026-08-10", "2026-11-20");
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        proeve.clear();
        scenarie.cleanUp();
    }

    @Test
    void partAShowsThePupilAndTheClass() {
        Sag sag = scenarie.worry().toKortlaegning();

        tasklist.as("karl").opens(sag, "kortlaegKlassefaellesskab").claimed();

        assertThat(tasklist.browser.one(FORM).getText())
                .contains("Eleven i kvartalet · 1. oktober 2026–20. november 2026: 5 dage · 15,6 %")
                .contains("Klassen 1.A i kvartalet · 1. oktober 2026–20. november 2026: 1,3 dage pr. elev")
                .contains("over 10 % fravær: under 5 af 6 elever")
                .contains("Indlæst senest 21. november 2026");
        pictures("fravaer-del-a");
    }

    @Test
    void theFollowUpShowsTheChartAndTheSameFiguresAsRows() {
        Sag sag = scenarie.worry().toIndsats();
        proeve.absentFrom(Scenarie.PUPIL, "2026-11-24", "2026-11-26", "sygdom");
        proeve.absentFrom(Scenarie.PUPIL, "2026-12-07", "2026-12-08", "ulovligt");
        proeve.absent(Scenarie.PUPIL, "2027-01-11", "morgen", "sygdom");
        proeve.loaded("101001", "2027-01-18", "2026-11-21", "2027-01-15");
        scenarie.travelTo("2027-01-18");
        sag.done("tove", "indkaldTilOpfoelgning");

        tasklist.as("tove").opens(sag, "holdOpfoelgning").claimed();

        tasklist.browser.until("the chart is drawn", () -> (Boolean) tasklist.browser.script(
                "const i = document.querySelector(arguments[0]); return Boolean(i && i.complete && i.naturalWidth > 100)",
                CHART));
        assertThat(tasklist.browser.one(CHART).getDomAttribute("alt"))
                .isEqualTo("Søjlediagram over elevens fravær i dage, uge for uge. Tallene står i tabellen herunder.");
        List<String> rows = tasklist.browser.all(FORM + " table tbody tr").stream()
                .map(WebElement::getText)
                .toList();
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("uge 48", "3 dage", "5", "60 %"));
        assertThat(tasklist.browser.violations()).isEmpty();
        pictures("fravaer-opfoelgning");
    }

    private void pictures(String name) {
        tasklist.browser.picture(name + "-1280", 1280, "Tallene er et fingerpeg");
        tasklist.browser.picture(name + "-390", 390, "Tallene er et fingerpeg");
    }
}
