package dk.skolevej.formular;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code sag}: whose case this is, for the top of every form. */
@Component
class SagOpslag implements Opslag {

    private final Elever elever;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;

    SagOpslag(Elever elever, Skoler skoler, Medarbejdere medarbejdere) {
        this.elever = elever;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
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
        Elev elev = elever.find(forloeb.elev()).orElseThrow();
        String tovholder = forloeb.tovholder() == null ? "ikke udpeget" : medarbejdere.name(forloeb.tovholder());
        return Map.of(
                "elev", plainText(elev.navn()),
                "klasse", plainText(elev.klasse()),
                "sagsnummer", forloeb.sagsnummer(),
                "skole", plainText(skoler.name(forloeb.skole()).orElse(forloeb.skole())),
                "tovholder", plainText(tovholder));
    }

    /** Text components read Markdown; a name must come out as it is written. */
    private static String plainText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]()#+.!|>~-])", "\\\\$1");
    }
}
