package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.frist.Skoleaar;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks each school that has not been asked in this school year to inform parents and staff (R4-02). */
@Component
class BegyndAarligInformation implements JavaDelegate {

    static final String PROCES = "aarligInformation";

    private final Aarshjul aarshjul;
    private final Skoler skoler;
    private final Clock clock;

    BegyndAarligInformation(Aarshjul aarshjul, Skoler skoler, Clock clock) {
        this.aarshjul = aarshjul;
        this.skoler = skoler;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String year = Skoleaar.of(LocalDate.now(clock)).toString();
        skoler.all().keySet().forEach(skole -> aarshjul.beginOnce(new Plads(PROCES, skole, year)));
    }
}
