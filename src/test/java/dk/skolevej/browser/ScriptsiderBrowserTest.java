package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody's name and what is written in a case are scripts, and the pages beside the forms run none: Cockpit, Admin, Tasklist's tabs and our own. */
@Browsertest
class ScriptsiderBrowserTest {

    private static final String TABS = ".nav-tabs > li > a";
    private static final String VARIABLES = ".ctn-content-bottom .nav-tabs > li > a";
    private static final String NTH = "document.querySelectorAll(arguments[0])[arguments[1]].click()";

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

    @LocalServerPort
    int port;

    private Navneangreb names;
    private Sag sag;

    @BeforeEach
    void everybodysNameIsAScriptAndSoIsWhatTheyWrite() {
        scenarie.day("2026-11-23");
        names = new Navneangreb(engine.getIdentityService(), jdbc, segl);
        names.rename(Scriptsyn.NAME);
        sag = scenarie.worry("karl", Scenarie.PUPIL, Map.of("beskrivelse", Scriptsyn.TEXT));
        sag.done("lise", "holdDialogMedForaeldre", Map.of("begrundelse", Scriptsyn.TEXT));
    }

    @AfterEach
    void cleanUp() {
        names.restore();
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void theForvaltningFollowsACaseInCockpit() {
        person("frida", "cockpit");
        page("cockpit", "/dashboard");
        page("cockpit", "/processes");
        ProcessInstance instance = instance();
        page("cockpit", "/process-definition/" + instance.getProcessDefinitionId());
        shows(sag.sagsnummer());
        everyTab("the case's process");
        page("cockpit", "/process-instance/" + instance.getId());
        tasklist.browser.clickFor(VARIABLES, () -> text().contains("tovholder"));
        everyTab("the case");
    }

    @Test
    void theDesignerLooksAtTheDiagramsInCockpit() {
        person("dorte", "cockpit");
        page("cockpit", "/processes");
        tabs("cockpit", "/process-definition/" + instance().getProcessDefinitionId());
        page("cockpit", "/decisions");
    }

    @Test
    void itGoesThroughAdminAndCockpit() {
        person("admin", "admin");
        for (String place : List.of("/users", "/groups", "/tenants")) {
            page("admin", place);
            shows(Scriptsyn.NAME);
        }
        for (String place : List.of(
                "/users/lise?tab=profile",
                "/users/lise?tab=groups",
                "/users/lise?tab=tenants",
                "/groups/skoleleder?tab=information",
                "/groups/skoleleder?tab=users",
                "/groups/skoleleder?tab=tenants",
                "/tenants/101001?tab=information",
                "/tenants/101001?tab=users",
                "/tenants/101001?tab=groups",
                "/authorization?resource=0",
                "/system?section=system-settings-general")) {
            page("admin", place);
        }
        page("cockpit", "/processes");
        page("cockpit", "/decisions");
        page("cockpit", "/repository");
        tabs("cockpit", "/process-instance/" + instance().getId());
    }

    @Test
    void aSkolelederIsShutOutOfCockpitAndAdmin() {
        tasklist.as("lise");
        for (String app : List.of("cockpit", "admin")) {
            leaveFor("/camunda/app/" + app + "/default/");
            shows("Det har du ikke adgang til");
            Scriptsyn.harmless(tasklist.browser, app, List.of());
            assertThat(text()).as(app).doesNotContain(sag.sagsnummer(), "Tidlig indsats");
        }
    }

    @Test
    void theSkolelederOpensTheTabsOfATaskAndOurOwnPages() {
        scenarie.claim("lise", sag.task("udpegTovholder"));
        Browser browser = tasklist.as("lise").browser;
        tasklist.opens(sag, "udpegTovholder");
        Scriptsyn.harmless(browser, "task", List.of(Scriptsyn.TEXT));
        assertThat(everyTab("task")).as("form, case, diagram").isEqualTo(3);
        browser.script(
                "[...document.querySelectorAll(arguments[0])].find(a => a.textContent === 'Sagen').click()", TABS);
        Scriptsyn.harmless(browser, "the tab about the case", List.of(Scriptsyn.NAME));
        assertThat(browser.all(".skolevej-sagen .people dd")).isNotEmpty();
        for (String own : List.of(
                "/",
                "/index.html",
                "/mail.html",
                "/adgangskode.html",
                "/adgangslog.html",
                "/onlinetal.html",
                "/sletning.html",
                "/indlaesning.html")) {
            leaveFor(own);
            browser.until(own, () -> browser.has("h1"));
            Scriptsyn.harmless(browser, own, List.of());
        }
    }

    @Test
    void theTovholderReadsTheCaseAndWritesInIt() {
        sag.done("lise", "udpegTovholder");
        Browser browser = tasklist.as("tove").browser;
        leaveFor("/sager");
        Scriptsyn.harmless(browser, "the list", List.of(Scriptsyn.NAME));
        leaveFor("/sager/" + sag.sagsnummer());
        browser.click("#handling-statusudveksling summary");
        browser.type("#statusudveksling-tekst", Scriptsyn.TEXT);
        browser.click("#statusudveksling-retning-tilForaeldre");
        browser.click("#handling-statusudveksling button");
        browser.until("noted", () -> browser.has("[role=status]"));
        Scriptsyn.harmless(browser, "the case", List.of(Scriptsyn.NAME, Scriptsyn.TEXT));
    }

    private void person(String login, String app) {
        tasklist.leaves();
        tasklist.browser.open(address("/camunda/app/" + app + "/default/"));
        tasklist.logsIn(login);
    }

    private void page(String app, String place) {
        Browser browser = tasklist.browser;
        browser.open(address("/camunda/app/" + app + "/default/#" + place));
        browser.until(app + place, () -> browser.has(".account"));
        Scriptsyn.harmless(browser, app + place, List.of());
    }

    private void tabs(String app, String place) {
        page(app, place);
        tasklist.browser.until("tabs of " + place, () -> tasklist.browser.has(TABS));
        everyTab(app + place);
    }

    private int everyTab(String where) {
        int tabs = tasklist.browser.all(TABS).size();
        for (int tab = 0; tab < tabs; tab++) {
            tasklist.browser.script(NTH, TABS, tab);
            Scriptsyn.harmless(tasklist.browser, where + " tab " + tab, List.of());
        }
        return tabs;
    }

    /** To a page without Camunda's scripts, for which {@link Browser#open} would wait. */
    private void leaveFor(String path) {
        tasklist.browser.script("window.location = arguments[0]", path);
        tasklist.browser.until(path, () -> path.equals(tasklist.browser.script("return location.pathname")));
    }

    private void shows(String text) {
        tasklist.browser.until("shows " + text, () -> text().contains(text));
    }

    private String text() {
        return tasklist.browser.script("return document.body.innerText").toString();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .rootProcessInstances()
                .singleResult();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
