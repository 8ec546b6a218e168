package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Who takes part in a case, whether or not they see what is in it. */
@Component
class Deltagelse {

    private final Svararkiv answers;
    private final TaskService tasks;
    private final IdentityService identity;

    Deltagelse(Svararkiv answers, TaskService tasks, IdentityService identity) {
        this.answers = answers;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Who may tell a case this: those it belongs to, and of an underretning everybody who takes part. */
    BiPredicate<Indsigt, Forloeb> mayTell(String type) {
        return Underretninger.TYPE.equals(type) ? this::takesPart : Indsigt::seesContent;
    }

    /** Those it belongs to, the pupil's tryghedsperson, whoever has sent a form in it, and whoever has or is offered a task in it. */
    boolean takesPart(Indsigt insight, Forloeb forloeb) {
        Person person = insight.person();
        return insight.isAtTheirSchool(forloeb)
                && (insight.seesContent(forloeb)
                        || person.id().equals(forloeb.tryghedsperson())
                        || answers.hasAnswered(person.id(), forloeb.sagsnummer())
                        || Person.asApplication(identity, () -> hasTask(person, forloeb)));
    }

    /** Has, or is offered, a task in it; asked as the application. */
    boolean hasTask(Person person, Forloeb forloeb) {
        return open(forloeb).taskAssignee(person.id()).count() > 0
                || !person.roller().isEmpty()
                        && open(forloeb)
                                        .taskCandidateGroupIn(List.copyOf(person.roller()))
                                        .count()
                                > 0;
    }

    private TaskQuery open(Forloeb forloeb) {
        return tasks.createTaskQuery().processInstanceBusinessKey(forloeb.sagsnummer());
    }
}
