package dk.skolevej.onlineundervisning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes what can be: of the quarters whose next quarter is over too, so that the attendance afterwards is there. */
@Component
class TaelOnlineundervisning implements JavaDelegate {

    /** From this quarter back to the latest one that may be told of. */
    private static final int QUARTERS_BACK = 2;

    private final Afsluttede afsluttede;
    private final Fremmoedemaaling maaling;
    private final Evalueringer evalueringer;
    private final Clock clock;

    TaelOnlineundervisning(Afsluttede afsluttede, Fremmoedemaaling maaling, Evalueringer evalueringer, Clock clock) {
        this.afsluttede = afsluttede;
        this.maaling = maaling;
        this.evalueringer = evalueringer;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        count();
    }

    void count() {
        Kvartal latest = Kvartal.of(LocalDate.now(clock)).plus(-QUARTERS_BACK);
        List<Afsluttet> ended = afsluttede.all().stream()
                .filter(one -> one.sluttet().compareTo(latest) <= 0)
                .map(maaling::of)
                .toList();
        Evalueringstal.next(evalueringer.next(), latest, ended).forEach(evalueringer::publish);
    }
}
