package dk.skolevej.indlaesning;

import dk.skolevej.motor.Afvist;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * What a source system calls our columns and codes. Written as {@code kolonne.unilogin = Brugernavn} and {@code kategori.sygdom = S;SYG}: ours to the
 * left, theirs to the right. A column that is not named is called what we call it; codes of a kind that is not named are ours.
 */
record Tilknytning(boolean foreign, Map<String, String> kolonner, Map<String, Map<String, String>> koder) {

    static final String KATEGORI = "kategori";
    static final String LEKTION = "lektion";

    private static final String KOLONNE = "kolonne.";
    private static final Map<String, List<String>> OURS = Map.of(
            KATEGORI, List.of("sygdom", "ekstraordinaer", "ulovligt"),
            LEKTION, List.of("morgen", "sidste"));

    static final Tilknytning OWN = new Tilknytning(false, Map.of(), ours());

    static Tilknytning of(Properties written) {
        Map<String, String> kolonner = new HashMap<>();
        Map<String, Map<String, String>> theirs = new HashMap<>();
        for (String key : written.stringPropertyNames()) {
            String value = written.getProperty(key).strip();
            if (key.startsWith(KOLONNE)) {
                kolonner.put(key.substring(KOLONNE.length()), normal(value));
            } else {
                addCodes(theirs, key, value);
            }
        }
        Map<String, Map<String, String>> koder = new HashMap<>(ours());
        koder.putAll(theirs);
        return new Tilknytning(true, Map.copyOf(kolonner), Map.copyOf(koder));
    }

    private static void addCodes(Map<String, Map<String, String>> theirs, String key, String value) {
        String[] kindAndCode = key.split("\\.", 2);
        if (kindAndCode.length != 2
                || !OURS.getOrDefault(kindAndCode[0], List.of()).contains(kindAndCode[1])) {
            throw unusable("den har en linje, der hverken er en kolonne, en kategori eller en lektion");
        }
        for (String code : value.split(";")) {
            if (theirs.computeIfAbsent(kindAndCode[0], kind -> new HashMap<>()).put(normal(code), kindAndCode[1])
                    != null) {
                throw unusable("en kode står der to gange");
            }
        }
    }

    private static Afvist unusable(String why) {
        return new Afvist(422, "tilknytningUgyldig", "Kildesystemets tilknytning kan ikke bruges: %s.".formatted(why));
    }

    /** What the source system calls our column, in small letters. */
    String kolonne(String ours) {
        return kolonner.getOrDefault(ours, ours);
    }

    /** Our code for theirs; null for one that is not known, and never a guess. */
    String kode(String kind, String theirs) {
        return koder.get(kind).get(normal(theirs));
    }

    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Map<String, String>> ours() {
        Map<String, Map<String, String>> same = new HashMap<>();
        OURS.forEach((kind, codes) -> {
            Map<String, String> own = new HashMap<>();
            codes.forEach(code -> own.put(code, code));
            same.put(kind, own);
        });
        return same;
    }
}
