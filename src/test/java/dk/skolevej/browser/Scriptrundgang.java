package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.browser.Scriptsvar.Udgave;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;

/** Goes from form to form, looks at each with a script in all its texts, and keeps account of what it has looked at. */
class Scriptrundgang {

    private final Tasklist tasklist;
    private final Scenarie scenarie;
    private final ProcessEngine engine;
    private final Scriptsvar scripts = new Scriptsvar(Scriptsyn.TEXT);
    private final Set<String> forms = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> reread = new TreeSet<>();

    Scriptrundgang(Tasklist tasklist, Scenarie scenarie, ProcessEngine engine) {
        this.tasklist = tasklist;
        this.scenarie = scenarie;
        this.engine = engine;
    }

    /** The person looks at a form of the case with script in each of its texts, and then sends it with script in those that belong to ordinary answers. */
    void step(Sag sag, String login, String step, Map<String, Object> changes) {
        look(sag, login, step, changes);
        Task task = sag.task(step);
        sag.answer(login, step, scripts.ordinary(step, answers(task, login, changes), served(login, task)));
    }

    void step(Sag sag, String login, String step) {
        step(sag, login, step, Map.of());
    }

    void look(Sag sag, String login, String step, Map<String, Object> changes) {
        look(login, sag.task(step), served -> answers(sag.task(step), login, changes));
    }

    /** The same with a task whose form has no ordinary answers. */
    void look(String login, Task task) {
        look(login, task, served -> Map.of());
    }

    /** The person looks at the form that begins something, with script in its texts; gives what to send it with. */
    Map<String, Object> start(String login, String process, String step, Map<String, Object> changes) {
        Map<String, Object> ordinary = Demosvar.to(step, scenarie.today(), Map.of());
        ordinary.putAll(changes);
        ordinary.values().removeIf(Objects::isNull);
        Map<String, Object> marked = scripts.ordinary(step, ordinary, Map.of());
        Udgave draft = scripts.drafts(step, ordinary, Map.of()).get(0);
        Map<String, Object> texts = draft.texts().stream()
                .collect(Collectors.toMap(field -> field.path().get(0), scripts::script));
        tasklist.as(login).starts(title(process), step).write(texts);
        seen(step, draft, Map.of());
        return marked;
    }

    /** Fails with the name of every form, and of every text, that was not looked at. */
    void wasEverywhere() {
        assertThat(forms).as("forms").containsExactlyInAnyOrderElementsOf(scripts.forms());
        assertThat(written).as("texts").containsExactlyInAnyOrderElementsOf(scripts.texts());
        assertThat(reread).as("read by those who come after").hasSizeGreaterThan(60);
    }

    private void look(String login, Task task, Function<Map<String, Object>, Map<String, Object>> answers) {
        if (task.getAssignee() == null) {
            scenarie.claim(login, task);
        }
        Map<String, Object> served = served(login, task);
        String form = task.getTaskDefinitionKey();
        Browser browser = tasklist.as(login).browser;
        for (Udgave draft : scripts.drafts(form, answers.apply(served), served)) {
            browser.script(
                    "sessionStorage.setItem('camunda-form:' + arguments[0], arguments[1])",
                    task.getId(),
                    json(draft.answers()));
            tasklist.opens(null, task);
            seen(form, draft, served);
        }
    }

    private void seen(String form, Udgave draft, Map<String, Object> served) {
        List<Tekstfelt> earlier = scripts.reread(form, served);
        List<String> shown = new ArrayList<>();
        draft.texts().forEach(field -> shown.add(scripts.script(field)));
        earlier.forEach(field -> shown.add((String) Svartrae.at(served, field.path())));
        Scriptsyn.harmless(tasklist.browser, form, shown);
        forms.add(form);
        draft.texts().forEach(field -> written.add(field.name()));
        earlier.forEach(field -> reread.add(field.name()));
    }

    private Map<String, Object> answers(Task task, String login, Map<String, Object> changes) {
        Map<String, Object> answers =
                new HashMap<>(Demosvar.to(task.getTaskDefinitionKey(), scenarie.today(), served(login, task)));
        answers.putAll(changes);
        answers.values().removeIf(Objects::isNull);
        return answers;
    }

    private Map<String, Object> served(String login, Task task) {
        return Valg.plain(scenarie.as(login, () -> engine.getFormService().getTaskFormVariables(task.getId())));
    }

    private String title(String process) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return definition.getName();
    }

    private static String json(Map<String, Object> answers) {
        try {
            return new ObjectMapper().writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
