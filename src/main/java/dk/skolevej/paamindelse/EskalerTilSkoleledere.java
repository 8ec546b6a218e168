package dk.skolevej.paamindelse;

import dk.skolevej.motor.Person;
import dk.skolevej.paamindelse.Eskaleringer.Niveau;
import dk.skolevej.post.Brev;
import dk.skolevej.post.Liste;
import dk.skolevej.post.Post;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What has been overdue too long comes to the school's leader: each task once, all of a day in one letter. Without a leader it waits for one. */
@Component
class EskalerTilSkoleledere extends Morgentrin {

    private final Eskaleringer eskaleringer;
    private final Post post;

    EskalerTilSkoleledere(Morgenlaeser morgen, Eskaleringer eskaleringer, Post post) {
        super(morgen);
        this.eskaleringer = eskaleringer;
        this.post = post;
    }

    @Override
    void take(DelegateExecution execution) {
        int level = Niveauer.in(execution).skoleleder();
        List<Person> people = morgen.people();
        Skolemorgener schools = morgen.schools();
        Map<String, Set<String>> closed = morgen.closed();
        List<Fristlinje> news = eskaleringer.news(Niveau.SKOLELEDER, morgen.overdueBy(level, schools)).stream()
                .filter(line -> schools.of(line.opgave().skole()).isSchoolDay())
                .filter(line -> Skoleledere.at(line.opgave().skole(), people).stream()
                        .anyMatch(leader -> line.mayBeToldTo(leader, closed)))
                .toList();
        eskaleringer.record(Niveau.SKOLELEDER, news, morgen.today());
        people.stream()
                .filter(person -> person.roller().contains(Skoleledere.ROLE))
                .forEach(leader -> tell(
                        leader,
                        news.stream()
                                .filter(line -> line.mayBeToldTo(leader, closed))
                                .toList()));
    }

    private void tell(Person leader, List<Fristlinje> news) {
        List<String> own = news.stream()
                .filter(line -> leader.skoler().contains(line.opgave().skole()))
                .map(line -> line.opgave().id())
                .toList();
        if (!own.isEmpty()) {
            post.ring(Brev.to(leader.id(), "eskalering-skoleleder").tasks(Liste.andres, own));
        }
    }
}
