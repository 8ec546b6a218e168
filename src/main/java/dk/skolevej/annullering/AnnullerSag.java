package dk.skolevej.annullering;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An open case is annulled, with a reason; the form's own list holds only cases that the person leads. */
@Component
class AnnullerSag implements Startformular {

    private final Sager sager;
    private final Journal journal;

    AnnullerSag(Sager sager, Journal journal) {
        this.sager = sager;
        this.journal = journal;
    }

    @Override
    public String noegle() {
        return "annullerSag";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        Forloeb forloeb = sager.held(sagsnummer);
        if (forloeb.fase() == Fase.LUKKET) {
            String besked = "Sagen er lukket og kan ikke annulleres.";
            throw Afvist.ved("sag", 409, "passerIkkeIFasen", besked);
        }
        journal.note(sagsnummer, person, "annulleret", null);
        return forloeb;
    }
}
