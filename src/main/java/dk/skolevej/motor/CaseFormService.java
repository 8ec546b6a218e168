package dk.skolevej.motor;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Start forms through the same seam as task forms. The engine's own start form hands the answers over only when the instance
 * already stands, with no school and no case number; here the case is opened first and the instance is born with both.
 */
class CaseFormService extends FormServiceImpl {

    private final Formularhaandtering forms;

    CaseFormService(Formularhaandtering forms) {
        this.forms = forms;
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> answers) {
        return commandExecutor.execute(context -> {
            StartFormData form = getStartFormData(processDefinitionId);
            if (form.getCamundaFormRef() == null) {
                throw new BadUserRequestException("Processen startes ikke med en formular.");
            }
            Formularport.NySag sag = forms.start(form, Variables.fromMap(answers));
            return Context.getProcessEngineConfiguration()
                    .getRuntimeService()
                    .createProcessInstanceById(processDefinitionId)
                    .businessKey(sag.sagsnummer())
                    .setVariables(sag.variabler())
                    .execute();
        });
    }

    /** The caller's business key is not used: the case number is ours to give. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> answers) {
        return submitStartForm(processDefinitionId, answers);
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> answers) {
        return submitStartForm(processDefinitionId, Map.copyOf(answers));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, String businessKey, Map<String, String> answers) {
        return submitStartForm(processDefinitionId, Map.copyOf(answers));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return commandExecutor.execute(context -> {
            // also checks that the person may read the definition
            StartFormData form = getStartFormData(processDefinitionId);
            if (form.getCamundaFormRef() == null) {
                return super.getDeployedStartForm(processDefinitionId);
            }
            return new ByteArrayInputStream(forms.startForm(form).getBytes(StandardCharsets.UTF_8));
        });
    }
}
