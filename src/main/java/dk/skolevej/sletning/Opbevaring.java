package dk.skolevej.sletning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** How long a closed case is kept by the rules of today, and whether it has been archived. */
@Component
public class Opbevaring {

    /**
     * {@code slettesFra} is null as long as nobody knows: the pupil is still at school. {@code afgoerelse} ({@code JOURNALISERET},
     * {@code IKKE_BEVARINGSVAERDIG}) and {@code reference} are null until somebody has said what becomes of the record.
     */
    public record Frist(LocalDate lukket, String regel, LocalDate slettesFra, String afgoerelse, String reference) {}

    private final Slettesager slettesager;
    private final DecisionService decisions;
    private final Clock clock;

    Opbevaring(Slettesager slettesager, DecisionService decisions, Clock clock) {
        this.slettesager = slettesager;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Empty while the case is open. */
    public Optional<Frist> of(String sagsnummer) {
        return slettesager.closed(sagsnummer).map(this::frist);
    }

    private Frist frist(Slettesag sag) {
        Date today =
                Date.from(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
        Slettefrister rules = Slettefrister.on(today, decisions);
        Slettesag.Journalisering archived = sag.journalisering();
        return new Frist(
                sag.lukket(),
                rules.rule(sag.art()),
                rules.from(sag),
                archived == null ? null : archived.afgoerelse().name(),
                archived == null ? null : archived.reference());
    }
}
