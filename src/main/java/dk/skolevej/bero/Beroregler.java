package dk.skolevej.bero;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Kommunevalg;
import dk.skolevej.motor.Afvist;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a case may stand still, and how long at a time. */
@Component
class Beroregler {

    private final Kommunevalg kommunevalg;
    private final Clock clock;

    Beroregler(Kommunevalg kommunevalg, Clock clock) {
        this.kommunevalg = kommunevalg;
        this.clock = clock;
    }

    void checkPhase(Forloeb forloeb) {
        if (forloeb.fase() == Fase.I_BERO) {
            throw wrongPhase("Sagen er allerede i bero.");
        }
        if (forloeb.fase() == Fase.LUKKET) {
            throw wrongPhase("Sagen er lukket og kan ikke sættes i bero.");
        }
        if (forloeb.tovholder() == null) {
            throw wrongPhase(
                    "Sagen har ingen tovholder endnu og kan ikke sættes i bero: vælg i stedet at vente i dialogen.");
        }
    }

    void checkEnd(LocalDate til) {
        LocalDate today = LocalDate.now(clock);
        if (!til.isAfter(today)) {
            throw refused("Beroen skal vare til en dag efter i dag.");
        }
        if (til.isAfter(today.plusWeeks(kommunevalg.beroHoejstUger()))) {
            throw refused("En sag kan højst være i bero i %d uger ad gangen: derefter tager skolelederen stilling igen."
                    .formatted(kommunevalg.beroHoejstUger()));
        }
    }

    private static Afvist wrongPhase(String besked) {
        return Afvist.ved("sag", 409, "passerIkkeIFasen", besked);
    }

    private static Afvist refused(String besked) {
        return Afvist.ved("beroTil", 400, "beroAfvist", besked);
    }
}
