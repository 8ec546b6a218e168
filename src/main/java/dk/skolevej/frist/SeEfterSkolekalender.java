package dk.skolevej.frist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the diagram whether somebody must be asked for a calendar: from January on for that of the next school year, at any time for the one we are in.
 * Once is enough: while the task for it is open it is not asked for again.
 */
@Component
class SeEfterSkolekalender implements JavaDelegate {

    private final Kalenderarkiv arkiv;
    private final RuntimeService runtime;
    private final Clock clock;

    SeEfterSkolekalender(Kalenderarkiv arkiv, RuntimeService runtime, Clock clock) {
        this.arkiv = arkiv;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        Skoleaar current = Skoleaar.of(today);
        boolean secondHalf = today.getMonthValue() < Month.AUGUST.getValue();
        Skoleaar wanted = !arkiv.loaded().contains(current) || !secondHalf ? current : current.next();
        boolean missing = !arkiv.loaded().contains(wanted) && !isAskedFor(wanted);
        execution.setVariable("kalenderMangler", missing);
        if (missing) {
            execution.setProcessBusinessKey(Kalenderopgave.key(wanted));
        }
    }

    private boolean isAskedFor(Skoleaar aar) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(Kalenderopgave.key(aar))
                        .count()
                > 0;
    }
}
