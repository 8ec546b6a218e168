package dk.skolevej.motor;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the person at work may see a task, as the engine judges it, at a fraction of what one of its task queries costs. */
@Component
public class Opgavesyn {

    private final ProcessEngine engine;
    private final CaseFence cases;

    Opgavesyn(@Lazy ProcessEngine engine, CaseFence cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /** False also for a task that does not exist. */
    public boolean shows(String taskId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task != null && mayRead(context, task);
        });
    }

    /** The case a task or a process instance belongs to, whoever asks; empty when there is none with this id. */
    public Optional<Sted> whereIs(String id) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            ExecutionEntity execution =
                    context.getExecutionManager().findExecutionById(task == null ? id : task.getProcessInstanceId());
            return Optional.ofNullable(execution)
                    .map(ExecutionEntity::getProcessInstance)
                    .map(instance -> new Sted(instance.getBusinessKey(), instance.getTenantId()));
        });
    }

    /** Whether the person at work is shut out of the case that this task or process instance belongs to. */
    public boolean hides(String id) {
        return whereIs(id).map(Sted::sagsnummer).filter(this::isClosed).isPresent();
    }

    private boolean isClosed(String sagsnummer) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> cases.closes(sagsnummer));
    }

    /** A case number, or the business key of what is about no one case, and the school; either may be null. */
    public record Sted(String sagsnummer, String skole) {}

    private static boolean mayRead(CommandContext context, TaskEntity task) {
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkReadTask(task));
            return true;
        } catch (ProcessEngineException refused) {
            return false;
        }
    }
}
