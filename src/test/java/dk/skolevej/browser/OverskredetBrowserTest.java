package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A skoleleder sees in Tasklist what is overdue at the school and with whom; others do not. */
@Browsertest
class OverskredetBrowserTest {

    private static final String BUTTON = ".skolevej-overskredet-knap";
    private static final String LIST = "dialog.skolevej-overskredet";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void showsTheLeaderTheTasksOfOthersAndNobodyElse() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry().toKortlaegning();
        scenarie.claim("karl", sag.task("kortlaegKlassefaellesskab"));
        scenarie.day("2026-12-11");

        Browser browser = tasklist.as("lise").browser;
        browser.until("the button counts", () -> browser.one(BUTTON).getText().equals("Overskredet på skolen (4)"));
        browser.clickFor(BUTTON, () -> browser.has(LIST + "[open] tbody tr"));
        assertThat(browser.all(LIST + " tbody tr"))
                .extracting(row -> row.getText())
                .contains(sag.sagsnummer() + " Kortlæg klassens fællesskab 4.12.2026 (uge 49) 5 skoledage Karl Krogh")
                .hasSize(4)
                .noneMatch(row -> row.contains("Mynte"));
        browser.screenshot("overskredet-paa-skolen");
        browser.clickFor(LIST + " button", () -> !browser.has(LIST));

        tasklist.as("karl");
        assertThat(browser.happens(() -> browser.has(BUTTON))).isFalse();
    }
}
