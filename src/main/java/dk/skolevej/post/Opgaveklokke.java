package dk.skolevej.post;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.motor.Opgavevagt;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Rings for every new task at its assignee, or at everybody in its role at its school, if they want to be told of each. */
@Component
class Opgaveklokke implements Opgavevagt {

    private static final String LETTER = "nyOpgave-medarbejder";

    /** IT's own task about a mail would be a mail about a mail, and so on; IT has a banner. */
    private static final String THE_POST_ITSELF = "besked:";

    private final Post post;
    private final Postvalg choices;
    private final Medarbejdere medarbejdere;
    private final Udelukkelser udelukkelser;
    private final IdentityService identity;

    Opgaveklokke(
            Post post,
            Postvalg choices,
            Medarbejdere medarbejdere,
            Udelukkelser udelukkelser,
            IdentityService identity) {
        this.post = post;
        this.choices = choices;
        this.medarbejdere = medarbejdere;
        this.udelukkelser = udelukkelser;
        this.identity = identity;
    }

    @Override
    public void opened(DelegateTask task) {
        if (task.getAssignee() == null) {
            ring(task, null);
        }
    }

    /** Whoever takes a task that was offered to them knows that they have. */
    @Override
    public void assigned(DelegateTask task) {
        String atWork = Person.current(identity).map(Person::id).orElse(null);
        if (task.getAssignee() != null
                && (!task.getAssignee().equals(atWork) || task.getCandidates().isEmpty())) {
            ring(task, task.getAssignee());
        }
    }

    private void ring(DelegateTask task, String assignee) {
        if (post.isQuiet() || task.getProcessDefinitionId().startsWith(THE_POST_ITSELF)) {
            return;
        }
        Person.asApplication(identity, () -> {
            Set<String> recipients = assignee == null ? candidates(task) : new TreeSet<>(List.of(assignee));
            caseOf(task).map(udelukkelser::outsiders).ifPresent(recipients::removeAll);
            choices.keepThoseWhoWantEachTask(recipients);
            recipients.forEach(login -> post.gather(letter(login, task)));
            return null;
        });
    }

    private static Brev letter(String login, DelegateTask task) {
        Brev brev = Brev.to(login, LETTER).tasks(Liste.opgaver, List.of(task.getId()));
        return caseOf(task).map(brev::about).orElse(brev);
    }

    private static Optional<String> caseOf(DelegateTask task) {
        return task.getExecution().getVariable("sagsnummer") instanceof String nummer && Sagsnummer.is(nummer)
                ? Optional.of(nummer)
                : Optional.empty();
    }

    private Set<String> candidates(DelegateTask task) {
        Set<String> logins = new TreeSet<>();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getUserId() != null) {
                logins.add(link.getUserId());
            } else if (task.getTenantId() != null) {
                medarbejdere
                        .withRole(link.getGroupId(), task.getTenantId())
                        .forEach(medarbejder -> logins.add(medarbejder.id()));
            } else {
                identity.createUserQuery()
                        .memberOfGroup(link.getGroupId())
                        .list()
                        .forEach(user -> logins.add(user.getId()));
            }
        }
        return logins;
    }
}
