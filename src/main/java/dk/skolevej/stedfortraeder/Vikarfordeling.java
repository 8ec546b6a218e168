package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Opgavefordeler;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task that arises while somebody is away goes straight to who stands in. */
@Component
@Order(0)
class Vikarfordeling implements Opgavefordeler {

    private final Stedfortraedere stedfortraedere;

    Vikarfordeling(Stedfortraedere stedfortraedere) {
        this.stedfortraedere = stedfortraedere;
    }

    @Override
    public void arisen(DelegateTask task) {
        String skole = task.getTenantId();
        boolean forLeaders =
                task.getCandidates().stream().anyMatch(link -> Kolleger.SKOLELEDER.equals(link.getGroupId()));
        if (forLeaders && !stedfortraedere.ofLeaders(skole).isEmpty()) {
            task.addCandidateGroup(Stedfortraedere.lederrolle(skole));
        }
        String assignee = task.getAssignee();
        if (assignee != null && Objects.equals(assignee, task.getExecution().getVariable("tovholder"))) {
            stedfortraedere.of(assignee, skole).ifPresent(cover -> {
                task.setOwner(assignee);
                task.setAssignee(cover.stedfortraeder());
            });
        }
    }
}
