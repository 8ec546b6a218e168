package dk.skolevej.bero;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The case goes on in the phase it was in. */
@Component
class GenoptagSagen implements JavaDelegate {

    private final Sager sager;
    private final Beroperioder beroperioder;
    private final Sagsprocesser processer;
    private final Journal journal;
    private final Clock clock;

    GenoptagSagen(Sager sager, Beroperioder beroperioder, Sagsprocesser processer, Journal journal, Clock clock) {
        this.sager = sager;
        this.beroperioder = beroperioder;
        this.processer = processer;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String sagsnummer = execution.getProcessBusinessKey();
        Beroperiode pause = beroperioder.current(sagsnummer).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        beroperioder.end(pause.id(), today);
        processer.goOn(sagsnummer, pause.fase().name());
        sager.enterPhase(sagsnummer, pause.fase());
        journal.note(sagsnummer, null, "genoptaget", "i bero fra " + pause.fra());
    }
}
