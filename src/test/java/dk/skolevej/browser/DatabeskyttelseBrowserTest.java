package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.motor.Person;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dpo looks after the log of reads, and the forvaltning after what is to be deleted, each on a page of their own. */
@Browsertest
class DatabeskyttelseBrowserTest {

    private static final String HOSTILE = "lars<img src=x onerror=window.ramt=1>";

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Adgangslog log;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;
    private Sag sag;

    @BeforeEach
    void somebodyHasLooked() {
        scenarie.day("2026-11-23");
        browser = tasklist.browser;
        tasklist.leaves();
        sag = scenarie.worry().done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        scenarie.day("2026-11-24");
        scenarie.deliverPost();
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @Test
    void theDpoChecksTheLogReportsToAFamilyAndSeesWhoWasRefused() {
        // a day that no other look in the log is from
        scenarie.day("2031-01-02");
        look("tove", "tovholder", true);
        look(HOSTILE, "skoleleder", false);
        logsInAt("adgangslog.html", "dan");

        browser.click("#eftersyn button");
        browser.until("whole", () -> text("#fund").startsWith("Loggen er hel:"));
        browser.type("#rapport [name=sag]", sag.sagsnummer());
        browser.click("#rapport button");
        browser.until("the report", () -> text("#visninger").contains("tovholder"));
        assertThat(text("#familien"))
                .contains("Hvem har set sag " + sag.sagsnummer() + "?", "2.1.2031", "Så sagen", "Afvist")
                .doesNotContain("tove", "lars");
        setDate("#stikproeve [name=fra]");
        browser.click("#stikproeve button");
        browser.until("the sample", () -> text("#proeven").contains("tove"));
        setDate("#afviste [name=fra]");
        browser.click("#afviste button");
        browser.until("who was refused", () -> text("#afvisningerne").contains("lars<img"));
        assertThat(text("#afvisningerne")).doesNotContain("tove");
        assertThat(browser.script("return window.ramt")).isNull();
        browser.page("adgangslog", 1280);
        browser.page("adgangslog-smal", 390);

        change(HOSTILE, "nogen");
        browser.click("#eftersyn button");
        browser.until("broken", () -> text("#fund").startsWith("Loggen er brudt"));
        assertThat(text("#fund")).contains("Rækken er ændret");
        browser.page("adgangslog-brudt", 1280);
        change("nogen", HOSTILE);
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theForvaltningArchivesACaseThatWaits() {
        scenarie.day("2027-11-24");
        logsInAt("sletning.html", "frida");
        browser.until("it waits", () -> text("#venter").contains(sag.sagsnummer()));
        browser.page("sletning", 1280);
        browser.page("sletning-smal", 390);

        browser.click("#venter button");
        browser.type("#journaliser [name=reference]", "Mynte");
        browser.click("#journaliser [name=sikker]");
        browser.click("#journaliser button");
        browser.until("a name is no number", () -> text("#besked").contains("Sagen er ikke journaliseret"));
        browser.type("#journaliser [name=reference]", "S2026-1234");
        browser.click("#journaliser button");

        browser.until("kept", () -> text("#besked").startsWith("Gemt: " + sag.sagsnummer()));
        assertThat(text("#venter")).isEqualTo("Ingen sager venter.");
        assertThat(jdbc.sql("select reference from journalisering")
                        .query(String.class)
                        .single())
                .isEqualTo("S2026-1234");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aTeacherIsToldThatItIsNotForThem() {
        tasklist.as("karl");
        for (String page : new String[] {"adgangslog.html", "sletning.html"}) {
            browser.goTo(address(page));
            browser.until(page, () -> text("#besked").startsWith("Det har du ikke adgang til."));
            assertThat(browser.has("main form")).isFalse();
        }
    }

    private void logsInAt(String page, String login) {
        browser.goTo(address(page));
        browser.until("asks for a login", () -> text("#besked").equals("Log ind for at se siden."));
        browser.click("#besked a");
        browser.one("input[type=password]");
        browser.type("form input[type=text]", login);
        browser.type("form input[type=password]", "demo");
        browser.click("form [type=submit]");
        browser.until(
                "back at the page",
                () -> browser.script("return location.pathname").equals("/" + page));
        browser.until("it is ready", () -> text("#besked").isEmpty());
    }

    private void change(String hvem, String til) {
        assertThat(jdbc.sql("update adgangslog set hvem = ? where hvem = ?")
                        .params(til, hvem)
                        .update())
                .isEqualTo(1);
    }

    private void setDate(String css) {
        browser.script("document.querySelector(arguments[0]).value = '2031-01-02'", css);
    }

    private String address(String page) {
        return "http://localhost:%d/%s".formatted(port, page);
    }

    private String text(String css) {
        return browser.one(css).getText();
    }

    private void look(String login, String rolle, boolean allowed) {
        Adgang look = Adgang.til(new Person(login, Set.of(rolle), Set.of("101001")), Handling.SAG, "forloeb")
                .iSagen(sag.sagsnummer())
                .paaSkolen("101001");
        log.note(allowed ? look : look.afvist());
    }
}
