package dk.skolevej.bero;

import dk.skolevej.frist.Sagsfrister;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The pause is over: the case's deadlines are later by its length, and the journal says from when to when. */
@Component
class FlytFristerne implements JavaDelegate {

    private final Beroperioder beroperioder;
    private final Sagsprocesser processer;
    private final Sagsfrister frister;
    private final Clock clock;

    FlytFristerne(Beroperioder beroperioder, Sagsprocesser processer, Sagsfrister frister, Clock clock) {
        this.beroperioder = beroperioder;
        this.processer = processer;
        this.frister = frister;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sagsnummer = execution.getProcessBusinessKey();
        LocalDate fra = beroperioder.current(sagsnummer).orElseThrow().fra();
        int days = Math.toIntExact(ChronoUnit.DAYS.between(fra, LocalDate.now(clock)));
        if (days > 0) {
            processer.remember(sagsnummer, fra, days);
            frister.recompute(sagsnummer, "sagen har været i bero");
        }
    }
}
