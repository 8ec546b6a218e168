package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rules that Camunda's own pages break are those that {@code docs/tilgaengelighed.md} tells people of: none is kept quiet, and none is there no more. */
@Browsertest
class KendteAfvigelserBrowserTest {

    private static final Path DOCUMENT = Path.of("docs/tilgaengelighed.md");

    /** App, rule. */
    private static final Pattern ROW = Pattern.compile("\\| (\\w+) \\| `([a-z-]+)` \\|.*");

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @LocalServerPort
    int port;

    /** The elements that break each rule. */
    private final Map<String, Set<String>> broken = new TreeMap<>();

    private Browser browser;
    private Sag sag;

    @BeforeEach
    void aTaskWaits() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry("karl", Scenarie.PUPIL).toKortlaegning();
        browser = tasklist.browser;
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        tasklist.leaves();
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opgaver", "Velkommen", "Cockpit", "Administration"})
    void areToldOf(String app) throws IOException {
        switch (app) {
            case "Opgaver" -> {
                at("tasklist", "lise", "/");
                browser.open(address("/camunda/app/tasklist/default/"));
                browser.clickFor(".start-process-action a", () -> browser.has(".modal-content .processes a"));
                look();
                tasklist.opens(sag, "holdForaeldresamtale").claimed();
                look();
            }
            case "Velkommen" -> at("welcome", "dan", "/welcome");
            case "Cockpit" -> {
                at("cockpit", "frida", "/dashboard");
                at("cockpit", "frida", "/processes");
                at("cockpit", "frida", "/forloeb");
            }
            default -> {
                at("admin", "admin", "/users");
                at("admin", "admin", "/users/lise?tab=profile");
                at("admin", "admin", "/authorization?resource=0");
            }
        }
        assertThat(broken.keySet()).as("%s", broken).isEqualTo(told(app));
    }

    private Set<String> told(String app) throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && row.group(1).equals(app))
                .map(row -> row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The login page is the first of each app. */
    private void at(String app, String login, String place) {
        if (!login.equals(tasklist.login())) {
            browser.open(address("/camunda/app/%s/default/".formatted(app)));
            browser.until("asks", () -> browser.has("input[type=password]"));
            look();
            tasklist.logsIn(login);
        }
        browser.open(address("/camunda/app/%s/default/#%s".formatted(app, place)));
        browser.until(place, () -> browser.has(".account"));
        look();
    }

    private void look() {
        browser.until("at rest", () -> browser.script(Scriptsyn.AT_REST));
        browser.brokenRules()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> broken.computeIfAbsent(rule.getId(), id -> new TreeSet<>())
                                .add(node.getHtml())));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
