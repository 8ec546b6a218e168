package dk.skolevej.frist;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody whom a new calendar concerns: the task that asks for it, and each open case, which has an instance of its own. */
@Component
class SpredSkolekalender implements JavaDelegate {

    private final Sager sager;
    private final RuntimeService runtime;

    SpredSkolekalender(Sager sager, RuntimeService runtime) {
        this.sager = sager;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Skoleaar aar =
                Skoleaar.parse((String) execution.getVariable("skoleaar")).orElseThrow();
        runtime.createMessageCorrelation("skolekalenderIndlaest")
                .processInstanceBusinessKey(Kalenderopgave.key(aar))
                .correlateAll();
        sager.open().forEach(this::begin);
    }

    private void begin(Forloeb forloeb) {
        runtime.createMessageCorrelation("sagensFristerGenberegnes")
                .processInstanceBusinessKey(forloeb.sagsnummer())
                .setVariable("sagsnummer", forloeb.sagsnummer())
                .setVariable("skole", forloeb.skole())
                .correlateStartMessage();
    }
}
