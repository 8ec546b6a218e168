package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The absence is over: what is still open goes back, and the right to it is gone. */
@Component
class GivOpgaverTilbage implements JavaDelegate {

    private final Fravaersliste fravaersliste;
    private final Stedfortraedere stedfortraedere;
    private final Opgavebytte opgaver;
    private final Kolleger kolleger;
    private final Lederrolle lederrolle;

    GivOpgaverTilbage(
            Fravaersliste fravaersliste,
            Stedfortraedere stedfortraedere,
            Opgavebytte opgaver,
            Kolleger kolleger,
            Lederrolle lederrolle) {
        this.fravaersliste = fravaersliste;
        this.stedfortraedere = stedfortraedere;
        this.opgaver = opgaver;
        this.kolleger = kolleger;
        this.lederrolle = lederrolle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Fravaer fravaer = fravaersliste
                .find(Fravaer.idOf(execution.getProcessBusinessKey()))
                .orElseThrow();
        fravaersliste.end(fravaer.id());
        opgaver.back(fravaer);
        if (fravaer.leder() && !kolleger.leadsAlready(fravaer)) {
            takeRole(fravaer);
        }
    }

    /** Somebody else, or the same colleague for somebody else, may still be standing in. */
    private void takeRole(Fravaer fravaer) {
        List<Stedfortraedning> others = stedfortraedere.ofLeaders(fravaer.skole());
        if (others.stream().noneMatch(other -> other.stedfortraeder().equals(fravaer.stedfortraeder()))) {
            lederrolle.take(fravaer.stedfortraeder(), fravaer.skole());
            opgaver.closeToStandIns(fravaer.skole(), fravaer.stedfortraeder(), others.isEmpty());
        }
    }
}
