package dk.skolevej.formular;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Stedfortraedere;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code sag}: whose case this is, for the top of every form. */
@Component
class SagOpslag implements Opslag {

    private final Elever elever;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;
    private final Stedfortraedere stedfortraedere;

    SagOpslag(Elever elever, Skoler skoler, Medarbejdere medarbejdere, Stedfortraedere stedfortraedere) {
        this.elever = elever;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
        this.stedfortraedere = stedfortraedere;
    }

    @Override
    public String noegle() {
        return "sag";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        Forloeb forloeb = sammenhaeng.forloeb();
        if (forloeb == null) {
            return null;
        }
        Elev elev = elever.of(forloeb);
        return Map.of(
                "elev", Formulartekst.plain(elev.navn()),
                "klasse", Formulartekst.plain(elev.klasse()),
                "sagsnummer", forloeb.sagsnummer() + (forloeb.fase() == Fase.I_BERO ? " · sagen er i bero" : ""),
                "skole", Formulartekst.plain(skoler.name(forloeb.skole()).orElse(forloeb.skole())),
                "tovholder", Formulartekst.plain(tovholder(forloeb)));
    }

    private String tovholder(Forloeb forloeb) {
        if (forloeb.tovholder() == null) {
            return "ikke udpeget";
        }
        return stedfortraedere
                .of(forloeb.tovholder(), forloeb.skole())
                .map(cover -> "%s (stedfortræder til og med %s: %s)"
                        .formatted(
                                medarbejdere.name(forloeb.tovholder()),
                                Datotekst.of(cover.til()),
                                medarbejdere.name(cover.stedfortraeder())))
                .orElseGet(() -> medarbejdere.name(forloeb.tovholder()));
    }
}
