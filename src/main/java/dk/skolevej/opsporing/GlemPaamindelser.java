package dk.skolevej.opsporing;

import dk.skolevej.forloeb.ElevDoed;
import dk.skolevej.motor.Person;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is reminded of the absence of a pupil who is dead. */
@Component
class GlemPaamindelser {

    private final Fravaershits hits;
    private final RuntimeService runtime;
    private final IdentityService identity;

    GlemPaamindelser(Fravaershits hits, RuntimeService runtime, IdentityService identity) {
        this.hits = hits;
        this.runtime = runtime;
        this.identity = identity;
    }

    @EventListener
    void died(ElevDoed doed) {
        Person.asApplication(identity, () -> {
            hits.ofPupil(doed.elev()).stream()
                    .map(Fravaershit::noegle)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(this::stop);
            return null;
        });
    }

    private void stop(String noegle) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(noegle)
                .processDefinitionKey("ulovligtFravaer")
                .list()
                .forEach(reminder -> runtime.deleteProcessInstance(reminder.getId(), "eleven går her ikke mere"));
    }
}
