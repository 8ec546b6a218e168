package dk.skolevej.bero;

import dk.skolevej.formular.Opslag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code beroen}: from when until when the case is paused, as people write it. */
@Component
class Berotekst implements Opslag {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final Beroperioder beroperioder;

    Berotekst(Beroperioder beroperioder) {
        this.beroperioder = beroperioder;
    }

    @Override
    public String noegle() {
        return "beroen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        return sammenhaeng.noegle() == null
                ? null
                : beroperioder
                        .current(sammenhaeng.noegle())
                        .<Object>map(pause -> Map.of("fra", words(pause.fra()), "til", words(pause.til())))
                        .orElse(null);
    }

    private static String words(LocalDate date) {
        return DANISH.format(date);
    }
}
