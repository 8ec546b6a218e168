package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.motor.Opgavefordeler;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task that arises in a case never goes to somebody who is shut out of it; last, after who stands in for whom has been seen to. */
@Component
@Order(1)
class Inhabilitetsfordeling implements Opgavefordeler {

    private final Udelukkelser udelukkelser;
    private final Stedfortraedere stedfortraedere;

    Inhabilitetsfordeling(Udelukkelser udelukkelser, Stedfortraedere stedfortraedere) {
        this.udelukkelser = udelukkelser;
        this.stedfortraedere = stedfortraedere;
    }

    @Override
    public void arisen(DelegateTask task) {
        String sagsnummer = task.getExecution().getProcessBusinessKey();
        Set<String> outsiders = sagsnummer == null ? Set.of() : udelukkelser.outsiders(sagsnummer);
        if (outsiders.isEmpty()) {
            return;
        }
        if (outsiders.contains(task.getAssignee())) {
            giveElsewhere(task, outsiders);
        }
        if (task.getAssignee() == null && isForLeaders(task)) {
            udelukkelser.saetteleder(sagsnummer).ifPresent(task::setAssignee);
        }
    }

    private void giveElsewhere(DelegateTask task, Set<String> outsiders) {
        if (task.getOwner() != null && !outsiders.contains(task.getOwner())) {
            task.setAssignee(task.getOwner());
            task.setOwner(null);
            return;
        }
        task.setOwner(task.getOwner() == null ? task.getAssignee() : task.getOwner());
        task.setAssignee(null);
        task.addCandidateGroup(Inhabilitetsregler.SKOLELEDER);
        if (!stedfortraedere.ofLeaders(task.getTenantId()).isEmpty()) {
            task.addCandidateGroup(Stedfortraedere.lederrolle(task.getTenantId()));
        }
    }

    private static boolean isForLeaders(DelegateTask task) {
        return task.getCandidates().stream().anyMatch(link -> Inhabilitetsregler.SKOLELEDER.equals(link.getGroupId()));
    }
}
