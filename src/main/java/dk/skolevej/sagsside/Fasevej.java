package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way through the forløbspakke and how far a case has come, from its journal: the engine's history is no record. */
@Component
class Fasevej {

    private static final Map<Fase, String> WHEN = Map.of(
            Fase.KORTLAEGNING, "Uge 1–3",
            Fase.VURDERING, "Uge 3",
            Fase.HANDLEPLAN, "Uge 4–7",
            Fase.INDSATS, "Hver 8.–12. uge",
            Fase.EFTERVAERN, "12 skoleuger");

    /** {@code fra} is the day the case first came there, null when it has not. */
    record Skridt(Fase fase, String hvornaar, LocalDate fra, boolean nu, boolean naaet) {}

    private final Journal journal;
    private final Clock clock;

    Fasevej(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    List<Skridt> of(Forloeb forloeb) {
        List<Journal.Notat> notes = journal.of(forloeb.sagsnummer(), "fase");
        Map<Fase, LocalDate> reached = new EnumMap<>(Fase.class);
        reached.put(Fase.TIDLIG_INDSATS, LocalDate.ofInstant(forloeb.oprettet(), clock.getZone()));
        notes.forEach(note -> reached.putIfAbsent(
                Fase.valueOf(note.tekst()), LocalDate.ofInstant(note.tidspunkt(), clock.getZone())));
        Fase now = now(forloeb, notes);
        return Arrays.stream(Fase.values())
                .filter(Fasevej::isOnTheWay)
                .map(fase -> new Skridt(
                        fase,
                        WHEN.getOrDefault(fase, ""),
                        reached.get(fase),
                        fase == now,
                        reached.containsKey(fase) && fase != now))
                .toList();
    }

    /** A paused case stands where it stood; a closed one nowhere. */
    private static Fase now(Forloeb forloeb, List<Journal.Notat> notes) {
        return forloeb.fase() != Fase.I_BERO
                ? forloeb.fase()
                : notes.stream()
                        .map(note -> Fase.valueOf(note.tekst()))
                        .filter(Fasevej::isOnTheWay)
                        .reduce((earlier, later) -> later)
                        .orElse(Fase.TIDLIG_INDSATS);
    }

    private static boolean isOnTheWay(Fase fase) {
        return fase != Fase.I_BERO && fase != Fase.LUKKET;
    }
}
