package dk.skolevej.browser;

import dk.skolevej.demo.Demosager;
import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Takes the pictures in {@code docs/skaermbilleder}. No test by its name: {@code -Dtest=Skaermbilleder} runs it, when what they show has changed. */
@Browsertest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class Skaermbilleder {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+):?(\\w*)}");
    private static final int DESK = 1280;
    private static final Map<String, String> LEADERS = Map.of("101001", "lise", "101002", "lars");

    @Autowired
    Tasklist tasklist;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Fravaersproeve fravaer;

    @Autowired
    Formularrute route;

    @Autowired
    Demosager demosager;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser browser;
    private Fotograf photographer;

    @BeforeEach
    void aPhotographerComes() {
        browser = tasklist.browser;
        photographer = browser.fotograf();
        tasklist.leaves();
    }

    @AfterEach
    void cleanUp() {
        photographer.believes(null);
        tasklist.leaves();
        fravaer.cleanUp();
        scenarie.cleanUp();
    }

    @Test
    void everyForm() {
        scenarie.day("2026-08-24");
        scenarie.employ("thea", "tovholder", "101001");
        var thea = engine.getIdentityService().createUserQuery().userId("thea").singleResult();
        thea.setFirstName("Thea");
        thea.setLastName("Thomsen");
        engine.getIdentityService().saveUser(thea);
        var walk = new Billedrundgang(tasklist, scenarie, engine, photographer);
        route.walkedBy(walk);
        walk.wasEverywhere();
    }

    @Test
    void everyPage() throws IOException {
        demosager.lived(NOW);
        twoMoreCases();
        photographer.believes(NOW);
        everyEvent();
        for (Sidebillede page : Sidebillede.values()) {
            opens(page);
            taken(page);
        }
    }

    private void taken(Sidebillede page) {
        for (int width : page.widths) {
            String name = "sider/" + page.picture(width);
            if (page.ofCamunda() && width == DESK) {
                photographer.window(name, width);
            } else {
                photographer.page(name, width);
            }
        }
    }

    /** The demo municipality has no case that stands still, and none that was closed the other day. */
    private void twoMoreCases() {
        scenarie.worry("karl", "timo05").done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        Sag paused = scenarie.worry("karl", "somo02").toIndsats();
        scenarie.begin("tove", "bero", "saetIBero", Map.of("sag", paused.sagsnummer()));
    }

    /** At the page where everybody may. */
    private void logsIn(String person) {
        if (!person.equals(tasklist.login())) {
            tasklist.leaves();
            browser.open(address("/camunda/app/welcome/default/"));
            tasklist.logsIn(person);
        }
    }

    private void opens(Sidebillede page) throws IOException {
        String person = page.person.equals("SKOLELEDER") ? leader(page) : page.person;
        if (person.isEmpty()) {
            tasklist.leaves();
        } else {
            logsIn(person);
        }
        String path = PLACE.matcher(page.path).replaceAll(this::place);
        if (page.ofCamunda()) {
            browser.open(address(path));
        } else {
            browser.goTo(address(path));
        }
        if (page == Sidebillede.FEJL_5XX) {
            browser.script(
                    "document.documentElement.innerHTML = arguments[0]",
                    Files.readString(Path.of("src/main/resources/static/error/5xx.html")));
        }
        if (page == Sidebillede.SAGER_SOEGNING) {
            browser.type("#hvad", "Mosegård");
        }
        browser.until(page.name(), () -> browser.has(page.ready));
        if (page.opened != null) {
            browser.clickFor(page.ready, () -> browser.has(page.opened));
        }
    }

    /** On the first case's page that offers it, each thing that can be told. */
    private void everyEvent() {
        Set<String> seen = new TreeSet<>();
        for (String sagsnummer : scenarie.cases()) {
            logsIn(LEADERS.get(school(sagsnummer)));
            browser.goTo(address("/sager/" + sagsnummer));
            browser.one("main h1");
            for (Object id :
                    (List<?>) browser.script("return [...document.querySelectorAll('.action')].map(e => e.id)")) {
                String type = id.toString().replace("handling-", "");
                if (seen.add(type)) {
                    browser.script("document.getElementById(arguments[0]).open = true", id);
                    photographer.part("haendelser/" + kebab(type), DESK, "#" + id, ".details-text", 8);
                    browser.script("document.getElementById(arguments[0]).open = false", id);
                }
            }
        }
    }

    private String leader(Sidebillede page) {
        MatchResult sag = PLACE.matcher(page.path).results().findFirst().orElseThrow();
        return LEADERS.get(school(place(sag)));
    }

    private String place(MatchResult where) {
        String name = where.group(2);
        return switch (where.group(1)) {
            case "sag" ->
                jdbc.sql("select min(sagsnummer) from forloeb where fase = ?")
                        .param(name)
                        .query(String.class)
                        .single();
            case "online" ->
                jdbc.sql("select min(sagsnummer) from onlinelaerer where laerer = ?")
                        .param(name)
                        .query(String.class)
                        .single();
            case "opgave" ->
                engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey(name)
                        .taskAssignee("tove")
                        .list()
                        .get(0)
                        .getId();
            case "proces" -> scenarie.definition(name);
            case "instans" ->
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(name)
                        .list()
                        .get(0)
                        .getId();
            case "beslutning" ->
                engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("handleplanKrav")
                        .latestVersion()
                        .singleResult()
                        .getId();
            default -> throw new IllegalArgumentException(where.group());
        };
    }

    private String school(String sagsnummer) {
        return jdbc.sql("select skole from forloeb where sagsnummer = ?")
                .param(sagsnummer)
                .query(String.class)
                .single();
    }

    static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
