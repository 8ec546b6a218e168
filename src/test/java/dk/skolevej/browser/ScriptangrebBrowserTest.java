package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Fritekst;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Script in the free texts that an ordinary case has from the worry to the plan, and in first names: everybody who reads it sees what was written, and
 * nobody's browser runs it.
 */
@Browsertest
class ScriptangrebBrowserTest {

    private static final String NAME =
            "<img src=x onerror=\"window.ramt=1\">{{constructor.constructor('window.ramt=2')()}}";

    private static final String TEXT = NAME + "<svg onload=\"window.ramt=3\"></svg><script>window.ramt=4</script>"
            + "<a href=\"javascript:window.ramt=5\">a</a> [b](javascript:window.ramt=6) ${window.ramt=7} = 1 + 1 #";

    private static final String RUN_OR_BUILT = "return [window.ramt ?? null, document.querySelectorAll("
            + "'img[src=\"x\"], svg[onload], [onerror], a[href^=\"javascript:window\"]').length].join()";

    private static final String SHOWN = "return [document.body.innerText, ...[...document.querySelectorAll("
            + "'input, textarea')].map(field => field.value)].join('\\n')";

    private static final String AT_REST = "const injector = window.angular?.element(document.body).injector();"
            + " return !injector || injector.get('$http').pendingRequests.length === 0";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private final Fritekst texts = new Fritekst(TEXT);
    private Navneangreb names;

    @BeforeEach
    void everybodysNameIsAScript() {
        scenarie.day("2026-11-23");
        names = new Navneangreb(engine.getIdentityService(), jdbc, segl, Scenarie.PUPIL, "101001");
        names.rename(NAME);
    }

    @AfterEach
    void cleanUp() {
        names.restore();
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void runsNothingThatIsWrittenFromTheWorryToThePlan() {
        Formular worry = tasklist.as("lise").startsAWorry();
        worry.answer(Map.of("elev", "1.A · " + NAME, "beskrivelse", TEXT));
        harmless("registrerBekymring", Set.of(NAME, TEXT));
        worry.send();
        Sag sag = tasklist.theCase();
        step(sag, "lise", "holdDialogMedForaeldre");
        step(sag, "lise", "udpegTovholder");
        step(sag, "karl", "kortlaegKlassefaellesskab");
        step(sag, "trine", "holdElevsamtale");
        step(sag, "lise", "holdForaeldresamtale");
        step(sag, "pia", "indhentTvaerfagligViden");
        step(sag, "tove", "sammenfatKortlaegning");
        step(sag, "lise", "vurderKortlaegning");
        step(sag, "tove", "indkaldTilHandleplansmoede");
        step(sag, "pia", "bidragFraPpr");
        step(sag, "tove", "udarbejdHandleplan");
        step(sag, "lise", "godkendHandleplan");
    }

    /** The person has written script in every free text of the form, and sees it there, beside what others wrote before; then it is sent. */
    private void step(Sag sag, String login, String step) {
        Set<String> before = Set.copyOf(texts.maerker());
        Map<String, Object> answers = marked(step, sag.form(login, step));
        Set<String> written = new TreeSet<>(texts.maerker());
        written.removeAll(before);
        Task task = sag.task(step);
        if (task.getAssignee() == null) {
            scenarie.claim(login, task);
        }
        tasklist.as(login)
                .browser
                .script(
                        "sessionStorage.setItem('camunda-form:' + arguments[0], arguments[1])",
                        task.getId(),
                        json(answers));
        tasklist.opens(sag, step);
        harmless(step, written);
        sag.done(login, step, answers);
    }

    private Map<String, Object> marked(String step, Map<String, Object> served) {
        return new HashMap<>(texts.marked(step, Demosvar.to(step, scenarie.today(), served)));
    }

    private void harmless(String where, Set<String> shown) {
        Browser browser = tasklist.browser;
        browser.until(where + " is there", () -> browser.script(AT_REST));
        browser.until(
                where + " shows as text " + shown,
                () -> shown.stream().allMatch(browser.script(SHOWN).toString()::contains));
        assertThat(browser.script(RUN_OR_BUILT)).as(where).isEqualTo(",0");
        assertThat(browser.violations()).as(where).isEmpty();
    }

    private static String json(Map<String, Object> answers) {
        try {
            return new ObjectMapper().writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
