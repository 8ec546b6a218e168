package dk.skolevej.formular;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Afvist.Fejl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvarkontrolTest {

    private static final String FORM = """
            {"type": "default", "id": "proeve", "components": [
              {"type": "text", "text": "Hvad trinnet er til for"},
              {"type": "textarea", "key": "tekst", "label": "Fortæl", "validate": {"required": true}},
              {"type": "textfield", "key": "kort", "label": "Kort", "validate": {"minLength": 2, "maxLength": 5, "pattern": "[a-zæøå]*"}},
              {"type": "number", "key": "dage", "label": "Dage", "validate": {"min": 0, "max": 200}},
              {"type": "checkbox", "key": "set", "label": "Set"},
              {"type": "radio", "key": "valg", "label": "Valg", "values": [{"label": "Ja", "value": "ja"}, {"label": "Nej", "value": "nej"}]},
              {"type": "select", "key": "person", "label": "Person", "valuesKey": "medarbejdere"},
              {"type": "taglist", "key": "flere", "label": "Flere", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
              {"type": "datetime", "subtype": "date", "key": "dato", "dateLabel": "Dato"},
              {"type": "textfield", "key": "fast", "label": "Fast", "readonly": true},
              {"type": "textfield", "key": "vist", "label": "Vist", "disabled": true},
              {"type": "group", "path": "gruppe", "conditional": {"hide": "=valg != \\"nej\\""}, "components": [
                {"type": "textfield", "key": "hvorfor", "label": "Hvorfor", "validate": {"required": true}}]},
              {"type": "dynamiclist", "path": "liste", "label": "Tiltag", "components": [
                {"type": "textfield", "key": "navn", "label": "Navn", "validate": {"required": true}},
                {"type": "radio", "key": "status", "label": "Status", "values": [{"label": "I gang", "value": "igang"}, {"label": "Ikke", "value": "ikke"}]},
                {"type": "textfield", "key": "aarsag", "label": "Årsag", "conditional": {"hide": "=this.status != \\"ikke\\""}, "validate": {"required": true}}]}
            ]}
            """;

    private final Skema skema =
            new Skemalaeser(new ObjectMapper()).read(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)));
    private final Svarkontrol control = new Svarkontrol(
            new Feel(),
            felt -> felt.valgFra() != null
                    ? Set.of("tove", "karl")
                    : felt.valg().stream().map(Skema.Valg::value).collect(Collectors.toSet()));

    @Test
    void acceptsWhatTheFormAsksFor() {
        Map<String, Object> answers = answers(
                "tekst", "æøå 🙂 \"citat\" <script>alert(1)</script>",
                "kort", "æøå",
                "dage", 17.5,
                "set", true,
                "valg", "nej",
                "person", "tove",
                "flere", List.of("a", "b"),
                "dato", "2026-12-24",
                "fast", "som før",
                "gruppe", Map.of("hvorfor", "Derfor"),
                "liste",
                        List.of(
                                Map.of("navn", "Et", "status", "igang"),
                                Map.of("navn", "To", "status", "ikke", "aarsag", "Syg")));

        assertThat(control.accept(skema, answers, Map.of("fast", "som før"))).isEqualTo(answers);
        assertThat(control.fejl()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kort | a | «Kort» skal være mindst 2 tegn",
                "kort | abcdef | «Kort» må højst være 5 tegn",
                "kort | ABC | «Kort» har ikke den rigtige form",
                "valg | maaske | «Valg» har et valg, der ikke findes på listen",
                "person | admin | «Person» har et valg, der ikke findes på listen",
                "dato | 2026-02-30 | «Dato» er ikke en rigtig dato",
                "dato | i morgen | «Dato» er ikke en rigtig dato",
                "dage | mange | «Dage» skal være et tal",
                "set | ja | «Set» skal være et kryds",
                "flere | a | «Flere» skal være en liste af valg",
                "liste | a | «Tiltag» skal være en liste",
                "fast | noget andet | «Fast» kan ikke ændres her",
                "vist | smuglet | Formularen har ikke et felt med navnet «vist»",
                "ukendt | x | Formularen har ikke et felt med navnet «ukendt»",
                "gruppe | x | Formularen har ikke et felt med navnet «gruppe»"
            })
    void refusesAWrongText(String key, String value, String message) {
        assertThat(complaints(answers("tekst", "t", key, value))).containsExactly(message);
    }

    @Test
    void refusesAWrongNumberInATextField() {
        assertThat(complaints(answers("tekst", 7))).containsExactly("«Fortæl» skal være tekst");
    }

    @ParameterizedTest(name = "{0} days")
    @CsvSource({"-1, «Dage» skal være mindst 0", "201, «Dage» må højst være 200", "NaN, «Dage» skal være et tal"})
    void refusesANumberOutsideItsLimits(double days, String message) {
        assertThat(complaints(answers("tekst", "t", "dage", days))).containsExactly(message);
    }

    @Test
    void refusesAMissingRequiredAnswerAlsoWhenItIsBlank() {
        assertThat(complaints(answers())).containsExactly("«Fortæl» skal udfyldes");
        control.fejl().clear();
        assertThat(complaints(answers("tekst", " \n"))).containsExactly("«Fortæl» skal udfyldes");
    }

    @Test
    void asksForARequiredFieldOnlyWhenItShows() {
        assertThat(complaints(answers("tekst", "t", "valg", "nej"))).containsExactly("«Hvorfor» skal udfyldes");
        control.fejl().clear();
        assertThat(complaints(answers("tekst", "t", "valg", "ja"))).isEmpty();
    }

    @Test
    void refusesAHiddenField() {
        assertThat(complaints(answers("tekst", "t", "valg", "ja", "gruppe", Map.of("hvorfor", "x"))))
                .containsExactly("«Hvorfor» vises ikke med de svar, der er givet, og kan derfor ikke sendes");
    }

    @Test
    void seesARowsOwnAnswersInItsConditions() {
        assertThat(complaints(answers("tekst", "t", "liste", List.of(Map.of("navn", "Et", "status", "ikke")))))
                .containsExactly("«Årsag» i række 1 af «Tiltag» skal udfyldes");
        assertThat(control.fejl()).extracting(Fejl::felt).containsExactly("liste[0].aarsag");
    }

    @Test
    void refusesAnUnknownKeyInARowAndInAGroup() {
        assertThat(complaints(answers(
                        "tekst",
                        "t",
                        "valg",
                        "nej",
                        "gruppe",
                        Map.of("hvorfor", "x", "mere", "y"),
                        "liste",
                        List.of(Map.of("navn", "Et", "frit", "z")))))
                .containsExactlyInAnyOrder(
                        "Formularen har ikke et felt med navnet «gruppe.mere»",
                        "Formularen har ikke et felt med navnet «frit»");
    }

    @Test
    void saysTheLimitOfALongText() {
        assertThat(complaints(answers("tekst", "x".repeat(60_000))))
                .containsExactly("«Fortæl» må højst være 20.000 tegn");
        control.fejl().clear();
        assertThat(complaints(answers("tekst", "x".repeat(20_000)))).isEmpty();
    }

    @Test
    void refusesAListOfTenThousandRows() {
        List<Object> rows = Collections.nCopies(10_000, Map.of("navn", "Et"));
        assertThat(complaints(answers("tekst", "t", "liste", rows)))
                .containsExactly("«Tiltag» må højst have 100 rækker");
    }

    @Test
    void leavesOutRowsThatNobodyWroteIn() {
        List<Object> rows = new ArrayList<>();
        rows.add(Map.of("navn", "Et"));
        Skema optional = new Skemalaeser(new ObjectMapper())
                .read(new ByteArrayInputStream(
                        FORM.replace("\"label\": \"Navn\", \"validate\": {\"required\": true}", "\"label\": \"Navn\"")
                                .getBytes(StandardCharsets.UTF_8)));
        rows.add(Map.of("navn", ""));
        assertThat(control.accept(optional, answers("tekst", "t", "liste", rows), Map.of()))
                .containsEntry("liste", List.of(Map.of("navn", "Et")));
    }

    @Test
    void refusesACharacterThatNoDatabaseKeeps() {
        assertThat(complaints(answers("tekst", "a\0b")))
                .containsExactly("«Fortæl» indeholder et tegn, der ikke kan gemmes");
    }

    @Test
    void neverRepeatsTheValue() {
        String secret = "Hemmelig-0101151234";
        Map<String, Object> answers =
                answers("tekst", 1, "valg", secret, "dato", secret, "dage", secret, "liste", secret);
        assertThat(complaints(answers)).isNotEmpty().noneMatch(message -> message.contains(secret));
    }

    private List<String> complaints(Map<String, Object> answers) {
        control.accept(skema, answers, Map.of());
        return control.fejl().stream().map(Fejl::besked).toList();
    }

    private static Map<String, Object> answers(Object... keysAndValues) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }
}
