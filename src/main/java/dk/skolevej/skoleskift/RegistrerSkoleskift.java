package dk.skolevej.skoleskift;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Sagsgang;
import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The old school's leader moves the case; the form's own list holds only open cases that the person leads. */
@Component
class RegistrerSkoleskift implements Startformular {

    private final Sager sager;
    private final Sagsgang sagsgang;

    RegistrerSkoleskift(Sager sager, Sagsgang sagsgang) {
        this.sager = sager;
        this.sagsgang = sagsgang;
    }

    @Override
    public String noegle() {
        return "registrerSkoleskift";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        String sagsnummer = (String) svar.get("sag");
        Forloeb forloeb = sager.held(sagsnummer);
        if (forloeb.fase() == Fase.LUKKET) {
            throw refused(409, "passerIkkeIFasen", "sag", "Sagen er lukket og kan ikke flyttes.");
        }
        if (sagsgang.runs("skoleskift", sagsnummer)) {
            throw refused(
                    409,
                    "skoleskiftIGang",
                    "sag",
                    "Et skoleskift er i gang i sagen: løs først opgaven «Overflyt sag» eller «Udpeg ny tovholder».");
        }
        checkMove(forloeb, svar);
        return forloeb;
    }

    @EventListener(condition = "#indsendt.trin == 'overflytSag'")
    void answered(FormularIndsendt indsendt) {
        if ("ja".equals(indsendt.svar().get("flytSag"))) {
            checkMove(sager.find(indsendt.sagsnummer()).orElseThrow(), indsendt.svar());
        }
    }

    /** The tasks of a case that stands still cannot be given to anybody. */
    private static void checkMove(Forloeb forloeb, Map<String, Object> svar) {
        if (forloeb.fase() == Fase.I_BERO) {
            throw refused(409, "iBero", "sag", "Sagen er i bero: genoptag den, før den flyttes.");
        }
        if (forloeb.skole().equals(svar.get("nySkole"))) {
            throw refused(400, "skoleskiftAfvist", "nySkole", "Vælg en anden skole end den, der har sagen nu.");
        }
    }

    private static Afvist refused(int status, String kode, String felt, String besked) {
        return Afvist.ved(felt, status, kode, besked);
    }
}
