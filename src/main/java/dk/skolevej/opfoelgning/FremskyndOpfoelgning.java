package dk.skolevej.opfoelgning;

import dk.skolevej.frist.Sagsfrister;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Something has happened and the follow-up cannot wait: the invitation is due now and the follow-up within days, from whatever point it had come to. */
@Component
class FremskyndOpfoelgning implements ExecutionListener {

    private static final String HURRIED_ON = "fremskyndetDen";

    private final Sagsfrister sagsfrister;
    private final Clock clock;

    FremskyndOpfoelgning(Sagsfrister sagsfrister, Clock clock) {
        this.sagsfrister = sagsfrister;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariable(HURRIED_ON) == null) {
            ZonedDateTime today = LocalDate.now(clock).atStartOfDay(clock.getZone());
            ((DelegateExecution) execution.getProcessInstance()).setVariable(HURRIED_ON, Date.from(today.toInstant()));
        }
        sagsfrister.recompute((String) execution.getVariable("sagsnummer"), "opfølgningen er fremskyndet");
    }
}
