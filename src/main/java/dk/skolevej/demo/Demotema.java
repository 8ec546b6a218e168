package dk.skolevej.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a demo case is about: a theme of {@code temaer.json} changes the ordinary answers to a step, and those to a step with a
 * certain choice. The files speak of the staff at Bøgeskolen.
 */
record Demotema(String navn, String skole) {

    private static final String AASKOLEN = "101002";
    private static final Map<String, String> COLLEAGUES = colleagues();

    Map<String, Object> answers(Demotrin trin, LocalDate today, Map<String, Object> served) {
        Map<String, Object> answers = read("svar/" + trin.navn() + ".json", today);
        Map<String, Object> theme = object(read("temaer.json", today), navn);
        answers.putAll(object(theme, trin.navn()));
        answers.putAll(trin.valg());
        trin.valg().forEach((key, value) -> answers.putAll(object(theme, trin.navn() + " " + key + "=" + value)));
        return Demosvar.fitted(answers, served);
    }

    private Map<String, Object> read(String file, LocalDate today) {
        String text = Demofil.text(file);
        if (AASKOLEN.equals(skole)) {
            for (var colleague : COLLEAGUES.entrySet()) {
                text = text.replace(colleague.getKey(), colleague.getValue());
            }
        }
        return Demosvar.dated(text, today);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    private static Map<String, String> colleagues() {
        Map<String, String> colleagues = new LinkedHashMap<>();
        colleagues.put("Lise Lund", "Lars Lauridsen");
        colleagues.put("Tove Thorsen", "Tom Terkelsen");
        colleagues.put("Karl Krogh", "Klara Kvist");
        colleagues.put("Trine Toft", "Tina Tang");
        colleagues.put("Trine", "Tina");
        colleagues.put("\"tove\"", "\"tom\"");
        colleagues.put("\"trine\"", "\"tina\"");
        return colleagues;
    }
}
