package dk.skolevej.fortrydelse;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Kommunevalg;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Afvist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which closings can still be undone, and why not. */
@Component
public class Fortrydelsesret {

    private final Sager sager;
    private final Svararkiv svararkiv;
    private final Kommunevalg kommunevalg;
    private final Clock clock;

    Fortrydelsesret(Sager sager, Svararkiv svararkiv, Kommunevalg kommunevalg, Clock clock) {
        this.sager = sager;
        this.svararkiv = svararkiv;
        this.kommunevalg = kommunevalg;
        this.clock = clock;
    }

    /** @throws Afvist in Danish, when the closing cannot be undone */
    public void require(Forloeb forloeb) {
        whyNot(forloeb).ifPresent(besked -> {
            throw Afvist.ved("sag", 409, "kanIkkeFortrydes", besked);
        });
    }

    /** Whether the closing can be undone today. */
    public boolean has(Forloeb forloeb) {
        return whyNot(forloeb).isEmpty();
    }

    private Optional<String> whyNot(Forloeb forloeb) {
        Optional<Lukkemaade> way = Lukkemaade.of(forloeb);
        if (way.isEmpty()) {
            return Optional.of(
                    forloeb.fase() == Fase.LUKKET
                            ? "Den måde, sagen er lukket på, kan ikke fortrydes: begynd en ny sag om eleven."
                            : "Sagen er ikke lukket, så der er intet at fortryde.");
        }
        if (!closedOn(forloeb, way.get())
                .plusDays(kommunevalg.fortrydLukningDage())
                .isBefore(LocalDate.now(clock))) {
            return forloeb.fase() == Fase.LUKKET
                    ? sager.active(forloeb.elev()).map(other -> another(other.sagsnummer()))
                    : Optional.empty();
        }
        return Optional.of(
                "En lukning kan kun fortrydes i %d dage. Er fraværet vendt tilbage, så genåbn sagen i efterværn, eller begynd en ny."
                        .formatted(kommunevalg.fortrydLukningDage()));
    }

    static String another(String sagsnummer) {
        return "Eleven har fået en ny sag i mellemtiden: " + sagsnummer + ". Arbejd videre i den.";
    }

    /** The day the closing step was answered; long ago when nobody can tell. */
    private LocalDate closedOn(Forloeb forloeb, Lukkemaade way) {
        return svararkiv
                .latest(forloeb.sagsnummer(), way.trin())
                .map(svar -> LocalDate.ofInstant(svar.afgivet(), clock.getZone()))
                .orElse(LocalDate.EPOCH);
    }
}
