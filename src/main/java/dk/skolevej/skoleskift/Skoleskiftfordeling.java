package dk.skolevej.skoleskift;

import dk.skolevej.motor.Opgavefordeler;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A tovholder's task that arises before the new school has named one waits with its skoleleder; before who stands in for whom is seen to. */
@Component
@Order(-1)
class Skoleskiftfordeling implements Opgavefordeler {

    private final IdentityService identity;

    Skoleskiftfordeling(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void arisen(DelegateTask task) {
        String assignee = task.getAssignee();
        String skole = task.getTenantId();
        boolean tovholders = assignee != null && Objects.equals(assignee, task.getVariable("tovholder"));
        if (tovholders && skole != null && !worksAt(assignee, skole)) {
            task.setOwner(assignee);
            task.setAssignee(null);
            task.addCandidateGroup(Flytteopgaver.SKOLELEDER);
        }
    }

    private boolean worksAt(String login, String skole) {
        return identity.createUserQuery().userId(login).memberOfTenant(skole).count() > 0;
    }
}
