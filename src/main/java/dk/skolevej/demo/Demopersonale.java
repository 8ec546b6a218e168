package dk.skolevej.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo municipality's staff at work, each with their own rights and through the forms. */
@Component
@Profile("demo")
class Demopersonale {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;

    Demopersonale(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The number of the case that the worry opened. */
    String register(Demotrin trin, Map<String, Object> answers) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("tidligIndsats")
                .latestVersion()
                .singleResult()
                .getId();
        return as(
                trin.hvem(),
                () -> engine.getFormService()
                        .submitStartForm(definition, answers)
                        .getBusinessKey());
    }

    /** Takes the task, when it is offered to the role, and answers it. */
    void submit(String sagsnummer, Demotrin trin, UnaryOperator<Map<String, Object>> answers) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(sagsnummer)
                .taskDefinitionKey(trin.navn())
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("opgaven er ikke åben på det tidspunkt");
        }
        as(trin.hvem(), () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), trin.hvem());
            }
            Map<String, Object> served = plain(engine.getFormService().getTaskFormVariables(task.getId()));
            engine.getFormService().submitTaskForm(task.getId(), answers.apply(served));
            return null;
        });
    }

    private <T> T as(String login, Supplier<T> work) {
        var identity = engine.getIdentityService();
        List<String> roles = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        List<String> schools = identity.createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(login, roles, schools);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> plain(VariableMap served) {
        Map<String, Object> plain = new HashMap<>();
        // a value that has been asked for is no longer there as text
        for (String key : served.keySet()) {
            TypedValue typed = served.getValueTyped(key);
            plain.put(
                    key, typed instanceof SerializableValue json ? read(json.getValueSerialized()) : typed.getValue());
        }
        return plain;
    }

    private static Object read(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
