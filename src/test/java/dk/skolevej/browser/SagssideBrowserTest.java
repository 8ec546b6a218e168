package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff think in cases: find one, see where it stands, and tell it what happened. */
@Browsertest
class SagssideBrowserTest {

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeEach
    void monday() {
        scenarie.day("2026-11-23");
        browser = tasklist.browser;
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @Test
    void theTovholderSeesTheWholeCaseAndNotesAStatusExchangeInTwoClicks() {
        fravaer.mornings("myha01", "sygdom", fravaer.scattered("2026-09-01", 12));
        Sag sag = scenarie.worry("karl", "myha01").toIndsats();

        logsInAt("/sager", "tove");
        assertThat(texts("#sager tbody tr"))
                .singleElement()
                .asString()
                .contains("Mynte Havtorn, 1.A", sag.sagsnummer());
        see("sager");
        browser.click("#sager a");
        browser.until("the case", () -> text("h1").equals("Mynte Havtorn, 1.A"));
        assertThat(text("main"))
                .contains(
                        "Indsats og opfølgning",
                        "Her er sagen nu",
                        "Tove Thorsen",
                        "Indsats til fællesskabet",
                        "Pia Havtorn",
                        "Sagen blev oprettet");
        see("sag");

        browser.click("#handling-statusudveksling summary");
        browser.type("#statusudveksling-tekst", "Mor fortæller, at morgenerne går bedre.");
        browser.click("#statusudveksling-retning-fraForaeldre");
        browser.click("#handling-statusudveksling button");
        browser.until("it is noted", () -> text("[role=status]").equals("Statusudvekslingen er noteret."));

        assertThat(text(".journal")).contains("Forældrene fortalte", "morgenerne går bedre");
        assertThat(address()).doesNotContain("Mor");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theDiagramShowsWhereTheCaseStands() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();

        logsInAt("/sager/" + sag.sagsnummer(), "lise");
        browser.click("#diagram summary");
        browser.until("drawn", () -> browser.has(".diagram .here"));

        assertThat(text("#diagrammer")).contains("Sagen står ved: ", "Hold elevsamtale");
        assertThat(names(".diagram-box")).anyMatch(name -> name.contains("Hold elevsamtale"));
        browser.page("sag-diagram", 1280);
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void whatIsRefusedStaysWrittenAndSaysWhy() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();

        logsInAt("/sager/" + sag.sagsnummer(), "lise");
        browser.click("#handling-annuller summary");
        browser.script("document.querySelector('#handling-annuller form').noValidate = true");
        browser.click("#handling-annuller button");
        browser.until("refused", () -> browser.has("#afvist"));
        assertThat(browser.has("#handling-annuller[open]")).isTrue();
        see("sag-afvist");

        browser.type("#annuller-tekst", "Det forkerte barn.");
        browser.click("#handling-annuller button");
        browser.until("annulled", () -> text("[role=status]").equals("Sagen er annulleret."));

        assertThat(text("main")).contains("Annulleret").doesNotContain("Mynte");
        assertThat(sag.column("lukket_som")).isEqualTo("ANNULLERET");
    }

    @Test
    void whoeverTakesPartSeesWhereItStandsAndNotWhatIsInIt() {
        Sag sag = scenarie.worry("karl", "myha01").toIndsats();

        logsInAt("/sager/" + sag.sagsnummer(), "pia");

        assertThat(text("main"))
                .contains("Mynte Havtorn", "Indsats og opfølgning", "Tove Thorsen", "Registrér en underretning")
                .doesNotContain("Journal", "Pia Havtorn", "Notér en statusudveksling");
        assertThat(browser.has("#plan") || browser.has("#opfoelgninger") || browser.has("#fravaer"))
                .isFalse();
        see("sag-deltager");
        browser.click("#handling-underretning summary");
        browser.script("document.querySelector('#underretning-dato').value = '2026-11-20'");
        browser.click("#underretning-foraeldreInformeret-false");
        browser.click("#handling-underretning button");
        browser.until("registered", () -> browser.has("[role=status]"));
        assertThat(text("main")).contains("Der er underrettet 20. november 2026", "Forældrene er ikke informeret");
    }

    @Test
    void anEarlierAnswerIsReadOnAPageOfItsOwnAsFarAsOnesRoleGoes() {
        Sag sag = scenarie.worry("karl", "myha01").toIndsats();
        String plan = "a[href$='/svar/udarbejdHandleplan/1']";

        logsInAt("/sager/" + sag.sagsnummer(), "tove");
        browser.click(plan);
        browser.until("the plan", () -> browser.has(".sheet"));
        assertThat(text(".sheet"))
                .contains("Udarbejd handleplan", "Mynte Havtorn, 1.A", "Skrevet af Tove Thorsen", "Indsatsforløb 1")
                .doesNotContain("den del af svaret");
        see("sag-svar");

        tasklist.leaves();
        logsInAt("/sager/" + sag.sagsnummer(), "karl");
        see("sag-klasseteam");
        browser.click(plan);
        browser.until("their part of the plan", () -> browser.has(".sheet"));
        assertThat(text(".sheet"))
                .contains("den del af svaret", "Indsats til fællesskabet")
                .doesNotContain("Indsatsforløb 1", "Indsatsforløb 3");
        see("sag-svar-klasseteam");
    }

    @Test
    void anotherSchoolsCaseIsNotThere() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();

        logsInAt("/sager", "lars");
        assertThat(text("#ingen")).startsWith("Du har ingen sager her.");
        browser.goTo("http://localhost:%d/sager/%s".formatted(port, sag.sagsnummer()));

        assertThat(text("h1")).isEqualTo("Siden findes ikke");
    }

    @Test
    void aCaseIsFoundByNumberNameAndCprAndTheAddressSaysNothing() {
        Sag sag = scenarie.worry("karl", "myha01").toKortlaegning();
        scenarie.worry("karl", "somo02");
        logsInAt("/sager", "lise");

        finds("610219-4001");
        assertThat(texts("#sager tbody tr")).singleElement().asString().contains("Mynte Havtorn");
        finds("mosegård");
        assertThat(texts("#sager tbody tr")).singleElement().asString().contains("Sofia Mosegård");
        see("soegning");
        finds("Nobody");
        assertThat(text("#ingen")).startsWith("Der er ingen sag, du kan se");
        assertThat(address()).isEqualTo("/sager/soegning");
        finds(sag.sagsnummer());
        browser.until("straight to the case", () -> address().equals("/sager/" + sag.sagsnummer()));
    }

    private void finds(String what) {
        browser.type("#hvad", what);
        browser.script("window.before = true");
        browser.click(".button-search");
        browser.until(
                "searched",
                () -> Boolean.TRUE.equals(browser.script("return !window.before && !!document.querySelector('h1')")));
    }

    private void see(String name) {
        assertThat(browser.violations()).as(name).isEmpty();
        assertThat(browser.accessibilityFaults()).as(name).isEmpty();
        browser.page(name, 1280);
        browser.page(name + "-smal", 390);
    }

    private void logsInAt(String page, String login) {
        browser.goTo("http://localhost:%d%s".formatted(port, page));
        browser.one("input[type=password]");
        browser.type("form input[type=text]", login);
        browser.type("form input[type=password]", "demo");
        browser.click("form [type=submit]");
        browser.until("back at the page", () -> address().equals(page));
        browser.one("main h1");
    }

    private String address() {
        return (String) browser.script("return location.pathname");
    }

    private String text(String css) {
        return browser.one(css).getText();
    }

    private List<String> texts(String css) {
        return browser.all(css).stream().map(WebElement::getText).toList();
    }

    private List<String> names(String css) {
        return browser.all(css).stream()
                .map(element -> element.getAttribute("aria-label"))
                .toList();
    }
}
