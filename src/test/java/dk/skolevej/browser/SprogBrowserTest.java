package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody walks through the pages of Camunda that are theirs and meets no English there, Skolevej's name, and a way back to the start page. */
@Browsertest
class SprogBrowserTest {

    private static final String TABS = ".nav-tabs > li > a";
    private static final String CLICK = "document.querySelectorAll(arguments[0])[arguments[1]]?.click()";
    private static final String OTHER_LIST = "const a = [...document.querySelectorAll('.task-filters a')]"
            + ".find(a => a.textContent.includes('Min rolles opgaver')); a?.click(); return Boolean(a)";
    private static final String HOME = ".skolevej-forside a";
    private static final String STARTABLE = ".modal-content .processes a";
    private static final String MONTH = ".flatpickr-calendar.open .flatpickr-monthDropdown-months";

    /** AngularJS counts the first day of the week from Monday, and the names of days from Sunday. */
    private static final String APPS_PICKER =
            "const f = angular.element(document.body).injector().get('$locale').DATETIME_FORMATS;"
                    + " return [f.MONTH[10], f.DAY[(f.FIRSTDAYOFWEEK + 1) % 7], f.shortTime].join(', ')";

    private static final String CALENDAR = ".flatpickr-calendar.open";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    /** By page: a walk goes on after a page with English on it, and tells of all of them in the end. */
    private final Map<String, List<String>> english = new TreeMap<>();

    private Browser browser;
    private Sag sag;

    @BeforeEach
    void aCaseWaitsForItsTovholder() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry("karl", Scenarie.PUPIL).done("lise", "holdDialogMedForaeldre");
        browser = tasklist.browser;
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        scenarie.cleanUp();
        assertThat(english).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tasklist, Opgaver", "cockpit, Cockpit", "admin, Administration", "welcome, Velkommen"})
    void asksInDanishWhoIsThere(String app, String name) {
        browser.open(address("/camunda/app/" + app + "/default/#/login"));
        browser.until("asks", () -> browser.has("input[type=password]"));
        assertThat(browser.one(".app-name").getText()).isEqualTo(name);
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("da");
        browser.type("form input[type=text]", "ukendt");
        browser.type("form input[type=password]", "forkert");
        browser.click("form [type=submit]");
        browser.until("refused", () -> browser.has("[notifications-panel] .alert"));
        assertThat(texts("[notifications-panel] .alert").toString()).contains("Du kunne ikke logges ind");
        danish(app + "-login");
    }

    @Test
    void theSkolelederMeetsNoEnglishInTasklist() {
        tasklist.as("lise");
        danish("opgaver-tom");
        browser.until("another list", () -> browser.script(OTHER_LIST));
        browser.until("its tasks", () -> browser.has(".tasks-list .task"));
        danish("opgaver-liste");
        browser.clickFor(".account .dropdown-toggle", () -> browser.has(".account .logout"));
        danish("opgaver-menu");

        Opgave opgave = tasklist.opens(sag, "udpegTovholder");
        danish("opgaver-ledig");
        opgave.claimed();
        danish("opgaver-taget");
        everyTab("opgaver");
        tasklist.opens(sag, "udpegTovholder");
        browser.clickFor(".form-actions .btn-primary", () -> browser.has(".fjs-form-field-error"));
        danish("opgaver-mangler");
        browser.click(".tasks-list [cam-widget-search] input, .tasks-list .search-container input");
        danish("opgaver-soeg");
    }

    @Test
    void theSkolelederMeetsNoEnglishInAStartForm() {
        Formular worry = tasklist.as("lise").startsAWorry();
        danish("start-formular");
        worry.send();
        assertThat(worry.complaints()).isNotEmpty();
        danish("start-mangler");
        assertThat(worry.options("Field_elev", "findes ikke")).containsExactly("Ingen fundet");
        danish("start-ingen");
    }

    @Test
    void picksADateInADanishMonthFromMondayToSunday() {
        Opgave dialog = tasklist.as("lise")
                .opens(scenarie.worry("karl", "somo02"), "holdDialogMedForaeldre")
                .claimed();
        dialog.formular().write(Map.of("dialog", "afholdt"));
        browser.clickFor("[id$='-Field_dialogDato-date']", () -> browser.has(CALENDAR));
        danish("kalender");
        assertThat(texts(CALENDAR + " .flatpickr-weekday"))
                .containsExactly("man", "tir", "ons", "tor", "fre", "lør", "søn");
        assertThat(months()).contains("januar", "maj", "oktober", "december");
        assertThat(browser.script(
                        "const m = document.querySelector(arguments[0]); return m.options[m.selectedIndex].text",
                        MONTH))
                .isEqualTo(DateTimeFormatter.ofPattern("LLLL", Locale.forLanguageTag("da"))
                        .format(LocalDate.now()));
        assertThat(browser.script("return flatpickr.l10ns.default.time_24hr")).isEqualTo(true);
        assertThat(browser.script(APPS_PICKER))
                .as("what Camunda's own picker goes by")
                .isEqualTo("november, mandag, HH:mm");
    }

    @Test
    void theForvaltningMeetsNoEnglishInCockpit() {
        person("frida", "cockpit");
        ProcessInstance instance = instance();
        page("cockpit", "/dashboard");
        page("cockpit", "/processes");
        page("cockpit", "/forloeb");
        page("cockpit", "/process-definition/" + instance.getProcessDefinitionId());
        everyTab("cockpit-proces");
        page("cockpit", "/process-instance/" + instance.getId());
        everyTab("cockpit-sag");
        page("cockpit", "/decisions");
        page("cockpit", "/tasks");
        page("tasklist", "/");
    }

    @Test
    void theDesignerMeetsNoEnglishInCockpit() {
        person("dorte", "cockpit");
        page("cockpit", "/dashboard");
        page("cockpit", "/processes");
        page("cockpit", "/process-definition/" + instance().getProcessDefinitionId());
        everyTab("designer-proces");
        page("cockpit", "/decisions");
        page("cockpit", "/decision-definition/" + decision());
        browser.until("the table", () -> browser.has(".tjs-table .input-variable"));
        assertThat(browser.one(".dmn-js-parent").getText())
                .as("the table's own words are in no language file")
                .contains("Regler:", "alle, der passer", "ja/nej", "heltal")
                .doesNotContain("Hit policy", "When", "And", "boolean", "integer");
        page("cockpit", "/repository");
    }

    @Test
    void itMeetsNoEnglishInAdmin() {
        person("admin", "admin");
        for (String place : List.of(
                "/",
                "/users",
                "/users/lise?tab=profile",
                "/users/lise?tab=account",
                "/users/lise?tab=groups",
                "/users/lise?tab=tenants",
                "/user-create",
                "/groups",
                "/groups/skoleleder?tab=information",
                "/groups/skoleleder?tab=users",
                "/groups/skoleleder?tab=tenants",
                "/group-create",
                "/tenants",
                "/tenants/101001?tab=information",
                "/tenants/101001?tab=users",
                "/tenants/101001?tab=groups",
                "/tenant-create",
                "/authorization?resource=0",
                "/authorization?resource=7",
                "/operations",
                "/system?section=system-settings-general",
                "/system?section=diagnostics",
                "/system?section=metrics")) {
            page("admin", place);
        }
    }

    @Test
    void itMeetsNoEnglishInTheOtherApps() {
        person("admin", "cockpit");
        ProcessInstance instance = instance();
        for (String place : List.of(
                "/dashboard",
                "/processes",
                "/decisions",
                "/tasks",
                "/repository",
                "/batch",
                "/process-definition/" + instance.getProcessDefinitionId(),
                "/process-instance/" + instance.getId())) {
            page("cockpit", place);
            everyTab("it-cockpit");
        }
        browser.clickFor(".app-switch .dropdown-toggle", () -> browser.has(".app-switch .dropdown-menu a"));
        danish("it-skift");
        assertThat(texts(".app-switch .dropdown-menu a")).containsExactlyInAnyOrder("Opgaver", "Administration");
        page("welcome", "/welcome");
        page("tasklist", "/");
    }

    @ParameterizedTest
    @CsvSource({
        "karl, 'Inhabilitet, Tidlig indsats'",
        "pia, 'Inhabilitet, Tidlig indsats'",
        "tove, 'Inhabilitet, Orientering efter § 23, Sag i bero, Stedfortræder, Tidlig indsats, Udmeldelse'",
        "lise, 'Annullering, Dødsfald, Fortryd lukning, Inhabilitet, Orientering efter § 23, Overdragelse, Overtagelse,"
                + " Sag i bero, Skoleskift, Stedfortræder, Tidlig indsats, Udmeldelse'",
        "frida, Inhabilitet"
    })
    void offersEachRoleToStartWhatItMayStart(String login, String processes) {
        tasklist.as(login);
        browser.open(address("/camunda/app/tasklist/default/"));
        browser.clickFor(".start-process-action a", () -> browser.has(STARTABLE));
        danish("start-" + login);
        assertThat(texts(STARTABLE).stream().sorted()).containsExactly(processes.split(", "));
    }

    @Test
    void leadsBackToTheStartPage() {
        for (String app : Sprogfil.APPS) {
            person("admin", app);
            browser.clickFor(HOME, () -> "/".equals(browser.script("return location.pathname")));
            assertThat(browser.one("h1").getText()).startsWith("Fra den første bekymring");
        }
    }

    private void person(String login, String app) {
        tasklist.leaves();
        browser.open(address("/camunda/app/" + app + "/default/"));
        tasklist.logsIn(login);
    }

    private void page(String app, String place) {
        browser.open(address("/camunda/app/" + app + "/default/#" + place));
        browser.until(app + place, () -> browser.has(".account"));
        danish((app + place).replaceAll("[/:][^/]*[0-9a-f]{8}-.*|[^a-zA-Z0-9]+", "-"));
        assertThat(browser.script("return document.title").toString()).startsWith("Skolevej");
        assertThat(browser.has(HOME)).as("a way back from %s%s", app, place).isTrue();
    }

    private void everyTab(String name) {
        for (int tab = 0; tab < browser.all(TABS).size(); tab++) {
            browser.script(CLICK, TABS, tab);
            danish(name + "-fane-" + tab);
        }
    }

    /** Keeps a picture of the page that is open, and notes whatever English it shows. */
    private void danish(String name) {
        browser.until(name + " is there", () -> browser.script(Scriptsyn.AT_REST));
        browser.screenshot("dansk-" + name, 1280);
        assertThat(browser.has(".ce-eol-banner"))
                .as("a banner that is not ours")
                .isFalse();
        // a text may be shown for a moment before the script that mends it has seen it
        if (!Engelsk.on(browser).isEmpty()
                && !browser.happens(() -> Engelsk.on(browser).isEmpty())) {
            english.put(name, Engelsk.on(browser));
        }
    }

    private List<String> months() {
        return texts(CALENDAR + " .flatpickr-monthDropdown-month");
    }

    private List<String> texts(String css) {
        return browser.all(css).stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .rootProcessInstances()
                .singleResult();
    }

    private String decision() {
        return engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("handleplanKrav")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
