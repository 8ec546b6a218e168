package dk.skolevej.doedsfald;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The skoleleder has been told; the form's own list holds only cases that the person leads. */
@Component
class RegistrerDoedsfald implements Startformular {

    private final Sager sager;
    private final Elever elever;
    private final Journal journal;

    RegistrerDoedsfald(Sager sager, Elever elever, Journal journal) {
        this.sager = sager;
        this.elever = elever;
        this.journal = journal;
    }

    @Override
    public String noegle() {
        return "registrerDoedsfald";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        Forloeb forloeb = sager.held(sagsnummer);
        if (forloeb.lukketSom() == Lukning.OPHOERT_DOEDSFALD) {
            String besked = "Det er allerede registreret.";
            throw Afvist.ved("sag", 409, "alleredeRegistreret", besked);
        }
        journal.note(sagsnummer, person, "doedsfaldRegistreret", null);
        elever.died(forloeb.elev());
        return forloeb;
    }
}
