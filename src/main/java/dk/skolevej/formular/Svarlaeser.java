package dk.skolevej.formular;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.formular.Opslag.Mulighed;
import dk.skolevej.formular.Opslag.Sammenhaeng;
import dk.skolevej.motor.Formulararkiv;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts stored answers into words by the form they were given with, whatever questions that has: a question that a designer adds needs nothing here.
 */
@Component
public class Svarlaeser {

    private final Formulararkiv forms;
    private final Skemaer skemaer;
    private final Opslagene opslag;
    private final Elever elever;
    private final Medarbejdere medarbejdere;
    private final Feel feel;

    Svarlaeser(
            Formulararkiv forms,
            Skemaer skemaer,
            Opslagene opslag,
            Elever elever,
            Medarbejdere medarbejdere,
            Feel feel) {
        this.forms = forms;
        this.skemaer = skemaer;
        this.opslag = opslag;
        this.elever = elever;
        this.medarbejdere = medarbejdere;
        this.feel = feel;
    }

    public List<Svarblok> read(Svar svar, Forloeb forloeb, Udvalg udvalg) {
        Skema form = forms.find(svar.trin(), svar.formularVersion())
                .map(skemaer::of)
                .orElseThrow(() -> new IllegalStateException(
                        "no form %s in version %d".formatted(svar.trin(), svar.formularVersion())));
        Opslagsted here = opslag.in(new Sammenhaeng(forloeb, forloeb.sagsnummer(), null));
        return new Svarlaesning(feel, udvalg, (list, value) -> name(here.options(list), value, forloeb))
                .read(form.json(), svar.indhold());
    }

    /** A colleague or pupil may be on the list no more: the name is looked up, and failing that it is as it was stored. */
    private String name(List<Mulighed> options, String value, Forloeb forloeb) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Mulighed::label)
                .findFirst()
                .orElseGet(() -> {
                    Elev pupil = elever.of(forloeb);
                    return value.equals(pupil.unilogin()) ? pupil.navn() : medarbejdere.name(value);
                });
    }
}
