package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The case has another tovholder from now on: in the record, in every process of the case and in its open tasks. */
@Component
class SkiftTovholder implements JavaDelegate {

    private final Sager sager;
    private final Kolleger kolleger;
    private final Sagsopgaver opgaver;

    SkiftTovholder(Sager sager, Kolleger kolleger, Sagsopgaver opgaver) {
        this.sager = sager;
        this.kolleger = kolleger;
        this.opgaver = opgaver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sagsnummer = execution.getProcessBusinessKey();
        String fra = (String) execution.getVariable("tidligereTovholder");
        String til = (String) execution.getVariable("tovholder");
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        Forloeb forloeb = sager.find(sagsnummer).orElseThrow();
        sager.changeTovholder(sagsnummer, fra, til, (String) execution.getVariable("af"));
        List<String> instances = instances(runtime, sagsnummer);
        replace(runtime, instances, "tovholder", fra, til);
        boolean keepsTalk = fra.equals(forloeb.tryghedsperson()) && kolleger.worksAt(fra, forloeb.skole());
        if (fra.equals(forloeb.tryghedsperson()) && !keepsTalk) {
            sager.withoutTryghedsperson(sagsnummer);
            replace(runtime, instances, "tryghedsperson", fra, null);
        }
        opgaver.hand(instances, fra, til, keepsTalk);
    }

    private static List<String> instances(RuntimeService runtime, String sagsnummer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    /** Where the variable is, not where it could be seen from. */
    private static void replace(
            RuntimeService runtime, List<String> instances, String name, String old, String replacement) {
        runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(name)
                .list()
                .stream()
                .filter(variable -> Objects.equals(old, variable.getValue()))
                .forEach(variable -> runtime.setVariableLocal(variable.getExecutionId(), name, replacement));
    }
}
