package dk.skolevej.motor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that runs in a case becomes another school's (the engine's tenant): whoever is at the old school finds it nowhere from that moment. The engine has no
 * call for it. Its history stays the old school's. Belongs in the transaction of the caller, first of all that the caller asks the engine.
 */
@Component
public class Skoleflytning {

    /** What belongs to an instance beside its executions, by the column that says to which. */
    private static final Map<String, String> TABLES = Map.of(
            "act_ru_task", "proc_inst_id_",
            "act_ru_variable", "proc_inst_id_",
            "act_ru_job", "process_instance_id_",
            "act_ru_event_subscr", "proc_inst_id_",
            "act_ru_incident", "proc_inst_id_");

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    Skoleflytning(@Lazy ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** @param running the instance that asks, whose rows may not be written yet */
    public void move(String sagsnummer, String running, String skole) {
        Set<String> instances =
                new TreeSet<>(jdbc.sql("select distinct proc_inst_id_ from act_ru_execution where business_key_ = ?")
                        .param(sagsnummer)
                        .query(String.class)
                        .list());
        instances.add(running);
        TABLES.forEach((table, column) -> jdbc.sql(
                        "update %s set tenant_id_ = :skole where %s in (:instances)".formatted(table, column))
                .param("skole", skole)
                .param("instances", instances)
                .update());
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> move(context, instances, skole));
    }

    /**
     * The executions go through the engine, so that whoever works on one of them at the same moment, and would leave something at the old school, is
     * refused and begins again.
     */
    private Void move(CommandContext context, Set<String> instances, String skole) {
        var database = context.getDbEntityManager();
        instances.forEach(context.getExecutionManager()::findExecutionsByProcessInstanceId);
        database.getCachedEntitiesByType(ExecutionEntity.class).stream()
                .filter(execution -> instances.contains(execution.getProcessInstanceId()))
                .forEach(execution -> {
                    execution.setTenantId(skole);
                    database.forceUpdate(execution);
                });
        database.getCachedEntitiesByType(VariableInstanceEntity.class).stream()
                .filter(variable -> instances.contains(variable.getProcessInstanceId()))
                .forEach(variable -> variable.setTenantId(skole));
        return null;
    }
}
