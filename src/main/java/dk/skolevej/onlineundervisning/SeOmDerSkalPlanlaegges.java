package dk.skolevej.onlineundervisning;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Four weeks are left. Each review begins the waiting for that day again: the way back is planned once for each last day, and not while somebody is at it.
 * {@code skalPlanlaegges} is {@code ja} or {@code nej}; {@code planlagtTil} is the last day it was asked for.
 */
@Component
class SeOmDerSkalPlanlaegges implements ExecutionListener {

    private static final String STEP = "planlaegTilbagevenden";
    private static final String PLANNED_FOR = "planlagtTil";

    private final Onlineundervisninger online;
    private final TaskService tasks;

    SeOmDerSkalPlanlaegges(Onlineundervisninger online, TaskService tasks) {
        this.online = online;
        this.tasks = tasks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String lastDay = online.latest((String) execution.getVariable("sagsnummer"))
                .orElseThrow()
                .til()
                .toString();
        boolean underWay = tasks.createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskDefinitionKey(STEP)
                        .count()
                > 0;
        boolean asked = lastDay.equals(execution.getVariable(PLANNED_FOR));
        DelegateExecution process = execution.getProcessInstance();
        process.setVariable(PLANNED_FOR, lastDay);
        process.setVariable("skalPlanlaegges", underWay || asked ? "nej" : "ja");
    }
}
