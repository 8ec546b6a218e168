package dk.skolevej.sletning;

import dk.skolevej.forloeb.Elever;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pupils who have left the schools and of whom there is no case, or no case any more. */
@Component
class SletElever implements JavaDelegate {

    private final Elever elever;
    private final Sletterapporter rapporter;
    private final Clock clock;

    SletElever(Elever elever, Sletterapporter rapporter, Clock clock) {
        this.elever = elever;
        this.rapporter = rapporter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int gone = elever.forgetThoseWhoLeft(LocalDate.now(clock));
        rapporter.write(Art.ELEV, Slettefrister.in(execution).rule(Art.ELEV), gone);
    }
}
