package dk.skolevej.bero;

import dk.skolevej.frist.Pauser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** The processes of one case, but for those that go on while it is paused. */
@Component
class Sagsprocesser {

    /** The pause itself, the hand-over to another tovholder, who is shut out, that the case is annulled, a parent's request, and that the pupil leaves or changes school. */
    private static final Set<String> GO_ON =
            Set.of("bero", "overdragelse", "inhabilitet", "annullering", "orientering", "udmeldelse", "skoleskift");

    private static final int DAYS_OF_A_WEEK = 7;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Clock clock;

    Sagsprocesser(RuntimeService runtime, RepositoryService repository, Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** Tasks cannot be sent and timers do not fire; Cockpit shows each instance as suspended. */
    void stop(String sagsnummer, String fase) {
        of(sagsnummer).forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));
        showPhase(sagsnummer, fase);
    }

    void goOn(String sagsnummer, String fase) {
        of(sagsnummer).forEach(instance -> runtime.activateProcessInstanceById(instance.getId()));
        showPhase(sagsnummer, fase);
    }

    /** What deadlines are counted from: week 1 moves by whole weeks, the rest by the pause, which each process gets to know. */
    void remember(String sagsnummer, LocalDate fra, int dage) {
        int weeks = (dage + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
        for (ProcessInstance instance : of(sagsnummer)) {
            String id = instance.getId();
            Pauser known = Pauser.of(runtime.getVariable(id, Pauser.VARIABEL));
            runtime.setVariable(id, Pauser.VARIABEL, known.with(fra, dage).toString());
            variables(id, "skoleuge1")
                    .forEach(week1 -> runtime.setVariableLocal(
                            week1.getExecutionId(), week1.getName(), later((Date) week1.getValue(), weeks)));
        }
    }

    private void showPhase(String sagsnummer, String fase) {
        of(sagsnummer)
                .forEach(instance -> variables(instance.getId(), "fase")
                        .forEach(shown -> runtime.setVariableLocal(shown.getExecutionId(), "fase", fase)));
    }

    private List<VariableInstance> variables(String instance, String name) {
        return runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableName(name)
                .list();
    }

    private Date later(Date date, int weeks) {
        return Date.from(
                date.toInstant().atZone(clock.getZone()).plusWeeks(weeks).toInstant());
    }

    private List<ProcessInstance> of(String sagsnummer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .filter(instance -> !GO_ON.contains(repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getKey()))
                .toList();
    }
}
