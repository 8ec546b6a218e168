package dk.skolevej.stedfortraeder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first day of an absence: what is open goes to who stands in, and a skoleleder's role at that school with it. */
@Component
class OvertagOpgaver implements JavaDelegate {

    private final Fravaersliste fravaersliste;
    private final Opgavebytte opgaver;
    private final Kolleger kolleger;
    private final Lederrolle lederrolle;

    OvertagOpgaver(Fravaersliste fravaersliste, Opgavebytte opgaver, Kolleger kolleger, Lederrolle lederrolle) {
        this.fravaersliste = fravaersliste;
        this.opgaver = opgaver;
        this.kolleger = kolleger;
        this.lederrolle = lederrolle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fravaer fravaer = fravaersliste
                .find(Fravaer.idOf(execution.getProcessBusinessKey()))
                .orElseThrow();
        opgaver.over(fravaer);
        if (fravaer.leder() && !kolleger.leadsAlready(fravaer)) {
            lederrolle.give(fravaer.stedfortraeder(), fravaer.skole());
            opgaver.openToStandIns(fravaer.skole());
        }
    }
}
