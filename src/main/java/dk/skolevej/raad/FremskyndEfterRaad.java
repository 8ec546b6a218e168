package dk.skolevej.raad;

import dk.skolevej.motor.Afvist;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** PPR's advice cannot wait: the case is told as if the tovholder had pulled its follow-up forward. Refused when it waits for none. */
@Component
class FremskyndEfterRaad implements JavaDelegate {

    private static final String NO_FOLLOW_UP =
            "Opfølgningen kan kun fremskyndes, mens handleplanens indsatser er i gang og der ventes"
                    + " på næste opfølgning. Vælg noget andet, og skriv i noten, hvad der skal ske.";

    @Override
    public void execute(DelegateExecution execution) {
        try {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation("fremskyndOpfoelgning")
                    .processInstanceBusinessKey((String) execution.getVariable("sagsnummer"))
                    .correlateWithResult();
        } catch (MismatchingMessageCorrelationException e) {
            throw Afvist.ved(BegyndRaad.DECISION, 409, "passerIkkeIFasen", NO_FOLLOW_UP);
        }
    }
}
