package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Scenarie;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** Takes a picture of each form, filled in with ordinary answers; where the way leads past it again, as it was the last time. */
class Billedrundgang extends Rundgang {

    private static final int WIDTH = 1280;
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final Fotograf photographer;

    Billedrundgang(Tasklist tasklist, Scenarie scenarie, ProcessEngine engine, Fotograf photographer) {
        super(tasklist, scenarie, engine);
        this.photographer = photographer;
    }

    @Override
    void at(Task task, Map<String, Object> ordinary, Map<String, Object> served) {
        itIsToday();
        opens(task, ordinary);
        photographer.part(name(task.getTaskDefinitionKey()), WIDTH, ".task-card", ".form-actions", 15);
    }

    @Override
    Map<String, Object> start(String login, String process, String step, Map<String, Object> changes) {
        itIsToday();
        tasklist.as(login).starts(title(process), step);
        Map<String, Object> answers = answers(step, Map.of(), changes);
        new Formular(tasklist, step, shown(login, process), Map.of(), ".modal-footer .btn-primary").write(answers);
        photographer.part(name(step), WIDTH, ".modal-content", ".modal-footer", 0);
        forms.add(step);
        return answers;
    }

    @Override
    Map<String, Object> sent(String step, Map<String, Object> ordinary, Map<String, Object> served) {
        return ordinary;
    }

    @Override
    String words(String ordinary) {
        return ordinary;
    }

    void wasEverywhere() {
        assertThat(forms).containsExactlyInAnyOrderElementsOf(new Scriptsvar("").forms());
    }

    private Formularfil shown(String login, String process) {
        return scenarie.as(
                login,
                () -> Formularfil.read(engine.getFormService().getDeployedStartForm(scenarie.definition(process))));
    }

    private void itIsToday() {
        photographer.believes(
                scenarie.today().atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant());
    }

    private static String name(String step) {
        return "formularer/" + Skaermbilleder.kebab(step);
    }
}
