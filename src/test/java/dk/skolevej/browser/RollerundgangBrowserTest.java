package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everybody logs in at the start page, is told where to go, does one thing that is theirs, and whoever works with cases finds one: at a desk and on a
 * phone, and without an English word on the way.
 */
@Browsertest
class RollerundgangBrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 390);

    /** Login, name in the corner, what the start page offers. */
    private static final Map<String, List<String>> DOORS = Map.of(
            "lise", List.of("Opgaver", "Sager", "Mail fra Skolevej"),
            "tove", List.of("Opgaver", "Sager", "Mail fra Skolevej"),
            "karl", List.of("Opgaver", "Sager", "Mail fra Skolevej"),
            "trine", List.of("Opgaver", "Sager", "Mail fra Skolevej"),
            "pia", List.of("Opgaver", "Sager", "Mail fra Skolevej"),
            "oda", List.of("Opgaver", "Onlineelever", "Mail fra Skolevej"),
            "frida",
                    List.of(
                            "Opgaver",
                            "Overblik over processer",
                            "Sletning og journalisering",
                            "Onlineundervisning i tal",
                            "Mail fra Skolevej"),
            "dorte", List.of("Overblik over processer"),
            "dan", List.of("Hvem har set hvad", "Sletning og journalisering"),
            "admin",
                    List.of(
                            "Opgaver",
                            "Overblik over processer",
                            "Elever og fravær",
                            "Administration",
                            "Mail fra Skolevej"));

    private static final String MARK = """
            const found = [...document.querySelectorAll(arguments[0])].find(e => e.textContent.includes(arguments[1]) && e.checkVisibility());
            document.querySelectorAll('[data-wanted]').forEach(e => e.removeAttribute('data-wanted'));
            found?.setAttribute('data-wanted', '');
            return Boolean(found);
            """;

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @LocalServerPort
    int port;

    /** By page: a walk goes on after a page with English on it, and tells of all of them in the end. */
    private final Map<String, List<String>> english = new TreeMap<>();

    private Browser browser;
    private int width;
    private String who;

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
        browser = tasklist.browser;
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        browser.asWideAsUsual();
        tasklist.leaves();
        scenarie.cleanUp();
        assertThat(english).isEmpty();
    }

    static Stream<Arguments> staff() {
        return each("lise", "tove", "karl", "trine", "pia");
    }

    static Stream<Arguments> others() {
        return each("oda", "frida", "dorte", "dan", "admin");
    }

    private static Stream<Arguments> each(String... logins) {
        return Stream.of(logins).flatMap(login -> WIDTHS.stream().map(width -> Arguments.of(login, width)));
    }

    @ParameterizedTest
    @MethodSource("staff")
    void solvesATaskAndFindsACase(String login, int pixels) {
        Sag sag = scenarie.worry("karl", Scenarie.PUPIL);
        switch (login) {
            case "lise" -> comesToWork(login, pixels).doesFirst(sag, "rollens", "holdDialogMedForaeldre");
            case "tove" ->
                comesToWork(login, pixels, sag.toSammenfatning()).doesFirst(sag, "mine", "sammenfatKortlaegning");
            case "trine" -> comesToWork(login, pixels, sag.toKortlaegning()).doesFirst(sag, "mine", "holdElevsamtale");
            case "karl" ->
                comesToWork(login, pixels, sag.toKortlaegning()).doesFirst(sag, "rollens", "kortlaegKlassefaellesskab");
            default ->
                comesToWork(login, pixels, sag.toKortlaegning()).doesFirst(sag, "rollens", "indhentTvaerfagligViden");
        }
        // those to whom a case does not belong find it by its number
        finds(sag, List.of("lise", "tove").contains(login) ? "Mynte" : sag.sagsnummer());
        ownPage("/mail.html", "#form");
        ownPage("/adgangskode.html", "#form");
        goesHome();
    }

    @ParameterizedTest
    @MethodSource("others")
    void doesWhatIsTheirs(String login, int pixels) {
        Sag worry = scenarie.worry("karl", Scenarie.PUPIL);
        Sag sag = login.equals("oda") ? worry.toIndsatsOnline() : worry.toKortlaegning();
        switch (login) {
            case "frida" -> {
                scenarie.begin("lise", "annullering", "annullerSag", Map.of("sag", sag.sagsnummer()));
                comesToWork(login, pixels).doesFirst(sag, "rollens", "gennemgaaAdgang");
                goesThrough("Sletning og journalisering", "#journaliser");
                goesThrough("Onlineundervisning i tal", "main section:not([hidden])");
                assertThat(text("#laenge")).isEqualTo("under 5 elever");
                looksAtAProcess();
            }
            case "oda" -> {
                comesToWork(login, pixels).goesThrough("Onlineelever", "#onlineelever");
                browser.click("#onlineelever ~ table a");
                browser.until("the pupil", () -> text("h1").equals("Mynte Havtorn, 1.A"));
                ours("onlineelev");
            }
            case "dorte" -> comesToWork(login, pixels).looksAtAProcess();
            case "dan" -> comesToWork(login, pixels).reportsWhoHasSeen(sag);
            default -> {
                comesToWork(login, pixels).goesThrough("Elever og fravær", "#proev");
                opens("Administration", "a:not(header a, nav a)");
                press("a:not(header a, nav a)", "Brugere", () -> browser.has("table"));
                browser.until("the users", () -> text("body").contains("Lise"));
                danish("brugere");
            }
        }
        goesHome();
    }

    private RollerundgangBrowserTest comesToWork(String login, int pixels, Sag prepared) {
        assertThat(prepared.running()).isTrue();
        return comesToWork(login, pixels);
    }

    /** Logs in at the start page, which then says where to go. */
    private RollerundgangBrowserTest comesToWork(String login, int pixels) {
        who = login;
        width = pixels;
        browser.isWide(width);
        browser.goTo(address("/"));
        ours("ikke-logget-ind");
        browser.click("#logInd");
        browser.until("asks who is there", () -> browser.has("input[type=password]"));
        danish("login");
        browser.type("form input[type=text]", login);
        browser.type("form input[type=password]", "demo");
        browser.clickFor("form [type=submit]", () -> browser.has("#hvem button"));
        tasklist.comesIn(login);
        assertThat(doors()).isEqualTo(DOORS.get(login));
        ours("forside");
        return this;
    }

    private List<String> doors() {
        return browser.all(".door h3").stream()
                .map(WebElement::getText)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The start page counts it; its list leads to it. */
    private void doesFirst(Sag sag, String list, String step) {
        assertThat(text("#raad")).doesNotContain("Ingen opgaver");
        int nr = List.of("mine", "rollens", "denneUge", "overskredet").indexOf(list) + 1;
        assertThat(text(".lister li:nth-child(%d) strong".formatted(nr))).isEqualTo("1");
        browser.click(".lister li:nth-child(%d) a".formatted(nr));
        String card = ".tasks-list .task h4 a";
        browser.until("its tasks", () -> browser.has(card));
        danish("opgaver");
        browser.clickFor(card, () -> browser.has(".task-card .fjs-form"));
        danish(step);
        Opgave opgave = new Opgave(tasklist, sag, sag.task(step)).claimed();
        opgave.formular().answer(Map.of());
        danish(step + "-udfyldt");
        opgave.complete();
        browser.until("it is gone", () -> !sag.open().contains(step));
        danish(step + "-bagefter");
    }

    private void finds(Sag sag, String what) {
        opens("Sager", "#hvad");
        ours("sager");
        browser.type("#hvad", what);
        browser.click(".button-search");
        if (!what.equals(sag.sagsnummer())) {
            browser.until("found", () -> text("h1").equals("Søgning"));
            ours("soegning");
            browser.click("#sager a");
        }
        browser.until("the case", () -> text("h1").equals("Mynte Havtorn, 1.A"));
        ours("sag");
    }

    private void reportsWhoHasSeen(Sag sag) {
        goesThrough("Hvem har set hvad", "#rapport");
        browser.type("#rapport [name=sag]", sag.sagsnummer());
        browser.click("#rapport button");
        browser.until(
                "the report", () -> text("#besked").equals("Rapporten om sag %s er klar.".formatted(sag.sagsnummer())));
        ours("rapport");
        browser.click("#eftersyn button");
        browser.until("looked through", () -> browser.has("#fund .godt"));
        ours("eftersyn");
        goesThrough("Sletning og journalisering", "#slettet");
    }

    private void looksAtAProcess() {
        opens("Overblik over processer", "header");
        browser.until("what runs", () -> browser.has("a[href*='#/processes']"));
        danish("cockpit");
        press("a[href*='#/processes']", "", () -> browser.has(".process-definitions-list, table"));
        press("table a", "Forløbspakken", () -> browser.has(".djs-container, [cam-widget-bpmn-viewer]"));
        danish("proces");
    }

    private void goesThrough(String door, String ready) {
        opens(door, ready);
        ours(door);
    }

    /** From the start page. */
    private void opens(String door, String ready) {
        browser.goTo(address("/"));
        browser.until(
                "the door",
                () -> browser.has("#hvem button") && Boolean.TRUE.equals(browser.script(MARK, ".door a", door)));
        browser.click("[data-wanted]");
        browser.until(ready, () -> !"/".equals(browser.script("return location.pathname")) && browser.has(ready));
    }

    private void press(String css, String words, java.util.function.Supplier<Boolean> outcome) {
        browser.until(words + " is there", () -> browser.script(MARK, css, words));
        browser.clickFor("[data-wanted]", outcome);
    }

    private void ownPage(String path, String ready) {
        browser.goTo(address(path));
        browser.until(path, () -> browser.has(ready));
        ours(path);
    }

    private void goesHome() {
        browser.goTo(address("/"));
        browser.click("#hvem button");
        browser.until("logged out", () -> browser.has("#logInd"));
        tasklist.leaves();
    }

    /** Our own pages never have to be pushed to the side. */
    private void ours(String name) {
        danish(name);
        assertThat(new Sidesyn(browser).tooWide()).as(name).isEmpty();
    }

    private void danish(String name) {
        browser.until(name + " is there", () -> browser.script(Scriptsyn.AT_REST));
        String picture = "rundgang-%s-%s-%d".formatted(who, name.replaceAll("[^a-zA-Z]+", "-"), width);
        browser.page(picture, width);
        // a text may be shown for a moment before the script that mends it has seen it
        if (!Engelsk.on(browser).isEmpty()
                && !browser.happens(() -> Engelsk.on(browser).isEmpty())) {
            english.put(picture, Engelsk.on(browser));
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private String text(String css) {
        return browser.one(css).getText();
    }
}
