package dk.skolevej.post;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The one step that sends; it throws when the mail server said no, and the engine tries again later. */
@Component
class SendBesked implements JavaDelegate {

    private final Postbud postbud;

    SendBesked(Postbud postbud) {
        this.postbud = postbud;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Udfald udfald = postbud.deliver(((Number) execution.getVariable("postnummer")).longValue());
        if (udfald != Udfald.SENDT) {
            throw new BpmnError(udfald.errorCode());
        }
    }
}
