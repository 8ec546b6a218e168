package dk.skolevej.overtagelse;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.HarAktivtForloeb;
import dk.skolevej.forloeb.Kilde;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.Startformular;
import dk.skolevej.motor.Afvist;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A case that was begun elsewhere is opened here, with its tovholder; the form's own list holds only pupils of the person's schools. */
@Component
class OvertagForloeb implements Startformular {

    private final Elever elever;
    private final Sager sager;
    private final Medarbejdere medarbejdere;

    OvertagForloeb(Elever elever, Sager sager, Medarbejdere medarbejdere) {
        this.elever = elever;
        this.sager = sager;
        this.medarbejdere = medarbejdere;
    }

    @Override
    public String noegle() {
        return "overtagForloeb";
    }

    @Override
    public Forloeb open(Map<String, Object> svar, String person) {
        Elev elev = elever.find((String) svar.get("elev")).orElseThrow();
        String tovholder = (String) svar.get("tovholder");
        if (medarbejdere.withRole("tovholder", elev.skole()).stream()
                .noneMatch(colleague -> colleague.id().equals(tovholder))) {
            throw refused(400, "tovholder", "Vælg en tovholder på elevens skole.");
        }
        try {
            Forloeb forloeb = sager.open(elev, Kilde.overtaget, person);
            sager.appoint(forloeb.sagsnummer(), tovholder, null, person);
            return sager.find(forloeb.sagsnummer()).orElseThrow();
        } catch (HarAktivtForloeb e) {
            throw refused(409, "elev", "Eleven har allerede et aktivt forløb: sag " + e.sagsnummer() + ".");
        }
    }

    private static Afvist refused(int status, String felt, String besked) {
        return Afvist.ved(felt, status, status == 409 ? "aktivtForloeb" : "overtagelseAfvist", besked);
    }
}
