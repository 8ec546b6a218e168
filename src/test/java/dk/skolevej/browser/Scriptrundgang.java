package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.browser.Scriptsvar.Udgave;
import dk.skolevej.scenarie.Scenarie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** Looks at each form with a script in each of its texts, sends it with script in those that belong to ordinary answers, and keeps account. */
class Scriptrundgang extends Rundgang {

    private final Scriptsvar scripts = new Scriptsvar(Scriptsyn.TEXT);
    private final Set<String> written = new TreeSet<>();
    private final Set<String> reread = new TreeSet<>();

    Scriptrundgang(Tasklist tasklist, Scenarie scenarie, ProcessEngine engine) {
        super(tasklist, scenarie, engine);
    }

    @Override
    void at(Task task, Map<String, Object> ordinary, Map<String, Object> served) {
        for (Udgave draft : scripts.drafts(task.getTaskDefinitionKey(), ordinary, served)) {
            opens(task, draft.answers());
            seen(task.getTaskDefinitionKey(), draft, served);
        }
    }

    @Override
    Map<String, Object> start(String login, String process, String step, Map<String, Object> changes) {
        Map<String, Object> ordinary = answers(step, Map.of(), changes);
        Map<String, Object> marked = scripts.ordinary(step, ordinary, Map.of());
        Udgave draft = scripts.drafts(step, ordinary, Map.of()).get(0);
        Map<String, Object> texts = draft.texts().stream()
                .collect(Collectors.toMap(field -> field.path().get(0), scripts::script));
        tasklist.as(login).starts(title(process), step).write(texts);
        seen(step, draft, Map.of());
        forms.add(step);
        return marked;
    }

    @Override
    Map<String, Object> sent(String step, Map<String, Object> ordinary, Map<String, Object> served) {
        return scripts.ordinary(step, ordinary, served);
    }

    @Override
    String words(String ordinary) {
        return Scriptsyn.TEXT;
    }

    /** Fails with the name of every form, and of every text, that was not looked at. */
    void wasEverywhere() {
        assertThat(forms).as("forms").containsExactlyInAnyOrderElementsOf(scripts.forms());
        assertThat(written).as("texts").containsExactlyInAnyOrderElementsOf(scripts.texts());
        assertThat(reread).as("read by those who come after").hasSizeGreaterThan(60);
    }

    private void seen(String form, Udgave draft, Map<String, Object> served) {
        List<Tekstfelt> earlier = scripts.reread(form, served);
        List<String> shown = new ArrayList<>();
        draft.texts().forEach(field -> shown.add(scripts.script(field)));
        earlier.forEach(field -> shown.add((String) Svartrae.at(served, field.path())));
        Scriptsyn.harmless(tasklist.browser, form, shown);
        draft.texts().forEach(field -> written.add(field.name()));
        earlier.forEach(field -> reread.add(field.name()));
    }
}
