package dk.skolevej.forloeb;

import dk.skolevej.motor.Diagramord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The word {@code forloeb} of the diagrams: what a diagram tells the case, and asks of it. */
@Component("forloeb")
class ForloebOrd implements Diagramord<ForloebOrd.Sag> {

    private final Sager sager;
    private final Svararkiv svararkiv;
    private final Kommunevalg kommunevalg;
    private final Clock clock;

    ForloebOrd(Sager sager, Svararkiv svararkiv, Kommunevalg kommunevalg, Clock clock) {
        this.sager = sager;
        this.svararkiv = svararkiv;
        this.kommunevalg = kommunevalg;
        this.clock = clock;
    }

    @Override
    public Class<Sag> type() {
        return Sag.class;
    }

    @Override
    public Sag in(VariableScope scope) {
        return new Sag(scope);
    }

    /** The case whose process is running. */
    public final class Sag {

        private final VariableScope scope;

        private Sag(VariableScope scope) {
            this.scope = scope;
        }

        /** Moves the case to a phase, named as in {@link Fase}. */
        public void fase(String fase) {
            sager.enterPhase(sagsnummer(), Fase.valueOf(fase));
            show("fase", fase);
        }

        /** Closes the case, with a reason named as in {@link Lukning}. */
        public void luk(String lukning) {
            sager.close(sagsnummer(), Lukning.valueOf(lukning), scope.getVariables());
            show("fase", Fase.LUKKET.name());
        }

        /** The absence has come back after the case was thought to be over. */
        public void tilbagefald() {
            sager.relapse(sagsnummer());
        }

        /** Shows on the case when the next follow-up must have been held. */
        public void opfoelgningsfrist(Date frist) {
            sager.setOpfoelgningsfrist(sagsnummer(), LocalDate.ofInstant(frist.toInstant(), clock.getZone()));
            show("opfoelgningsfrist", frist);
        }

        /** How many times a step has been answered in this case. */
        public int antal(String trin) {
            return svararkiv.count(sagsnummer(), trin);
        }

        public boolean pprObligatorisk() {
            return kommunevalg.pprObligatorisk();
        }

        private String sagsnummer() {
            return (String) scope.getVariable("sagsnummer");
        }

        /** On the outermost instance, where managers look in Cockpit. */
        private void show(String variable, Object value) {
            DelegateExecution outermost = ((DelegateExecution) scope).getProcessInstance();
            while (outermost.getSuperExecution() != null) {
                outermost = outermost.getSuperExecution().getProcessInstance();
            }
            outermost.setVariable(variable, value);
        }
    }
}
