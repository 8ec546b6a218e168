package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.scenarie.Opgavebunke;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasklist helps: cards that say what a task is about and by when, help beside the form, the case in a tab, and a list of 1 000 that keeps one's place. */
@Browsertest
class TasklistkortBrowserTest {

    private static final String CARDS = ".column-center .tasks-list > li.task";
    private static final String MARK = CARDS + " .skolevej-maerke";
    private static final String HELP = "details.skolevej-hjaelp";
    private static final String SAGEN = ".skolevej-sagen";
    private static final String BACK = ".skolevej-til-listen";
    private static final int MANY = 1000;

    /** How the words on a mark stand out from what is behind them, by WCAG's formula. */
    private static final String CONTRAST = """
            const light = colour => colour.match(/\\d+/g).slice(0, 3).map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
            const style = getComputedStyle(document.querySelector(arguments[0]));
            const [one, other] = [light(style.color), light(style.backgroundColor)];
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            """;

    /** What of the line that says whose a task is has words beyond its edge. */
    private static final String CUT_OFF = """
            return [...document.querySelectorAll('.task-card .meta.actors *')]
                .filter(e => e.checkVisibility() && e.textContent.trim() && e.scrollWidth > e.clientWidth + 1
                    && getComputedStyle(e).overflowX !== 'visible').map(e => e.outerHTML);
            """;

    private static final String CHOOSE = """
            const a = [...document.querySelectorAll(arguments[0])].find(a => a.textContent.trim().startsWith(arguments[1]));
            a?.click();
            return Boolean(a);
            """;

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    private Opgavebunke pile;
    private Browser browser;

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
        browser = tasklist.browser;
        pile = new Opgavebunke(engine);
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        browser.asWideAsUsual();
        tasklist.leaves();
        pile.remove();
        scenarie.cleanUp();
    }

    @Test
    void aCardSaysTheCaseTheSchoolTheClassStepAndTheDeadlineInWordsAndInColour() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        comes("karl", "Min rolles opgaver");
        assertThat(card(0))
                .contains(
                        "Kortlæg klassens fællesskab",
                        sag.sagsnummer() + " · Bøgeskolen · 1. klassetrin",
                        "Frist 4. december, uge 49")
                .doesNotContain("Mynte");
        assertThat(browser.has(".column-center .priority")).isFalse();
        assertThat(browser.has(MARK)).isFalse();

        scenarie.day("2026-12-04");
        comes("karl", "Min rolles opgaver");
        assertThat(card(0)).contains("Frist i dag");
        assertThat(colour()).isEqualTo("skolevej-warning");

        scenarie.day("2026-12-07");
        comes("karl", "Overskredet");
        assertThat(card(0)).contains("Overskredet 3 dage", "Frist 4. december, uge 49");
        assertThat(colour()).isEqualTo("skolevej-error");
        assertThat((Number) browser.script(CONTRAST, MARK))
                .extracting(Number::doubleValue)
                .satisfies(contrast -> assertThat(contrast).isGreaterThan(4.5));
        browser.click(CARDS + " h4 a");
        browser.until(
                "above the task too",
                () -> browser.one(".task-card header .skolevej-kort").getText().contains("Overskredet 3 dage"));
        assertThat(cutOff()).isEmpty();
        browser.screenshot("opgavekort", 1280);
    }

    @Test
    void theHelpOfTheStepStandsBesideItsFormAndStaysClosed() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        tasklist.as("karl").opens(sag, "kortlaegKlassefaellesskab");
        assertThat(browser.one(HELP).getText())
                .contains(
                        "Hjælp til trinnet",
                        "Det skal du",
                        "Skriv ikke navne på andre elever.",
                        "Klasseteamet kortlægger klassefællesskab og generelle forhold.")
                .doesNotContain("R4", "Hvad:");
        assertThat(browser.all(".nav-tabs > li > a").stream().map(WebElement::getText))
                .containsExactly("Formular", "Sagen", "Diagram");

        browser.click(HELP + " summary");
        browser.until("closed", () -> browser.has(HELP + ":not([open])"));
        tasklist.opens(sag, "kortlaegKlassefaellesskab");
        assertThat(browser.has(HELP + "[open]")).isFalse();
        browser.click(HELP + " summary");
        browser.until("open", () -> browser.has(HELP + "[open]"));
    }

    @Test
    void theTabShowsEachRoleAsMuchOfTheCaseAsItsPageDoes() {
        Sag sag = scenarie.worry("karl", "myha01").toIndsats();
        journal.note(sag.sagsnummer(), "tove", "inddragPpr", "Hvordan hjælper vi bedst om morgenen?");
        engine.getRuntimeService()
                .createMessageCorrelation("inddragPpr")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
        opensTheTab("pia", sag, "raadFraPpr");
        assertThat(sagen())
                .contains("Mynte Havtorn", "Indsats og opfølgning", "Tove Thorsen", "Det er der svaret")
                .doesNotContain("Den plan, der gælder", "Pia Havtorn");
        assertThat(browser.all(SAGEN + " .answers a[target=_blank]")).isNotEmpty();

        sag.done("pia", "raadFraPpr");
        opensTheTab("tove", sag, "tagStillingTilRaad");
        assertThat(sagen())
                .contains(
                        "Mynte Havtorn",
                        "Indsats og opfølgning",
                        "i forløbet",
                        "Næste frist",
                        "Tovholder",
                        "Tove Thorsen",
                        "Skoleleder",
                        "Den plan, der gælder",
                        "Indsats til fællesskabet")
                .doesNotContain("Notér en statusudveksling", "Journal");
        assertThat(browser.one(SAGEN + " a[href^='/sager/']").getText()).isEqualTo("Åbn sagen");
        assertThat(cutOff()).isEmpty();
        browser.screenshot("opgave-sagen", 1280);
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theForvaltningLearnsNothingOfTheChildFromCardAndTab() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        scenarie.begin(
                "tove", "inhabilitet", "registrerInhabilitet", Map.of("sag", sag.sagsnummer(), "kollega", "lise"));
        comes("frida", "Min rolles opgaver");
        assertThat(card(0))
                .contains(sag.sagsnummer() + " · Bøgeskolen", "Frist")
                .doesNotContain("klassetrin");

        opensTheTab("frida", sag, "afgoerInhabilitet");

        assertThat(sagen()).isEqualTo("Du kan løse opgaven, men ikke se, hvad der ellers står i sagen.");
    }

    @Test
    void namesOnCardsAndInTheTabAreText() {
        Navneangreb names = new Navneangreb(engine.getIdentityService(), jdbc, segl);
        Sag sag = scenarie.worry("karl", "myha01").toHandleplan();
        names.rename(Scriptsyn.NAME);
        try {
            opensTheTab("tove", sag, "udarbejdHandleplan");
            assertThat(sagen()).contains(Scriptsyn.NAME);
            Scriptsyn.harmless(browser, "card and tab", List.of(Scriptsyn.NAME));
        } finally {
            names.restore();
        }
    }

    @Test
    void aListOfAThousandKeepsOnesPlaceWhenATaskIsTakenSentOrThePageLoadedAnew() {
        List<Sag> cases = Stream.of("myha01", "somo02", "kaki03")
                .map(pupil -> scenarie.worry("karl", pupil).toKortlaegning())
                .toList();
        // the cases' tasks are the eleventh to thirteenth of the fifth page
        pile.add(70, "2026-12-01");
        pile.add(MANY - 70 - cases.size(), "2026-12-20");

        comes("karl", "Min rolles opgaver");
        assertThat(active()).endsWith(" " + MANY);
        Instant asked = Instant.now();
        browser.clickFor(".pagination-page:nth-of-type(7) a", () -> page() == 5);
        browser.until("cards of the fifth page", () -> indexOf("Kortlæg klassens fællesskab") == 10);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
        browser.until("said in words", () -> card(10).contains("Frist 4. december, uge 49"));
        browser.view("opgaver-tusind");

        // taking one takes it off the role's list, and the page stays
        browser.until("opened", () -> browser.script(CHOOSE, CARDS + " h4 a", "Kortlæg klassens fællesskab"));
        String taken = taskInAddress();
        browser.one(".task-card .fjs-form");
        browser.clickFor(".task-card .claim", () -> tasklist.assignee(task(taken)) != null);
        browser.until("gone from the list", () -> count() == MANY - 1);
        assertThat(page()).isEqualTo(5);
        assertThat(taskInAddress()).isEqualTo(taken);

        // loaded anew: the same list, page and task
        browser.script("window.before = true; location.reload()");
        browser.until("loaded anew", () -> browser.script("return !window.before"));
        browser.until("drawn again", () -> browser.has(CARDS) && browser.has(".task-card .fjs-form"));
        browser.until("the rest of the page's cards", () -> indexOf("Kortlæg klassens fællesskab") == 10);
        assertThat(page()).isEqualTo(5);
        assertThat(active()).startsWith("Min rolles opgaver");
        assertThat(taskInAddress()).isEqualTo(taken);

        // sent: the next card in the list is where one is
        Sag own = cases.stream()
                .filter(sag -> sag.task("kortlaegKlassefaellesskab").getId().equals(taken))
                .findFirst()
                .orElseThrow();
        Opgave opgave = new Opgave(tasklist, own, task(taken));
        opgave.formular().answer(Map.of());
        opgave.complete();
        browser.until("left", () -> taskInAddress() == null);
        assertThat(page()).isEqualTo(5);
        assertThat(active()).startsWith("Min rolles opgaver");

        // away and back without an address: the same place
        browser.open(
                browser.script("return location.origin + location.pathname").toString());
        browser.until("the fifth page again", () -> browser.has(CARDS) && page() == 5);
        browser.until("its cards", () -> indexOf("Kortlæg klassens fællesskab") == 10);
    }

    @Test
    void goesOnToTheNextCardWhenATaskOfTheListIsSent() {
        Sag first = scenarie.worry("karl", "myha01").toKortlaegning();
        Sag second = scenarie.worry("karl", "somo02").toKortlaegning();
        scenarie.claim("karl", first.task("kortlaegKlassefaellesskab"));
        scenarie.claim("karl", second.task("kortlaegKlassefaellesskab"));
        comes("karl", "Mine opgaver");
        browser.click(CARDS + " h4 a");
        browser.one(".task-card .fjs-form");
        String sent = taskInAddress();
        Sag own = first.task("kortlaegKlassefaellesskab").getId().equals(sent) ? first : second;
        Opgave opgave = new Opgave(tasklist, own, task(sent));
        opgave.formular().answer(Map.of());
        opgave.complete();

        browser.until(
                "the other card is next",
                () -> Boolean.TRUE.equals(browser.script(
                        "return document.activeElement.matches(arguments[0])"
                                + " && !document.activeElement.hash.includes(arguments[1])",
                        CARDS + " h4 a",
                        sent)));
    }

    @Test
    void onAPhoneOneSeesTheListsOrTheTaskAndTheWayBack() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        tasklist.as("karl");
        browser.isWide(390);
        comes("karl", "Min rolles opgaver");
        assertThat(browser.has(".task-filters a") && browser.has(CARDS)).isTrue();
        assertThat(browser.has(".column.task-details")).isFalse();
        assertThat(overflow()).isEmpty();
        browser.view("opgaver-telefon");

        browser.click(CARDS + " h4 a");
        browser.until(
                "the task alone", () -> browser.has(".task-card .fjs-form") && !browser.has(".column.tasks-list"));
        assertThat(browser.has(BACK)).isTrue();
        assertThat(browser.has(HELP + "[open]")).as("room for the form").isFalse();
        assertThat(overflow()).isEmpty();
        assertThat(cutOff()).isEmpty();
        browser.view("opgave-telefon");
        browser.until("the case", () -> browser.script(CHOOSE, ".nav-tabs > li > a", "Sagen"));
        browser.until("its content", () -> sagen().contains(sag.sagsnummer()));
        assertThat(overflow()).isEmpty();
        browser.view("opgave-sagen-telefon");

        browser.click(BACK);
        browser.until("the list again", () -> browser.has(CARDS) && !browser.has(".column.task-details"));
        browser.until(
                "at the card one came from",
                () -> Boolean.TRUE.equals(
                        browser.script("return document.activeElement.matches(arguments[0])", CARDS + " h4 a")));
    }

    private void comes(String login, String list) {
        tasklist.as(login);
        browser.open(
                browser.script("return location.origin + location.pathname").toString());
        browser.until(list, () -> browser.script(CHOOSE, ".task-filters a", list));
        browser.until("chosen", () -> active().startsWith(list));
        browser.until("its cards", () -> browser.has(CARDS + " .skolevej-kort-sag"));
    }

    private String active() {
        return browser.one(".task-filters .active").getText();
    }

    private void opensTheTab(String login, Sag sag, String step) {
        tasklist.as(login).opens(sag, step);
        browser.until("the tab", () -> browser.script(CHOOSE, ".nav-tabs > li > a", "Sagen"));
        browser.until("what is in it", () -> browser.has(SAGEN) && !sagen().isEmpty() && !sagen().startsWith("Henter"));
    }

    private String sagen() {
        return browser.one(SAGEN).getText();
    }

    private String card(int index) {
        return browser.until("card " + index, () -> {
            List<WebElement> cards = browser.all(CARDS);
            return cards.size() > index && cards.get(index).getText().contains("Frist")
                    ? cards.get(index).getText()
                    : null;
        });
    }

    private String colour() {
        return browser.one(MARK).getDomAttribute("class").replace("skolevej-maerke ", "");
    }

    /** Which card of the page is the first about this, counted from 0; -1 when none is. */
    private int indexOf(String name) {
        return ((Number) browser.script(
                        "return [...document.querySelectorAll(arguments[0])].findIndex(c => c.innerText.includes(arguments[1]))",
                        CARDS,
                        name))
                .intValue();
    }

    private int page() {
        return Integer.parseInt(
                browser.one(".column-center .pagination .active").getText());
    }

    private int count() {
        return Integer.parseInt(
                browser.one(".column-center .total-results").getText().trim());
    }

    private String taskInAddress() {
        return (String) browser.script("return /[?&]task=([0-9a-f-]{36})/.exec(location.hash)?.[1] ?? null");
    }

    private Task task(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    }

    private List<?> cutOff() {
        return (List<?>) browser.script(CUT_OFF);
    }

    /** What reaches out of the window at the right. */
    private String overflow() {
        return (String) browser.script("return document.documentElement.scrollWidth > innerWidth"
                + " || document.querySelector('.page-wrap').scrollWidth > innerWidth ? 'wider than the window' : ''");
    }
}
