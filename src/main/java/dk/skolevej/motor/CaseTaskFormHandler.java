package dk.skolevej.motor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cmd.AbstractGetFormVariablesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Serves a task's form from the case store and takes the answers back to it; no answer becomes a variable by itself. */
class CaseTaskFormHandler implements TaskFormHandler {

    private static final String SUBMITTED = "formularIndsendt";

    private final TaskFormHandler stock;
    private final Formularhaandtering forms;
    private final Map<String, String> properties;

    CaseTaskFormHandler(TaskFormHandler stock, Formularhaandtering forms, Map<String, String> properties) {
        this.stock = stock;
        this.forms = forms;
        this.properties = properties;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData data = stock.createTaskForm(task);
        return new CaseTaskForm(data, () -> fields(forms.show(task, data, properties)));
    }

    private static List<FormField> fields(Map<String, Object> shown) {
        List<FormField> fields = new ArrayList<>();
        shown.forEach((key, value) -> {
            FormFieldImpl field = new FormFieldImpl();
            field.setId(key);
            field.setType(new StringFormType());
            field.setValue(JsonValues.toEngine(value));
            fields.add(field);
        });
        return fields;
    }

    /** The engine makes a task's form also when it only wants its name or its questions; the values are read for the command that asks for them. */
    private static class CaseTaskForm extends TaskFormDataImpl {

        private final transient Supplier<List<FormField>> shown;

        CaseTaskForm(TaskFormData form, Supplier<List<FormField>> shown) {
            this.shown = shown;
            setTask(form.getTask());
            setDeploymentId(form.getDeploymentId());
            setCamundaFormRef(form.getCamundaFormRef());
        }

        @Override
        public List<FormField> getFormFields() {
            var asking = Context.getCommandInvocationContext();
            return asking != null && asking.getCommand() instanceof AbstractGetFormVariablesCmd
                    ? shown.get()
                    : List.of();
        }
    }

    @Override
    public void submitFormVariables(VariableMap answers, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        Map<String, Object> variables = forms.submit(task, stock.createTaskForm(task), properties, answers);
        task.setVariables(variables);
        task.setVariableLocal(SUBMITTED, Variables.booleanValue(true, true));
    }

    /** A task that has a form is done by its form, never by the bare "complete". */
    static void requireSubmittedForm(DelegateTask task) {
        if (!Boolean.TRUE.equals(task.getVariableLocal(SUBMITTED))) {
            throw new Afvist(
                    400, "formularMangler", "Opgaven kan kun afsluttes ved at udfylde og sende dens formular.");
        }
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        // the stock handler has read the element already
    }
}
