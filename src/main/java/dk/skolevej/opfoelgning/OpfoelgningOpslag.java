package dk.skolevej.opfoelgning;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.formular.Opslag;
import dk.skolevej.frist.Fristforklaring;
import dk.skolevej.frist.Skolekalendere;
import java.time.temporal.IsoFields;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code opfoelgningen}: which follow-up this is, its target, deadline and ISO week, as people write dates. */
@Component
class OpfoelgningOpslag implements Opslag {

    private final Opfoelgninger opfoelgninger;
    private final Skolekalendere skolekalendere;

    OpfoelgningOpslag(Opfoelgninger opfoelgninger, Skolekalendere skolekalendere) {
        this.opfoelgninger = opfoelgninger;
        this.skolekalendere = skolekalendere;
    }

    @Override
    public String noegle() {
        return "opfoelgningen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        String skole = sammenhaeng.forloeb().skole();
        return opfoelgninger
                .latest(sammenhaeng.forloeb().sagsnummer())
                .<Object>map(latest -> words(latest, new Fristforklaring(skolekalendere.of(skole))))
                .orElse(null);
    }

    /** {@code hvorfor} and {@code passeret} go on from the date before them, or are empty. */
    private static Map<String, Object> words(Opfoelgning latest, Fristforklaring why) {
        return Map.of(
                "nr", latest.nr(),
                "maal", Datotekst.of(latest.maal()),
                "frist", Datotekst.of(latest.frist()),
                "uge", latest.maal().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                "hvorfor", why.moved(latest.maal(), latest.maalUdenFerie()),
                "passeret", latest.maalPasseret() ? ", målet " + Datotekst.of(latest.maal()) + " er passeret" : "");
    }
}
