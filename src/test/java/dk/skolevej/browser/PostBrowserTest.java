package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Ur;
import dk.skolevej.post.Mailtjener;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people see of a mail server that is down. Has a server of its own to send to, and so comes after the other tests over HTTP, as {@code FoersteAdministratorTest} does. */
@Order(Integer.MAX_VALUE - 2)
@Browsertest
class PostBrowserTest {

    private static final String BANNER = "#skolevej-post";
    private static final Mailtjener SERVER = new Mailtjener();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("skolevej.post.maerke", () -> "target/post-maerke-browser");
    }

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    @AfterEach
    void cleanUp() {
        SERVER.fine();
        scenarie.cleanUp();
    }

    @Test
    void scenario87WithTheMailServerDownWorkGoesOnAndOnlyItIsTold() {
        SERVER.hangUpAt(Mailtjener.Sted.GREETING);
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry();
        later(Duration.ofMinutes(1));
        assertThatThrownBy(scenarie::deliverPost).hasMessageContaining("mailserveren");

        assertThat(sag.open()).as("the task is there").containsExactly("holdDialogMedForaeldre");
        assertThat(states()).as("the mail is tried again").containsOnly("NY");
        Browser browser = tasklist.as("admin").browser;
        browser.until("IT is told", () -> browser.has(BANNER));
        assertThat(browser.one(BANNER).getText())
                .isEqualTo("Mailserveren siger nej eller svarer ikke: 1 mail prøves igen.");
        browser.screenshot("post-mailserver-nede");
        tasklist.as("lise").does(sag, "holdDialogMedForaeldre");
        assertThat(browser.has(BANNER)).as("nobody else is").isFalse();

        SERVER.fine();
        later(Duration.ofHours(1));
        scenarie.deliverPost();
        assertThat(states()).doesNotContain("NY");
        tasklist.as("admin");
        assertThat(browser.happens(() -> browser.has(BANNER))).isFalse();
    }

    private void later(Duration passed) {
        ur.moveTo(ur.instant().plus(passed));
    }

    private List<String> states() {
        return jdbc.sql("select tilstand from post").query(String.class).list();
    }
}
