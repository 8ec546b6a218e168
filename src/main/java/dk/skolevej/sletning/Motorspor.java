package dk.skolevej.sletning;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** What the engine remembers of a case: instances with the case's number, and all that belongs to them. */
@Component
class Motorspor {

    private final RuntimeService runtime;
    private final HistoryService history;

    Motorspor(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    boolean isRunning(String sagsnummer) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(sagsnummer)
                        .count()
                > 0;
    }

    /** The ids of all tasks there have been. */
    List<String> tasks(String sagsnummer) {
        return history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .map(HistoricTaskInstance::getId)
                .toList();
    }

    /** Instances, activities, tasks, variables, incidents, logs, attachments, comments. @return how many instances */
    int forget(String sagsnummer) {
        List<String> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        if (!instances.isEmpty()) {
            history.deleteHistoricProcessInstances(instances);
        }
        return instances.size();
    }
}
