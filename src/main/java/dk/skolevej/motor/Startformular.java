package dk.skolevej.motor;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts a process by its start form, as Tasklist does: the same form, the same refusals. */
@Component
public class Startformular {

    private final FormService forms;
    private final RepositoryService repository;
    private final IdentityService identity;

    Startformular(FormService forms, RepositoryService repository, IdentityService identity) {
        this.forms = forms;
        this.repository = repository;
        this.identity = identity;
    }

    /** The newest version of the process: found by the application, since not all who may start one may list them; started by the person. */
    public ProcessInstance submit(String process, Map<String, Object> answers) {
        String definition = Person.asApplication(
                identity,
                () -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId());
        return forms.submitStartForm(definition, answers);
    }
}
