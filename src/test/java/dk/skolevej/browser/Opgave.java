package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** One task that is open in Tasklist; {@code sag} is null when it is about no case. */
record Opgave(Tasklist tasklist, Sag sag, Task task) {

    private static final String COMPLETE = ".form-actions .btn-primary";

    /** Takes it, unless it is the person's already. */
    Opgave claimed() {
        if (tasklist.assignee(task) == null) {
            browser().clickFor(".task-card .claim", () -> tasklist.assignee(task) != null);
        }
        browser()
                .until(
                        "the form may be written in",
                        () -> browser().has(".task-card .assignee .reset-assignee, .task-card .unclaim")
                                || tasklist.login().equals(tasklist.assignee(task)));
        browser().until("the form is enabled", () -> !browser().has(".task-card .disabled-form"));
        return this;
    }

    Formular formular() {
        Map<String, Object> served = sag.form(tasklist.login(), task.getTaskDefinitionKey());
        return new Formular(tasklist, task.getTaskDefinitionKey(), served, COMPLETE);
    }

    /** Gives it back to the role. */
    void release() {
        browser().click(".task-card .unclaim");
        browser().until("the task is free", () -> tasklist.assignee(task) == null);
    }

    /** Keeps what is written until later. */
    void save() {
        browser().click(".form-actions .btn-default");
    }

    void complete() {
        browser().clickFor(COMPLETE, () -> !tasklist.isOpen(task) || tasklist.hasAnswer());
        assertThat(tasklist.isOpen(task))
                .as("still open: %s", tasklist.messages())
                .isFalse();
    }

    /** Completes in vain; gives what Tasklist says about it. */
    String refused() {
        browser().clickFor(COMPLETE, tasklist::hasAnswer);
        String message = tasklist.messages().get(0);
        assertThat(tasklist.isOpen(task)).isTrue();
        return message;
    }

    private Browser browser() {
        return tasklist.browser;
    }
}
