package dk.skolevej.motor;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A process of a case that has ended goes on from one of its elements, in the version of the diagram it followed. When that is a user task, it is due when it
 * was due before, and counts as having come to be on its old day, so that working deadlines out again does not move it. The engine's own restart would need a
 * history of variables, which is not kept.
 */
@Component
public class Genstart {

    private final ProcessEngine engine;

    Genstart(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Belongs in the transaction of the caller. @param known the variables it goes on with */
    public void at(String sagsnummer, String process, String element, Map<String, Object> known) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    HistoricProcessInstance ended = ended(sagsnummer, process);
                    String begun = engine.getRuntimeService()
                            .createProcessInstanceById(ended.getProcessDefinitionId())
                            .businessKey(sagsnummer)
                            .setVariables(known)
                            .startBeforeActivity(element)
                            .execute()
                            .getId();
                    keepDeadline(context, ended.getId(), begun, element);
                    return null;
                }));
    }

    private HistoricProcessInstance ended(String sagsnummer, String process) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(sagsnummer)
                .processDefinitionKey(process)
                .finished()
                .orderByProcessInstanceEndTime()
                .desc()
                .list()
                .get(0);
    }

    private void keepDeadline(CommandContext context, String ended, String begun, String element) {
        HistoryService history = engine.getHistoryService();
        HistoricTaskInstance before = history
                .createHistoricTaskInstanceQuery()
                .processInstanceId(ended)
                .taskDefinitionKey(element)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .orElse(null);
        if (before == null) {
            return;
        }
        // it is so new that no table has it yet
        context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> begun.equals(task.getProcessInstanceId()))
                .forEach(task -> {
                    engine.getTaskService().setDueDate(task.getId(), before.getDueDate());
                    task.setCreateTime(before.getStartTime());
                });
    }
}
