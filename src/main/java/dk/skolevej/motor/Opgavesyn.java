package dk.skolevej.motor;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether the person at work may see a task, as the engine judges it, at a fraction of what one of its task queries costs. */
@Component
public class Opgavesyn {

    private final ProcessEngine engine;

    Opgavesyn(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** False also for a task that does not exist. */
    public boolean shows(String taskId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task != null && mayRead(context, task);
        });
    }

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
