package dk.skolevej.opsporing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Counts the absence; {@code skoler} are the schools where something came of it, {@code kalenderMangler} whether a calendar was missed. */
@Component
class TaelFravaer implements JavaDelegate {

    private final Fravaersoptaelling optaelling;
    private final Fravaershits hits;
    private final Clock clock;

    TaelFravaer(Fravaersoptaelling optaelling, Fravaershits hits, Clock clock) {
        this.optaelling = optaelling;
        this.hits = hits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("kalenderMangler", optaelling.count(rules(execution), LocalDate.now(clock)));
        // gone when the jobs have been made
        execution.setVariable(
                "skoler", Variables.objectValue(hits.schoolsThatWait(), true).create());
    }

    /** Those the municipality uses, from the rows of the table; Cockpit could not show these. */
    @SuppressWarnings("unchecked")
    private static List<Fravaersregel> rules(DelegateExecution execution) {
        var rows = (List<Map<String, Object>>) execution.getVariable("regler");
        execution.removeVariable("regler");
        return rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("iBrug")))
                .map(Fravaersregel::of)
                .toList();
    }
}
