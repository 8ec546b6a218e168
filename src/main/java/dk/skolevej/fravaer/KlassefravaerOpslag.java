package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code klassefravaer}: the absence of the pupil's class as a whole (R4-21); of a class of under 5 nothing. */
@Component
class KlassefravaerOpslag implements Opslag {

    private final Elever elever;
    private final Fravaerstal tal;
    private final Fravaerstekst tekst;

    KlassefravaerOpslag(Elever elever, Fravaerstal tal, Fravaerstekst tekst) {
        this.elever = elever;
        this.tal = tal;
        this.tekst = tekst;
    }

    @Override
    public String noegle() {
        return "klassefravaer";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        Forloeb forloeb = sammenhaeng.forloeb();
        Elev elev = elever.of(forloeb);
        return Map.of(
                "klasse", Formulartekst.plain(elev.klasse()),
                "kvartal", figures(forloeb, elev, Periode::kvartalTil),
                "skoleaar", figures(forloeb, elev, Periode::skoleaarTil));
    }

    private String figures(Forloeb forloeb, Elev elev, Function<LocalDate, Periode> periodTo) {
        if (!elev.skole().equals(forloeb.skole())) {
            return "Vises ikke: eleven går på en anden skole";
        }
        return tekst.known(forloeb.skole(), periodTo)
                .map(known -> words(tal.ofClass(elev.skole(), elev.klasse(), known)))
                .orElse(Fravaerstekst.UNKNOWN);
    }

    private static String words(Klassetal klasse) {
        if (!klasse.kanVises()) {
            return "Vises ikke: klassen har under 5 elever";
        }
        return "%s: %s pr. elev i gennemsnit · %s · over 10 %% fravær: %s"
                .formatted(
                        klasse.periode().ord(),
                        Tal.days(klasse.gennemsnitDage().orElseThrow()),
                        Fravaerstekst.percent(klasse.procentTekst()),
                        klasse.over10ProcentTekst());
    }
}
