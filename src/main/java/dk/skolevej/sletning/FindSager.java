package dk.skolevej.sletning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The cases to be deleted tonight ({@code sager}, numbers), each in a job of its own. */
@Component
class FindSager implements JavaDelegate {

    private final Slettesager slettesager;
    private final Sletning sletning;
    private final Clock clock;

    FindSager(Slettesager slettesager, Sletning sletning, Clock clock) {
        this.slettesager = slettesager;
        this.sletning = sletning;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Slettefrister frister = Slettefrister.in(execution);
        LocalDate today = LocalDate.now(clock);
        List<String> ready = slettesager.closed().stream()
                .filter(sag -> sag.journalisering() != null && frister.reached(sag, today))
                .filter(sag -> sletning.waitsFor(sag).isEmpty())
                .map(Slettesag::sagsnummer)
                .toList();
        // gone when the jobs have been made
        execution.setVariable("sager", Variables.objectValue(ready, true).create());
    }
}
