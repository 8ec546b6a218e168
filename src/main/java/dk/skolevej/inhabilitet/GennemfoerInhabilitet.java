package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.forloeb.Udelukkelser.Udelukkelse;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From now on the colleague is shut out, or may see the case again; the journal says who decided so. */
@Component
class GennemfoerInhabilitet implements JavaDelegate {

    private static final String LIFTED = "inhabilitetOphaevet";

    private final Sager sager;
    private final Udelukkelser udelukkelser;
    private final Inhabilitetsopgaver opgaver;
    private final Journal journal;

    GennemfoerInhabilitet(Sager sager, Udelukkelser udelukkelser, Inhabilitetsopgaver opgaver, Journal journal) {
        this.sager = sager;
        this.udelukkelser = udelukkelser;
        this.opgaver = opgaver;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sagsnummer = execution.getProcessBusinessKey();
        String kollega = (String) execution.getVariable("kollega");
        String af = (String) execution.getVariable("af");
        Forloeb forloeb = sager.held(sagsnummer);
        boolean lift = "ophaev".equals(execution.getVariable("inhabilitetValg"));
        if (lift) {
            udelukkelser.lift(sagsnummer, kollega, af);
            journal.note(sagsnummer, af, LIFTED, kollega);
            opgaver.giveBack(forloeb, kollega);
            withdraw(execution.getProcessEngineServices().getRuntimeService(), sagsnummer, kollega);
        } else {
            String grund = (String) execution.getVariable("inhabilitetGrund");
            String saetteleder = (String) execution.getVariable("saetteleder");
            udelukkelser.shutOut(new Udelukkelse(sagsnummer, kollega, grund, saetteleder), af);
            journal.note(sagsnummer, af, "inhabilitetRegistreret", "%s: %s".formatted(kollega, Grund.tekst(grund)));
            opgaver.takeBack(forloeb, kollega);
        }
        boolean without = !lift && kollega.equals(forloeb.tovholder()) && forloeb.fase() != Fase.LUKKET;
        execution.setVariable("manglerTovholder", without ? "ja" : "nej");
    }

    /** Whoever was to name another tovholder need not. */
    private static void withdraw(RuntimeService runtime, String sagsnummer, String kollega) {
        runtime.createMessageCorrelation(LIFTED)
                .processInstanceBusinessKey(sagsnummer)
                .processInstanceVariableEquals("kollega", kollega)
                .correlateAll();
    }
}
