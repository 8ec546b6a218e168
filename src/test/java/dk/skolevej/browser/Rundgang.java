package dk.skolevej.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/** Goes from form to form, does something at each, sends it with ordinary answers, and keeps account of where it was. */
abstract class Rundgang {

    final Tasklist tasklist;
    final Scenarie scenarie;
    final ProcessEngine engine;
    final Set<String> forms = new TreeSet<>();

    Rundgang(Tasklist tasklist, Scenarie scenarie, ProcessEngine engine) {
        this.tasklist = tasklist;
        this.scenarie = scenarie;
        this.engine = engine;
    }

    /** What is to be done at a task's form, for the person who sits at the browser. */
    abstract void at(Task task, Map<String, Object> ordinary, Map<String, Object> served);

    /** The person looks at the form that begins something; gives what to send it with. */
    abstract Map<String, Object> start(String login, String process, String step, Map<String, Object> changes);

    /** What is sent where these answers are the ordinary ones. */
    abstract Map<String, Object> sent(String step, Map<String, Object> ordinary, Map<String, Object> served);

    /** What somebody writes outside the forms, where this is what one would. */
    abstract String words(String ordinary);

    /** The person looks at a form of the case, and then sends it. */
    void step(Sag sag, String login, String step, Map<String, Object> changes) {
        look(sag, login, step, changes);
        Task task = sag.task(step);
        Map<String, Object> served = served(login, task);
        sag.answer(login, step, sent(step, answers(step, served, changes), served));
    }

    void step(Sag sag, String login, String step) {
        step(sag, login, step, Map.of());
    }

    void look(Sag sag, String login, String step, Map<String, Object> changes) {
        Task task = claimed(login, sag.task(step));
        Map<String, Object> served = served(login, task);
        at(task, answers(step, served, changes), served);
        forms.add(step);
    }

    /** The same with a task whose form has no ordinary answers. */
    void look(String login, Task task) {
        claimed(login, task);
        at(task, Map.of(), served(login, task));
        forms.add(task.getTaskDefinitionKey());
    }

    /** Opens the task as somebody finds it who has written these answers and kept them until later. */
    void opens(Task task, Map<String, Object> answers) {
        tasklist.browser.script(
                "sessionStorage.setItem('camunda-form:' + arguments[0], arguments[1])", task.getId(), json(answers));
        tasklist.opens(null, task);
    }

    Map<String, Object> answers(String step, Map<String, Object> served, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Demosvar.to(step, scenarie.today(), served));
        answers.putAll(changes);
        answers.values().removeIf(Objects::isNull);
        return answers;
    }

    String title(String process) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return definition.getName();
    }

    private Task claimed(String login, Task task) {
        if (task.getAssignee() == null) {
            scenarie.claim(login, task);
        }
        tasklist.as(login);
        return task;
    }

    private Map<String, Object> served(String login, Task task) {
        return Valg.plain(scenarie.as(login, () -> engine.getFormService().getTaskFormVariables(task.getId())));
    }

    private static String json(Map<String, Object> answers) {
        try {
            return new ObjectMapper().writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
