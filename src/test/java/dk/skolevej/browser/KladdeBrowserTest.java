package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written about a child and not sent yet does not stay in the browser for the next one who sits there. */
@Browsertest
class KladdeBrowserTest {

    private static final String WRITTEN = "Kladde om barnet";
    private static final String EVERYTHING_KEPT =
            "return JSON.stringify(sessionStorage) + JSON.stringify(localStorage)";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    TaskService tasks;

    private Sag sag;

    @BeforeEach
    void liseHasADraft() {
        scenarie.day("2026-11-23");
        scenarie.employ("leo", "skoleleder", "101001");
        sag = scenarie.worry("karl", "myha01");
        Opgave dialog = tasklist.as("lise").opens(sag, "holdDialogMedForaeldre").claimed();
        dialog.formular().write(Map.of("begrundelse", WRITTEN));
        dialog.save();
        tasklist.browser.until("the draft is there", () -> kept().contains(WRITTEN));
    }

    @AfterEach
    void cleanUp() {
        tasklist.browser.script("sessionStorage.clear()");
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void isGoneAfterLogout() {
        tasklist.browser.script("localStorage.setItem('andet', 'efterladt')");

        tasklist.logOut();

        assertThat(kept()).doesNotContain(WRITTEN, "camunda-form");
        tasklist.browser.until("the server's word has cleared the rest", () -> !kept().contains("efterladt"));
        tasklist.logsIn("leo");
        assertThat(opened().value("Field_begrundelse")).isEmpty();
    }

    @Test
    void isGoneWhenTheSessionHasRunOutAndSomebodyElseLogsIn() {
        // the page has no session any more, and finds out by itself
        tasklist.leaves();
        tasklist.logsIn("leo");

        assertThat(kept()).doesNotContain(WRITTEN, "camunda-form");
        tasks.setAssignee(sag.task("holdDialogMedForaeldre").getId(), "leo");
        assertThat(opened().value("Field_begrundelse")).isEmpty();
    }

    @Test
    void isThereWhenTheSessionHasRunOutAndTheSamePersonComesBack() {
        tasklist.leaves();
        tasklist.logsIn("lise");

        assertThat(opened().value("Field_begrundelse")).isEqualTo(WRITTEN);
    }

    @Test
    void isGoneWhenTheTaskHasBeenHandedOver() {
        tasks.setAssignee(sag.task("holdDialogMedForaeldre").getId(), "leo");

        assertThat(opened().value("Field_begrundelse")).isEmpty();
        assertThat(kept()).doesNotContain(WRITTEN);
    }

    private Formular opened() {
        return tasklist.opens(sag, "holdDialogMedForaeldre").formular();
    }

    private String kept() {
        return tasklist.browser.script(EVERYTHING_KEPT).toString();
    }
}
