package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

/** Tasklist with one person at it. Nothing here depends on the language of Camunda's own texts. */
@Lazy
@TestComponent
class Tasklist implements AutoCloseable {

    static final String MESSAGE = "[ng-repeat^='notification in'].alert-danger";

    final Browser browser = new Browser();
    final Scenarie scenarie;
    /** CSS cannot choose a link by its words. */
    private static final String MARK_LINK = """
            const link = [...document.querySelectorAll('.modal-content .processes a')]
                .find(a => a.textContent.trim() === arguments[0]);
            if (link) link.id = 'wanted';
            return link ?? null;
            """;

    private final ProcessEngine engine;
    private final String address;
    private String login;

    Tasklist(ProcessEngine engine, Scenarie scenarie, @LocalServerPort int port) {
        this.engine = engine;
        this.scenarie = scenarie;
        this.address = "http://localhost:%d/camunda/app/tasklist/default/".formatted(port);
    }

    /** This person sits down at the browser and logs in, unless they sit there already. */
    Tasklist as(String person) {
        if (!person.equals(login)) {
            browser.forgetLogin();
            browser.open(address);
            logsIn(person);
        }
        return this;
    }

    /** At the page that asks who is there. */
    Tasklist logsIn(String person) {
        browser.one("input[type=password]");
        browser.until("the page asks who is there", () -> browser.has("input[type=password]:enabled"));
        browser.until("name and password are written", () -> {
            // the page puts the cursor in the first field in its own good time
            browser.type("form input[type=text]", person);
            browser.type("form input[type=password]", "demo");
            return person.equals(browser.one("form input[type=text]").getDomProperty("value"));
        });
        browser.clickFor("form [type=submit]", () -> browser.has(".account"));
        login = person;
        return this;
    }

    /** Whoever logged in on another page comes here from there. */
    Tasklist comesIn(String person) {
        login = person;
        return this;
    }

    /** Goes without logging out. */
    void leaves() {
        browser.forgetLogin();
        login = null;
    }

    void logOut() {
        browser.click(".account .dropdown-toggle");
        browser.click(".account .logout a");
        browser.one("input[type=password]");
        login = null;
    }

    /** "Start process", and among those the person may start the one that a worry begins. */
    Formular startsAWorry() {
        return starts("Tidlig indsats", "registrerBekymring");
    }

    /** The same with another process, by its name and the step that begins it. */
    Formular starts(String process, String step) {
        browser.open(address);
        browser.clickFor(".start-process-action a", () -> browser.has(".modal-content .processes a"));
        browser.until(process + " can be started", () -> browser.script(MARK_LINK, process));
        browser.clickFor("#wanted", () -> browser.has(".modal-content .fjs-form"));
        browser.one(".modal-content .fjs-form");
        return new Formular(this, step, Map.of(), ".modal-footer .btn-primary");
    }

    /** The case that the sent worry has opened. */
    Sag theCase() {
        Supplier<Boolean> answered = () -> !scenarie.cases().isEmpty() || hasAnswer();
        if (!browser.happens(answered)) {
            browser.clickFor(".modal-footer .btn-primary", answered);
        }
        assertThat(hasAnswer()).as("refused: %s", messages()).isFalse();
        return new Sag(scenarie, scenarie.cases().get(0));
    }

    /** Opens the task of the case by its link, as from a mail. */
    Opgave opens(Sag sag, String step) {
        return opens(sag, sag.task(step));
    }

    /** The same with a task that is about no case; {@code sag} is null then. */
    Opgave opens(Sag sag, Task task) {
        browser.open(address + "#/?task=" + task.getId());
        browser.one(".task-card .fjs-form");
        return new Opgave(this, sag, task);
    }

    /** Takes the task if it is offered to the role, fills its form in with ordinary answers, some of them changed, keeps a picture and completes it. */
    Tasklist does(Sag sag, String step, Map<String, Object> changes) {
        Opgave opgave = opens(sag, step).claimed();
        opgave.formular().answer(changes).screenshot(step);
        opgave.complete();
        return this;
    }

    Tasklist does(Sag sag, String step) {
        return does(sag, step, Map.of());
    }

    /**
     * Whether the server has said something. A box with nothing but its heading is Tasklist's own, for a form that had not taken in the last
     * keystrokes when it was sent.
     */
    boolean hasAnswer() {
        return messages().stream().anyMatch(text -> text.contains(":"));
    }

    /** What Tasklist says in its red boxes. */
    List<String> messages() {
        return browser.all(MESSAGE).stream()
                .map(WebElement::getText)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    String login() {
        return login;
    }

    boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
    }

    String assignee(Task task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getAssignee();
    }

    @Override
    public void close() {
        browser.close();
    }
}
