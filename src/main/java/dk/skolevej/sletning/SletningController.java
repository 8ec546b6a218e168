package dk.skolevej.sletning;

import dk.skolevej.motor.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits to be archived, and what has been deleted: case numbers, nobody's name. */
@RestController
class SletningController {

    private final Slettesager slettesager;
    private final Sletning sletning;
    private final Sletterapporter rapporter;
    private final DecisionService decisions;
    private final IdentityService identity;
    private final Clock clock;

    SletningController(
            Slettesager slettesager,
            Sletning sletning,
            Sletterapporter rapporter,
            DecisionService decisions,
            IdentityService identity,
            Clock clock) {
        this.slettesager = slettesager;
        this.sletning = sletning;
        this.rapporter = rapporter;
        this.decisions = decisions;
        this.identity = identity;
        this.clock = clock;
    }

    /** {@code venterPaa} is {@code journalisering}, {@code aabneOpgaver} or {@code uvisPost}. */
    record Venter(
            String sagsnummer, String skole, Art art, LocalDate lukket, LocalDate slettesFra, List<String> venterPaa) {}

    /** Cases whose date has been reached and which are kept all the same. */
    @GetMapping("/api/sletning/venter")
    List<Venter> waiting() {
        return Person.asApplication(identity, this::cases);
    }

    @GetMapping("/api/sletning/rapport")
    Sletterapporter.Bog reports() {
        return rapporter.all();
    }

    private List<Venter> cases() {
        LocalDate today = LocalDate.now(clock);
        Slettefrister frister =
                Slettefrister.on(Date.from(today.atStartOfDay(clock.getZone()).toInstant()), decisions);
        return slettesager.closed().stream()
                .filter(sag -> frister.reached(sag, today))
                .map(sag -> new Venter(
                        sag.sagsnummer(),
                        sag.skole(),
                        sag.art(),
                        sag.lukket(),
                        frister.from(sag),
                        sletning.waitsFor(sag)))
                .filter(waiting -> !waiting.venterPaa().isEmpty())
                .toList();
    }
}
