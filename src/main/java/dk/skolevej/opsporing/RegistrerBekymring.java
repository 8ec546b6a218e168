package dk.skolevej.opsporing;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.HarAktivtForloeb;
import dk.skolevej.forloeb.Kilde;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A worry about a pupil, raised by a parent or by staff, opens a case (R4-05, R4-08). */
@Component
class RegistrerBekymring implements Startformular {

    static final String NOEGLE = "registrerBekymring";

    private final Elever elever;
    private final Sager sager;

    RegistrerBekymring(Elever elever, Sager sager) {
        this.elever = elever;
        this.sager = sager;
    }

    @Override
    public String noegle() {
        return NOEGLE;
    }

    /** The form's own list holds only pupils of the person's schools, so a pupil of another school is refused as unknown. */
    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        Elev elev = elever.find((String) svar.get("elev")).orElseThrow();
        try {
            return sager.open(elev, Kilde.valueOf((String) svar.get("kilde")), person);
        } catch (HarAktivtForloeb e) {
            String besked = "Eleven har allerede et aktivt forløb: sag " + e.sagsnummer()
                    + ". Skriv til tovholderen i den sag.";
            throw Afvist.ved("elev", 409, "aktivtForloeb", besked);
        }
    }
}
