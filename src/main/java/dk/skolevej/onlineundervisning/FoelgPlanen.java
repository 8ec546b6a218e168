package dk.skolevej.onlineundervisning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The plan that has been approved decides whether there is online teaching, and how. */
@Component
class FoelgPlanen implements JavaDelegate {

    private final Onlinegang gang;

    FoelgPlanen(Onlinegang gang) {
        this.gang = gang;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gang.follow((String) execution.getVariable("sagsnummer"));
    }
}
