package dk.skolevej.formular;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.formular.Svarblok.Gruppe;
import dk.skolevej.formular.Svarblok.Liste;
import dk.skolevej.formular.Svarblok.Punkt;
import dk.skolevej.formular.Svarblok.Tekst;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An answer is read by its form alone, whatever the form asks. */
class SvarlaesningTest {

    private static final String FORM = """
            {"type": "default", "id": "proeve", "components": [
              {"type": "text", "text": "Til den, der udfylder"},
              {"type": "group", "label": "Mødet", "components": [
                {"type": "text", "text": "**Mål:** ro", "properties": {"papir": "ja", "deles": "ja"}},
                {"type": "text", "text": "{{sag.elev}}", "properties": {"papir": "ja", "deles": "ja"}},
                {"type": "text", "text": "Kun når det er nej", "properties": {"papir": "ja"}, "conditional": {"hide": "=valg != \\"nej\\""}},
                {"type": "datetime", "subtype": "date", "dateLabel": "Hvornår?", "key": "dato"},
                {"type": "radio", "label": "Valg", "key": "valg", "properties": {"laeses": "afsender", "deles": "ja", "delesSom": "Det valgte vi"},
                 "values": [{"label": "Ja tak", "value": "ja"}, {"label": "Nej tak", "value": "nej"}]},
                {"type": "textarea", "label": "Note", "key": "note", "properties": {"deles": "nej"}}]},
              {"type": "group", "label": "Fra et andet trin", "path": "andet", "components": [
                {"type": "textarea", "label": "Ældre svar", "key": "note", "disabled": true}]},
              {"type": "group", "label": "Kilden", "path": "kilde", "properties": {"laeses": "klasseteam, ppr", "deles": "ja"}, "components": [
                {"type": "checkbox", "label": "Spurgt", "key": "spurgt"},
                {"type": "number", "label": "Fravær", "key": "fravaer", "appearance": {"suffixAdorner": "%"}},
                {"type": "datetime", "subtype": "datetime", "dateLabel": "Mødt", "key": "moedt"},
                {"type": "datetime", "subtype": "time", "dateLabel": "Klokken", "key": "klokken"}]},
              {"type": "select", "label": "Hvem?", "key": "hvem", "valuesKey": "medarbejdere"},
              {"type": "checklist", "label": "Til hvad?", "key": "til", "values": [{"label": "Fritid", "value": "f"}, {"label": "Netværk", "value": "n"}]},
              {"type": "dynamiclist", "label": "Tiltag", "path": "tiltag", "properties": {"laeses": "ppr"}, "components": [
                {"type": "textarea", "label": "Hvad?", "key": "hvad", "properties": {"deles": "ja"}},
                {"type": "textfield", "label": "Hvem?", "key": "hvem"}]},
              {"type": "table", "label": "Andre trins svar", "dataSource": "=andet", "columns": []}]}
            """;

    private static final Map<String, Object> ANSWERS = Map.of(
            "dato",
            "2026-11-24",
            "valg",
            "ja",
            "note",
            "Kun til os",
            "kilde",
            Map.of("spurgt", true, "fravaer", 11.5, "moedt", "2026-12-25T09:15+01:00", "klokken", "08:05"),
            "hvem",
            "tove",
            "til",
            List.of("f", "n"),
            "tiltag",
            List.of(Map.of("hvad", "Ro", "hvem", "Karl"), Map.of("hvad", "Tid")));

    @Test
    void putsEveryAnswerIntoWordsInTheFormsOrder() {
        assertThat(read(Udvalg.ALT, ANSWERS))
                .containsExactly(
                        new Gruppe(
                                "Mødet",
                                List.of(
                                        new Tekst("**Mål:** ro"),
                                        new Punkt("Hvornår?", "24. november 2026", false),
                                        new Punkt("Valg", "Ja tak", false),
                                        new Punkt("Note", "Kun til os", true))),
                        new Gruppe(
                                "Kilden",
                                List.of(
                                        new Punkt("Spurgt", "Ja", false),
                                        new Punkt("Fravær", "11,5 %", false),
                                        new Punkt("Mødt", "25. december 2026 kl. 9.15", false),
                                        new Punkt("Klokken", "kl. 8.05", false))),
                        new Punkt("Hvem?", "medarbejdere:tove", false),
                        new Punkt("Til hvad?", "Fritid, Netværk", false),
                        new Liste(
                                "Tiltag",
                                List.of(
                                        List.of(new Punkt("Hvad?", "Ro", true), new Punkt("Hvem?", "Karl", false)),
                                        List.of(new Punkt("Hvad?", "Tid", true)))));
    }

    @Test
    void sharesOnlyWhatIsMarkedAndUnderItsOwnName() {
        assertThat(read(Udvalg.DELT, ANSWERS))
                .containsExactly(
                        new Gruppe(
                                "Mødet",
                                List.of(new Tekst("**Mål:** ro"), new Punkt("Det valgte vi", "Ja tak", false))),
                        new Liste(
                                "Tiltag",
                                List.of(
                                        List.of(new Punkt("Hvad?", "Ro", true)),
                                        List.of(new Punkt("Hvad?", "Tid", true)))));
    }

    @Test
    void givesEachReaderWhatIsMarkedForThemWithAllThatIsInIt() {
        var source = new Gruppe(
                "Kilden",
                List.of(
                        new Punkt("Spurgt", "Ja", false),
                        new Punkt("Fravær", "11,5 %", false),
                        new Punkt("Mødt", "25. december 2026 kl. 9.15", false),
                        new Punkt("Klokken", "kl. 8.05", false)));

        assertThat(read(Udvalg.laestAf(Set.of("klasseteam")), ANSWERS)).containsExactly(source);
        assertThat(read(Udvalg.laestAf(Set.of("ppr")), ANSWERS))
                .containsExactly(
                        source,
                        new Liste(
                                "Tiltag",
                                List.of(
                                        List.of(new Punkt("Hvad?", "Ro", true), new Punkt("Hvem?", "Karl", false)),
                                        List.of(new Punkt("Hvad?", "Tid", true)))));
        assertThat(read(Udvalg.laestAf(Set.of("afsender", "tryghedsperson")), ANSWERS))
                .containsExactly(new Gruppe("Mødet", List.of(new Punkt("Valg", "Ja tak", false))));
        assertThat(read(Udvalg.laestAf(Set.of("tryghedsperson", "skoleleder")), ANSWERS))
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatWasNotAnswered() {
        assertThat(read(Udvalg.ALT, Map.of())).isEmpty();
        assertThat(read(Udvalg.DELT, Map.of("note", "Kun til os", "hvem", "tove")))
                .isEmpty();
    }

    @Test
    void printsTheFormsOwnWordsOnlyWhenTheyWereShown() {
        assertThat(read(Udvalg.ALT, Map.of("valg", "nej")))
                .containsExactly(new Gruppe(
                        "Mødet",
                        List.of(
                                new Tekst("**Mål:** ro"),
                                new Tekst("Kun når det er nej"),
                                new Punkt("Valg", "Nej tak", false))));
    }

    @Test
    void leavesAValueThatIsOnNoListAsItIs() {
        assertThat(read(Udvalg.DELT, Map.of("valg", "maaske")))
                .containsExactly(new Gruppe(
                        "Mødet", List.of(new Tekst("**Mål:** ro"), new Punkt("Det valgte vi", "maaske", false))));
        assertThat(read(Udvalg.ALT, Map.of("dato", "snart")))
                .containsExactly(
                        new Gruppe("Mødet", List.of(new Tekst("**Mål:** ro"), new Punkt("Hvornår?", "snart", false))));
    }

    private static List<Svarblok> read(Udvalg udvalg, Map<String, Object> answers) {
        try {
            return new Svarlaesning(new Feel(), udvalg, (list, value) -> list + ":" + value)
                    .read(new ObjectMapper().readTree(FORM), answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
