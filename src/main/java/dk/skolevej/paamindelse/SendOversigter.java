package dk.skolevej.paamindelse;

import dk.skolevej.motor.Fristopgave;
import dk.skolevej.motor.Person;
import dk.skolevej.post.Brev;
import dk.skolevej.post.Liste;
import dk.skolevej.post.Post;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** One letter for each person with something due or overdue, also when they work at two schools; none when none of their schools has school. */
@Component
class SendOversigter extends Morgentrin {

    private final Post post;

    SendOversigter(Morgenlaeser morgen, Post post) {
        super(morgen);
        this.post = post;
    }

    @Override
    void take(DelegateExecution execution) {
        Skolemorgener schools = morgen.schools();
        List<Fristlinje> due = morgen.dueWithin(Niveauer.in(execution).varsel(), schools);
        Map<String, Set<String>> closed = morgen.closed();
        morgen.people().stream()
                .filter(schools::haveSchoolFor)
                .forEach(person -> send(
                        person,
                        due.stream()
                                .filter(line -> line.opgave().isFor(person) && line.mayBeToldTo(person, closed))
                                .toList()));
    }

    private void send(Person person, List<Fristlinje> own) {
        if (!own.isEmpty()) {
            post.ring(Brev.to(person.id(), "dagligOversigt-medarbejder")
                    .on(morgen.today())
                    .tasks(Liste.overskredne, ids(own, Fristlinje::overskredet))
                    .tasks(Liste.snart, ids(own, line -> !line.overskredet())));
        }
    }

    private static List<String> ids(List<Fristlinje> lines, Predicate<Fristlinje> chosen) {
        return lines.stream()
                .filter(chosen)
                .map(Fristlinje::opgave)
                .map(Fristopgave::id)
                .toList();
    }
}
