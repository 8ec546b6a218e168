package dk.skolevej.motor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Puts our form handler in the place of the engine's on every user task that has a form, and lets others have a say in whose it is. */
class FormParseListener extends AbstractBpmnParseListener {

    private final Formularhaandtering forms;

    /** Late, because they need the engine. */
    private final Supplier<List<Opgavefordeler>> fordelere;

    FormParseListener(Formularhaandtering forms, ObjectProvider<Opgavefordeler> fordelere) {
        this.forms = forms;
        this.fordelere = SingletonSupplier.of(() -> fordelere.orderedStream().toList());
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getCamundaFormDefinitionKey() == null) {
            return;
        }
        task.setTaskFormHandler(new CaseTaskFormHandler(task.getTaskFormHandler(), forms, properties(userTask)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, CaseTaskFormHandler::requireSubmittedForm);
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, arisen -> fordelere.get().forEach(fordeler -> fordeler.arisen(arisen)));
    }

    private static Map<String, String> properties(Element userTask) {
        Map<String, String> properties = new LinkedHashMap<>();
        Element extensions = userTask.element("extensionElements");
        Element list = extensions == null ? null : extensions.element("properties");
        if (list != null) {
            list.elements("property").forEach(p -> properties.put(p.attribute("name"), p.attribute("value")));
        }
        return properties;
    }
}
