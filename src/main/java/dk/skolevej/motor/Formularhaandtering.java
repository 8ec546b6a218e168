package dk.skolevej.motor;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls the {@link Formularport} from inside an engine command, in the same transaction. */
@Component
class Formularhaandtering {

    /** Late, because the forms need the engine and the engine needs this. */
    private final ObjectProvider<Formularport> port;

    private final Map<String, Formularkilde> byDeployment = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;

    Formularhaandtering(ObjectProvider<Formularport> port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    Map<String, Object> show(TaskEntity task, FormData data, Map<String, String> properties) {
        return unfenced(() -> port.getObject().show(step(task, data, properties)));
    }

    Map<String, Object> submit(TaskEntity task, FormData data, Map<String, String> properties, VariableMap answers) {
        return unfenced(() -> {
            Formulartrin step = step(task, data, properties);
            port.getObject().hold(step.sagsnummer());
            requireOpen(step);
            requireRunning(task);
            return port.getObject().submit(step, plain(answers));
        });
    }

    private static void requireRunning(TaskEntity task) {
        if (task.isSuspended()) {
            throw new Afvist(
                    409, "iBero", "Sagen er i bero, så dens opgaver kan ikke sendes nu. Genoptag sagen først.");
        }
    }

    /** The engine read the task before the wait; a colleague may have sent it in the meantime. */
    private void requireOpen(Formulartrin step) {
        int open = jdbc.sql("select count(*) from act_ru_task where id_ = ?")
                .param(step.opgave())
                .query(Integer.class)
                .single();
        if (open == 0) {
            throw alreadySolved();
        }
    }

    private static Afvist alreadySolved() {
        return new Afvist(
                409,
                "alleredeLoest",
                "Opgaven er lige blevet løst af en anden, så der kan ikke svares på den. Genindlæs listen med opgaver.");
    }

    String startForm(FormData data) {
        return unfenced(() -> port.getObject().startForm(source(data)));
    }

    Formularport.NySag start(FormData data, VariableMap answers) {
        return unfenced(() -> port.getObject().start(source(data), plain(answers)));
    }

    private Formulartrin step(TaskEntity task, FormData data, Map<String, String> properties) {
        var instance = task.getProcessInstance();
        if (instance == null) {
            throw alreadySolved(); // as the last task of its process, since the engine read it
        }
        Set<String> groups = new LinkedHashSet<>();
        task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .forEach(link -> groups.add(link.getGroupId()));
        return new Formulartrin(
                task.getTaskDefinitionKey(),
                task.getId(),
                instance.getBusinessKey(),
                task.getTenantId(),
                task.getAssignee(),
                task.getOwner(),
                groups,
                properties,
                task::getVariable,
                data.getDeploymentId(),
                source(data));
    }

    private Formularkilde source(FormData data) {
        CamundaFormRef ref = data.getCamundaFormRef();
        if (!"deployment".equals(ref.getBinding())) {
            return resolve(ref, data.getDeploymentId());
        }
        // what a deployment holds never changes
        return byDeployment.computeIfAbsent(
                data.getDeploymentId() + ref.getKey(), key -> resolve(ref, data.getDeploymentId()));
    }

    private static Formularkilde resolve(CamundaFormRef ref, String deploymentId) {
        CamundaFormDefinition form =
                new GetCamundaFormDefinitionCmd(ref, deploymentId).execute(Context.getCommandContext());
        if (form == null) {
            throw new IllegalStateException("no form " + ref.getKey() + " in deployment " + deploymentId);
        }
        return new Formularkilde(
                form.getId(),
                form.getKey(),
                form.getVersion(),
                () -> resource(form.getDeploymentId(), form.getResourceName()));
    }

    private static InputStream resource(String deploymentId, String name) {
        return Context.getCommandContext().runWithoutAuthorization(new GetDeploymentResourceCmd(deploymentId, name));
    }

    private static Map<String, Object> plain(VariableMap answers) {
        Map<String, Object> plain = new LinkedHashMap<>();
        answers.keySet().forEach(key -> plain.put(key, JsonValues.fromEngine(key, answers.getValueTyped(key))));
        return plain;
    }

    /** The engine has checked the person's right to the task; what the forms look up on the way is no request of theirs. */
    private static <T> T unfenced(java.util.concurrent.Callable<T> call) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(call);
    }
}
