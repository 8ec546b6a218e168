package dk.skolevej.fortrydelse;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.Startformular;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The skoleleder undoes a closing, with a reason; the form's own list holds only cases they lead and whose closing can be undone. */
@Component
class FortrydLukning implements Startformular {

    private final Sager sager;
    private final Fortrydelsesret ret;
    private final Journal journal;

    FortrydLukning(Sager sager, Fortrydelsesret ret, Journal journal) {
        this.sager = sager;
        this.ret = ret;
        this.journal = journal;
    }

    @Override
    public String noegle() {
        return "fortrydLukning";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        Forloeb forloeb = sager.held(sagsnummer);
        ret.require(forloeb);
        journal.note(sagsnummer, person, "lukningFortrudt", (String) svar.get("begrundelse"));
        return forloeb;
    }
}
