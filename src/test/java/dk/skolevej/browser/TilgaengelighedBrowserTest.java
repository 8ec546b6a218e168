package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Each of our own pages meets WCAG 2.1 AA, as {@code docs/tilgaengelighed.md} says, and a whole errand can be done with the keys alone. */
@Browsertest
class TilgaengelighedBrowserTest {

    private static final String SHOW_ALL = "document.querySelectorAll('details').forEach(e => { e.open = true; })";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @LocalServerPort
    int port;

    private Browser browser;
    private Sidesyn page;
    private Tastatur keys;
    private Sag sag;

    @BeforeEach
    void aCaseIsUnderWay() {
        scenarie.day("2026-11-23");
        fravaer.mornings("myha01", "sygdom", fravaer.scattered("2026-09-01", 12));
        sag = scenarie.worry("karl", "myha01").toIndsatsOnline();
        browser = tasklist.browser;
        page = new Sidesyn(browser);
        keys = new Tastatur(browser);
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        browser.asWideAsUsual();
        tasklist.leaves();
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @CsvSource({
        ", /",
        "lise, /",
        "frida, /",
        "dan, /",
        "admin, /",
        "karl, /mail.html",
        "karl, /adgangskode.html",
        "karl, /adgangslog.html",
        "frida, /onlinetal.html",
        "karl, /onlinetal.html",
        "frida, /sletning.html",
        "dan, /sletning.html",
        "admin, /indlaesning.html",
        "lise, /sager",
        "lise, /sager?lukkede=true",
        "tove, /sager/{sag}",
        "lise, /sager/{sag}",
        "pia, /sager/{sag}",
        "tove, /sager/{sag}/svar/udarbejdHandleplan/1",
        "pia, /sager/{sag}/svar/udarbejdHandleplan/1",
        "oda, /sager",
        "oda, /sager/{sag}/onlineundervisning",
        "lise, /sager/FP-2001-00001",
        "karl, /camunda/app/cockpit/default/"
    })
    void fulfilsWcag(String login, String path) {
        opens(login, path);
        fulfilsWcag();
    }

    @Test
    void whatTheDpoIsShownFulfilsWcag() {
        opens("dan", "/adgangslog.html");
        browser.type("#rapport [name=sag]", sag.sagsnummer());
        for (String form : new String[] {"eftersyn", "rapport", "stikproeve", "afviste"}) {
            browser.click("#" + form + " button");
            browser.until(
                    form, () -> !text("#besked").isEmpty() && !text("#besked").contains("…"));
        }
        assertThat(browser.has("#visninger table")).isTrue();
        fulfilsWcag();
    }

    @Test
    void theFaultsInAFileFulfilWcag(@TempDir Path folder) throws IOException {
        opens("admin", "/indlaesning.html");
        browser.press(
                "[name=fil]",
                Files.writeString(folder.resolve("elever.csv"), "forkert").toString());
        browser.click("#proev button");
        browser.until("the faults", () -> browser.has("#fejl table"));
        fulfilsWcag();
    }

    @Test
    void whatIsFoundFulfilsWcag() {
        opens("lise", "/sager");
        browser.type("#hvad", "Mynte");
        browser.click(".button-search");
        browser.until("found", () -> text("h1").equals("Søgning"));
        fulfilsWcag();
    }

    /** These two come only when something has broken, or from the municipality's login. */
    @ParameterizedTest
    @ValueSource(strings = {"static/error/5xx.html", "sso/afslag.html"})
    void thePagesForWhatGoesWrongFulfilWcag(String file) throws IOException {
        opens("lise", "/sager/FP-2001-00001");
        browser.script(
                "document.open(); document.write(arguments[0]); document.close()",
                new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
        browser.until("its styles", () -> browser.script("return document.styleSheets.length === 1"));
        fulfilsWcag();
    }

    @Test
    void aCaseIsFoundAndToldSomethingWithTheKeysAlone() {
        opens("tove", "/sager");
        keys.to("Gå til sidens indhold").press(Keys.ENTER);
        assertThat(keys.focused().getTagName()).isEqualTo("main");
        keys.to("Find en sag").press("Mynte", Keys.ENTER);
        browser.until("found", () -> text("h1").equals("Søgning"));
        keys.to(sag.sagsnummer()).press(Keys.ENTER);
        browser.until("the case", () -> text("h1").equals("Mynte Havtorn, 1.A"));

        // the same day in every order of day and month
        keys.to("Registrér en underretning").press(Keys.ENTER);
        keys.to("Hvornår blev der underrettet?").press("11112026");
        keys.to("Ja").press(Keys.SPACE);
        keys.to("Registrér").press(Keys.ENTER);

        browser.until("registered", () -> browser.has("[role=status]"));
        assertThat(keys.focused().getText()).isEqualTo("Underretningen er registreret.");
        assertThat(text("main")).contains("Der er underrettet 11. november 2026", "Forældrene er informeret");
    }

    @Test
    void aFaultIsToldWhereTheFocusIsAndLeadsToItsField() {
        opens("lise", "/sager/{sag}");
        browser.click("#handling-annuller summary");
        browser.script("document.querySelector('#handling-annuller form').noValidate = true");
        browser.click("#handling-annuller button");
        browser.until("refused", () -> browser.has("#afvist"));

        assertThat(keys.focused().getText()).contains("Det kunne ikke gemmes");
        assertThat(browser.script("return document.title")).isEqualTo("Fejl i sag " + sag.sagsnummer() + " – Skolevej");
        keys.press(Keys.TAB).press(Keys.ENTER);
        assertThat(keys.focused().getAccessibleName()).isEqualTo("Hvorfor annulleres sagen?");
        fulfilsWcag();
    }

    @Test
    void aFaultInAPasswordIsToldWhereTheFocusIsAndLeadsToItsField() {
        opens("karl", "/adgangskode.html");
        browser.type("[name=nuvaerende]", "demo");
        browser.type("[name=ny]", "kort");
        browser.type("[name=igen]", "kort");
        browser.press("[name=igen]", Keys.ENTER);
        browser.until("refused", () -> text("#besked").startsWith("Den nye adgangskode kan ikke bruges."));

        assertThat(keys.focused().getText()).startsWith("Den nye adgangskode kan ikke bruges.");
        keys.press(Keys.TAB).press(Keys.ENTER);
        assertThat(keys.focused().getAccessibleName()).isEqualTo("Ny adgangskode");
        assertThat(keys.focused().getAttribute("aria-invalid")).isEqualTo("true");
        fulfilsWcag();
    }

    @Test
    void theDiagramSaysInWordsWhereTheCaseStands() {
        opens("tove", "/sager/{sag}");
        keys.to("Se hvor sagen står i diagrammet").press(Keys.ENTER);
        browser.until("drawn", () -> browser.has(".diagram .here"));

        assertThat(text("#diagrammer")).contains("Sagen står ved: Opfølgning.");
        keys.to("Diagram: Forløbspakken. Sagen står ved Opfølgning");
        browser.isWide(Sidesyn.ENLARGED);
        browser.script("window.scrolled = document.activeElement.scrollLeft");
        keys.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.until("it scrolls", () -> browser.script("return document.activeElement.scrollLeft > window.scrolled"));
        assertThat(page.tooWide()).isEmpty();
    }

    private void fulfilsWcag() {
        var soft = new SoftAssertions();
        soft.assertThat(browser.accessibilityFaults()).as("axe-core").isEmpty();
        browser.script(SHOW_ALL);
        if (browser.has("#diagram")) {
            browser.until("drawn", () -> browser.has(".diagram .here"));
        }
        soft.assertThat(browser.accessibilityFaults()).as("axe-core, all shown").isEmpty();
        soft.assertThat(page.names()).as("names").isEmpty();
        soft.assertThat(page.headings()).as("headings").isEmpty();
        soft.assertThat(page.landmarks()).as("landmarks").isEqualTo("1,1,da,true,true");
        soft.assertThat(page.onlyColour()).as("colour alone").isEmpty();
        soft.assertThat(keys.faultsOfTheWholePage()).as("keys").isEmpty();
        browser.isWide(Sidesyn.ENLARGED);
        soft.assertThat(page.tooWide()).as("400 %").isEmpty();
        soft.assertThat(browser.accessibilityFaults()).as("axe-core, 400 %").isEmpty();
        soft.assertThat(keys.faultsOfTheWholePage()).as("keys, 400 %").isEmpty();
        soft.assertThat(page.cutOffWithMoreSpace()).as("more space, 400 %").isEmpty();
        browser.asWideAsUsual();
        soft.assertThat(browser.violations()).isEmpty();
        soft.assertAll();
    }

    /** As the person, or as nobody when there is none. */
    private void opens(String login, String path) {
        if (login != null) {
            browser.open(address("/camunda/app/welcome/default/"));
            tasklist.logsIn(login);
        }
        browser.goTo(address(path.replace("{sag}", sag.sagsnummer())));
        browser.until("it is there", () -> browser.has("h1"));
        if (path.equals("/") && login != null) {
            browser.until("it knows who is there", () -> browser.has("#hvem button"));
        }
        browser.until(
                "it is ready",
                () -> browser.all("#besked").stream()
                        .noneMatch(said -> said.getText().endsWith("…")));
        String name = (login + path).replaceAll("[^a-z]+", "-");
        browser.page("tilgaengelig-" + name, 1280);
        browser.page("tilgaengelig-" + name + "-400-procent", Sidesyn.ENLARGED);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private String text(String css) {
        return browser.one(css).getText();
    }
}
