package dk.skolevej.opsporing;

import dk.skolevej.forloeb.Datotekst;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hits as forms tell of them. */
final class Fravaerstekst {

    private Fravaerstekst() {}

    /** One row for each: {@code regel}, {@code periode}, {@code fravaer}, {@code fundet}, {@code foerteTil} and {@code kilde}. */
    static List<Map<String, Object>> rows(List<Fravaershit> hits) {
        return hits.stream().map(Fravaerstekst::row).toList();
    }

    private static Map<String, Object> row(Fravaershit hit) {
        return Map.of(
                "regel", hit.navn(),
                "periode", Datotekst.of(hit.fra()) + " – " + Datotekst.of(hit.til()),
                "fravaer", absence(hit),
                "fundet", Datotekst.of(hit.fundet()),
                "foerteTil", hit.noegle() == null ? "" : hit.noegle(),
                "kilde", hit.kilde());
    }

    private static String absence(Fravaershit hit) {
        String days = number(hit.dage()) + (hit.dage() == 1 ? " dag" : " dage");
        return hit.procent() == null ? days : "%s %% (%s)".formatted(number(hit.procent()), days);
    }

    private static String number(double number) {
        return new DecimalFormat("#.#", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("da"))).format(number);
    }
}
