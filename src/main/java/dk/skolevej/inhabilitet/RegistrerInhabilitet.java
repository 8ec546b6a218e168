package dk.skolevej.inhabilitet;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.formular.SagsloesStartformular;
import dk.skolevej.motor.Person;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Somebody must not have to do with a case any longer, or may again; the form's own list holds only cases that the person sees. About a skoleleder the
 * forvaltning decides. The process is one of the case's own.
 */
@Component
class RegistrerInhabilitet implements SagsloesStartformular {

    static final String NOEGLE = "registrerInhabilitet";

    private final Sager sager;
    private final Stedfortraedere stedfortraedere;
    private final Inhabilitetsregler regler;

    RegistrerInhabilitet(Sager sager, Stedfortraedere stedfortraedere, Inhabilitetsregler regler) {
        this.sager = sager;
        this.stedfortraedere = stedfortraedere;
        this.regler = regler;
    }

    @Override
    public String noegle() {
        return NOEGLE;
    }

    @Override
    public Begyndelse begin(Map<String, Object> svar, Person person) {
        String sagsnummer = (String) svar.get("sag");
        String kollega = (String) svar.get("kollega");
        boolean lift = "ophaev".equals(svar.get("inhabilitetValg"));
        Forloeb forloeb = sager.held(sagsnummer);
        regler.checkWho(stedfortraedere.insight(person), forloeb, kollega, lift);
        regler.checkState(forloeb, kollega, lift);
        return new Begyndelse(
                sagsnummer,
                forloeb.skole(),
                Map.of(
                        "sagsnummer", sagsnummer,
                        "kollega", kollega,
                        "afgoeresAf", regler.decidesOn(forloeb, kollega),
                        "af", person.id(),
                        // what the hand-over to another tovholder goes by
                        "sager", sagsnummer,
                        "tidligereTovholder", kollega));
    }
}
