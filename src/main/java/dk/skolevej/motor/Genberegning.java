package dk.skolevej.motor;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Works out again when the open tasks of a process instance are due and when its timers fire: by the diagram's own expressions, with today being the
 * day on which the task or timer came to be. Where nothing has changed since, nothing is changed.
 */
@Component
public class Genberegning {

    /** A date that has moved; {@code element} is the step or timer, {@code navn} what the diagram calls it. */
    public record Flytning(String element, String navn, Date fra, Date til) {}

    private final ProcessEngine engine;
    private final Ur ur;

    Genberegning(@Lazy ProcessEngine engine, Ur ur) {
        this.engine = engine;
        this.ur = ur;
    }

    /** What has moved. Belongs in the transaction of the caller, who has seen to it that nobody works on the instance meanwhile. */
    public List<Flytning> of(String processInstanceId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> moved(context, processInstanceId)));
    }

    private List<Flytning> moved(CommandContext context, String processInstanceId) {
        List<Flytning> moved = new ArrayList<>();
        context.getTaskManager()
                .findTasksByProcessInstanceId(processInstanceId)
                .forEach(task -> move(task).ifPresent(moved::add));
        engine.getManagementService().createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
                .filter(job -> job.getDuedate() != null)
                .forEach(job -> move(context, (JobEntity) job).ifPresent(moved::add));
        return moved;
    }

    private Optional<Flytning> move(TaskEntity task) {
        var expression = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getDueDateExpression();
        if (expression == null || task.getDueDate() == null) {
            return Optional.empty();
        }
        Date before = task.getDueDate();
        Object wanted = ur.asOf(task.getCreateTime().toInstant(), () -> expression.getValue(task.getExecution()));
        if (!(wanted instanceof Date after) || after.getTime() == before.getTime()) {
            return Optional.empty();
        }
        engine.getTaskService().setDueDate(task.getId(), after);
        return Optional.of(new Flytning(task.getTaskDefinitionKey(), task.getName(), before, after));
    }

    private Optional<Flytning> move(CommandContext context, JobEntity timer) {
        Date before = timer.getDuedate();
        ur.asOf(timer.getCreateTime().toInstant(), () -> {
            engine.getManagementService().recalculateJobDuedate(timer.getId(), true);
            return null;
        });
        // the engine has changed this very entity
        Date after = timer.getDuedate();
        return after.getTime() == before.getTime()
                ? Optional.empty()
                : Optional.of(new Flytning(timer.getActivityId(), name(context, timer), before, after));
    }

    private static String name(CommandContext context, JobEntity timer) {
        return (String) context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(timer.getProcessDefinitionId())
                .findActivity(timer.getActivityId())
                .getProperty("name");
    }
}
