package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A teacher who is logged in to Tasklist changes their password, and how much mail they get, on our own pages. */
@Browsertest
class AdgangskodeBrowserTest {

    private static final String WHO = "karl";
    private static final String NY = "Regnbue-7-cykel";
    private static final String MENU = ".account .profile a";
    private static final String OLD_FIELD = "input[name=nuvaerende]";
    private static final String SUBMIT = "#form button";

    @Autowired
    Tasklist tasklist;

    @Autowired
    IdentityService identities;

    @LocalServerPort
    int port;

    @AfterEach
    void putBack() {
        tasklist.leaves();
        User karl = identities.createUserQuery().userId(WHO).singleResult();
        karl.setPassword("demo");
        identities.saveUser(karl);
    }

    @Test
    void aTeacherChangesTheirPasswordAndGoesOn() {
        Browser browser = tasklist.as(WHO).browser;
        browser.clickFor(".account .dropdown-toggle", () -> browser.has(MENU));
        browser.until("in Danish", () -> browser.one(MENU).getText().equals("Skift adgangskode"));
        browser.screenshot("adgangskode-menu");
        browser.click(MENU);
        browser.until("the page asks", () -> browser.has(OLD_FIELD));

        write(browser, "forkert", NY, NY);
        says(browser, "Den nuværende adgangskode er forkert.");
        write(browser, "demo", NY, NY + "x");
        says(browser, "De to nye adgangskoder er ikke ens.");
        write(browser, "demo", "for-kort", "for-kort");
        says(browser, "Den nye adgangskode kan ikke bruges. Den skal have: mindst 10 tegn");
        browser.screenshot("adgangskode-afvist");
        assertThat(identities.checkPassword(WHO, "demo")).isTrue();

        write(browser, "demo", NY, NY);
        says(browser, "Din adgangskode er skiftet.");
        browser.screenshot("adgangskode-skiftet");
        assertThat(identities.checkPassword(WHO, NY)).isTrue();
        assertThat(browser.one(OLD_FIELD).getDomProperty("value")).isEmpty();
        assertThat(browser.violations()).isEmpty();

        browser.script("window.location = '/camunda/app/tasklist/default/'");
        browser.until("still logged in", () -> browser.has(".account"));
    }

    @Test
    void aTeacherChoosesOnlyTheDailyOverview() {
        Browser browser = tasklist.as(WHO).browser;
        String page = "http://localhost:%d/mail.html".formatted(port);
        browser.goTo(page);
        browser.until("the choice is shown", () -> browser.has("[value=true]:checked"));
        browser.click("[value=false]");
        browser.click(SUBMIT);
        says(browser, "Gemt: du får kun den daglige oversigt.");

        browser.goTo(page);
        browser.until("the choice is kept", () -> browser.has("[value=false]:checked"));
        browser.click("[value=true]");
        browser.click(SUBMIT);
        says(browser, "Gemt: du får besked om hver ny opgave.");
        assertThat(browser.violations()).isEmpty();
    }

    private static void write(Browser browser, String old, String anew, String again) {
        browser.type(OLD_FIELD, old);
        browser.type("input[name=ny]", anew);
        browser.type("input[name=igen]", again);
        browser.click(SUBMIT);
    }

    private static void says(Browser browser, String text) {
        browser.until(text, () -> browser.one("#besked").getText().startsWith(text));
    }
}
