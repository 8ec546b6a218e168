package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Svar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A review in words, point by point. */
final class Onlinevurdering {

    private static final Map<String, String> WORDS = Map.of(
            "ja", "Ja",
            "delvist", "Delvist",
            "nej", "Nej",
            "uaendret", "Uændret",
            "fortsaet", "Fortsætter som aftalt",
            "forlaeng", "Forlænges",
            "aendr", "Omfanget ændres",
            "afslut", "Afsluttes");

    private Onlinevurdering() {}

    static List<Map<String, Object>> rows(Svar review) {
        Map<String, Object> svar = review.indhold();
        List<Map<String, Object>> rows = new ArrayList<>();
        add(rows, "Stadig den rigtige løsning", svar.get("rigtigLoesning"));
        add(rows, "Hvorfor", svar.get("rigtigLoesningHvorfor"));
        add(rows, "Får undervisning", svar.get("faarUndervisning"));
        add(rows, "Socialt fællesskab", svar.get("socialtFaellesskab"));
        add(rows, "Skolehverdag", svar.get("skolehverdag"));
        add(rows, "Kontakt holdt", svar.get("kontaktHoldt"));
        add(rows, "Omfanget på vej ned", svar.get("procentNed"));
        add(rows, "Besluttet", svar.get("onlineudfald"));
        add(rows, "Begrundelse", svar.get("begrundelse"));
        if (svar.get("nySlutdato") != null) {
            add(rows, "Ny slutdato", Datotekst.of(Onlineplan.date(svar, "nySlutdato")));
        }
        return rows;
    }

    private static void add(List<Map<String, Object>> rows, String point, Object value) {
        if (value != null) {
            rows.add(Map.of("punkt", point, "aftale", WORDS.getOrDefault(value.toString(), value.toString())));
        }
    }
}
