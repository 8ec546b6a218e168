package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the skoleleder meets in Tasklist when absence has been counted: the figures, and honest ways to answer. */
@Browsertest
class OpsporingBrowserTest {

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @Test
    void theDialogueBeginsWithTheRulesThatWereReached() {
        fravaer.mornings("somo02", "sygdom", fravaer.scattered("2026-10-01", 16));
        fravaer.count();
        Sag sag = fravaer.caseOf("somo02");

        Opgave opgave = tasklist.as("lise").opens(sag, "holdDialogMedForaeldre").claimed();

        assertThat(text())
                .contains("Mere end 10 dages sygefravær og ulovligt fravær i et kvartal", "16 dage", "1. oktober 2026")
                .doesNotContain("Hvem er bekymret?", "Svar på anmodningen", "Eleven har haft en sag før");
        tasklist.browser.page("opsporing-dialog", 1280);
        tasklist.browser.page("opsporing-dialog-390", 390);
        opgave.formular().answer(Map.of("vurdering", "ikkeBekymrende"));
        opgave.complete();
        assertThat(sag.column("lukket_som")).isEqualTo("LUKKET_UDEN_FORLOEB");
    }

    @Test
    void theReminderOfUnlawfulAbsenceIsAFormOfItsOwn() {
        fravaer.mornings("agsk04", "ulovligt", fravaer.scattered("2026-10-01", 6));
        fravaer.count();
        Sag reminder = new Sag(
                scenarie,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("ulovligtFravaer")
                        .singleResult()
                        .getBusinessKey());

        Opgave opgave =
                tasklist.as("lise").opens(reminder, "huskUlovligtFravaer").claimed();

        assertThat(text())
                .contains("Agnes Skovbrynet", "10 % ulovligt fravær i et kvartal", "6 dage", "børne- og ungeydelsen");
        tasklist.browser.page("opsporing-ulovligt", 1280);
        opgave.formular().answer(Map.of());
        opgave.complete();
        assertThat(reminder.running()).isFalse();
    }

    private String text() {
        return tasklist.browser.one(".fjs-form").getText();
    }
}
