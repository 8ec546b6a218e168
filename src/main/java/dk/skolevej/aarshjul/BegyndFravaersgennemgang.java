package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Periode;
import java.time.Clock;
import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks each school for a review of the month that is over (R4-06); of a month without a single school day there is none. */
@Component
class BegyndFravaersgennemgang implements JavaDelegate {

    private final Aarshjul aarshjul;
    private final Skoler skoler;
    private final Fravaerstal tal;
    private final Clock clock;

    BegyndFravaersgennemgang(Aarshjul aarshjul, Skoler skoler, Fravaerstal tal, Clock clock) {
        this.aarshjul = aarshjul;
        this.skoler = skoler;
        this.tal = tal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        skoler.all().keySet().stream()
                .filter(skole -> hadSchool(skole, month))
                .forEach(skole -> aarshjul.beginOnce(new Plads(Gennemgange.PROCES, skole, month.toString())));
    }

    /** Without a calendar nobody knows, and it is reviewed. */
    private boolean hadSchool(String skole, YearMonth month) {
        return tal.skoledage(skole, Periode.maaned(month)).orElse(1) > 0;
    }
}
