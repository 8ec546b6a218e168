package dk.skolevej.paamindelse;

import dk.skolevej.motor.Person;
import dk.skolevej.paamindelse.Eskaleringer.Niveau;
import dk.skolevej.post.Brev;
import dk.skolevej.post.Post;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** On a day when another task has been overdue so long, the forvaltning gets the numbers of all schools: no case, no task, no person. */
@Component
class EskalerTilForvaltning extends Morgentrin {

    private static final String ROLE = "forvaltning";

    private final Eskaleringer eskaleringer;
    private final Post post;

    EskalerTilForvaltning(Morgenlaeser morgen, Eskaleringer eskaleringer, Post post) {
        super(morgen);
        this.eskaleringer = eskaleringer;
        this.post = post;
    }

    @Override
    void take(DelegateExecution execution) {
        List<Fristlinje> overdue = morgen.overdueBy(Niveauer.in(execution).forvaltning(), morgen.schools());
        List<Person> managers = morgen.people().stream()
                .filter(person -> person.roller().contains(ROLE))
                .toList();
        List<Fristlinje> news = eskaleringer.news(Niveau.FORVALTNING, overdue);
        if (news.isEmpty() || managers.isEmpty()) {
            return;
        }
        eskaleringer.record(Niveau.FORVALTNING, news, morgen.today());
        managers.forEach(manager -> post.ring(Brev.to(manager.id(), "eskalering-forvaltning")
                .on(morgen.today())
                .numbers(Overskredne.counts(overdue))));
    }
}
