package dk.skolevej.opfoelgning;

import dk.skolevej.formular.Opslag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code opfoelgningen}: which follow-up this is, its target, deadline and ISO week, as people write dates. */
@Component
class OpfoelgningOpslag implements Opslag {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final Opfoelgninger opfoelgninger;

    OpfoelgningOpslag(Opfoelgninger opfoelgninger) {
        this.opfoelgninger = opfoelgninger;
    }

    @Override
    public String noegle() {
        return "opfoelgningen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        return opfoelgninger
                .latest(sammenhaeng.forloeb().sagsnummer())
                .<Object>map(latest -> Map.of(
                        "nr", latest.nr(),
                        "maal", words(latest.maal()),
                        "frist", words(latest.frist()),
                        "uge", latest.maal().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
                .orElse(null);
    }

    private static String words(LocalDate date) {
        return DANISH.format(date);
    }
}
