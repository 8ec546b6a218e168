package dk.skolevej.frist;

import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A calendar has been loaded: the process that brings everything in line with it begins with the load, or not at all. */
@Component
class Genberegningsstart {

    private final Sager sager;
    private final RuntimeService runtime;
    private final IdentityService identity;

    Genberegningsstart(Sager sager, RuntimeService runtime, IdentityService identity) {
        this.sager = sager;
        this.runtime = runtime;
        this.identity = identity;
    }

    @EventListener
    void loaded(SkolekalenderIndlaest indlaest) {
        String asked = Kalenderopgave.key(indlaest.skoleaar());
        // the forvaltning may load a calendar, but start no process by themselves
        Person.asApplication(identity, () -> {
            boolean askedFor = runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(asked)
                            .count()
                    > 0;
            return askedFor || !sager.open().isEmpty()
                    ? runtime.createMessageCorrelation("nySkolekalender")
                            .setVariable("skoleaar", indlaest.skoleaar().toString())
                            .correlateStartMessage()
                    : null;
        });
    }
}
