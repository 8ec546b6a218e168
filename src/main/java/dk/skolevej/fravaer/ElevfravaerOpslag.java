package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.formular.Opslag;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code elevfravaer}: the absence of the case's pupil in the quarter and the school year so far, its pattern, and how fresh the figures are. */
@Component
class ElevfravaerOpslag implements Opslag {

    private final Fravaerstal tal;
    private final Fravaerstekst tekst;

    ElevfravaerOpslag(Fravaerstal tal, Fravaerstekst tekst) {
        this.tal = tal;
        this.tekst = tekst;
    }

    @Override
    public String noegle() {
        return "elevfravaer";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        Forloeb forloeb = sammenhaeng.forloeb();
        return Map.of(
                "kvartal", figures(forloeb, Periode::kvartalTil),
                "skoleaar", figures(forloeb, Periode::skoleaarTil),
                "moenster",
                        tekst.known(forloeb.skole(), Periode::skoleaarTil)
                                .map(known -> tal.moenster(forloeb.elev(), forloeb.skole(), known))
                                .orElse(Fravaerstekst.UNKNOWN),
                "grundlag", tekst.grundlag(forloeb.skole()));
    }

    private String figures(Forloeb forloeb, Function<LocalDate, Periode> periodTo) {
        return tekst.known(forloeb.skole(), periodTo)
                .map(known -> tekst.of(tal.of(forloeb.elev(), forloeb.skole(), known)))
                .orElse(Fravaerstekst.UNKNOWN);
    }
}
