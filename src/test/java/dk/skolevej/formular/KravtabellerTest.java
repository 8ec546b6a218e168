package dk.skolevej.formular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.skolevej.demo.Demosvar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The requirement tables as they stand in processes/: an ordinary answer meets every rule, and each rule bites when one thing is changed. */
class KravtabellerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Map<String, Object> FUTURE_ATTEMPT =
            Map.of("dato", "2026-11-24", "kanal", "telefon", "resultat", "?");
    private static final List<Object> BACKWARDS =
            List.of(Map.of("beskrivelse", "x", "ansvarlig", "y", "fra", "2026-12-02", "til", "2026-12-01"));

    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isContentWithAnOrdinaryAnswer(String table, String step) throws IOException {
        assertThat(missing(table, context(step))).isEmpty();
    }

    static Stream<Arguments> isContentWithAnOrdinaryAnswer() {
        return Stream.of(
                arguments("dialog-krav", "holdDialogMedForaeldre"),
                arguments("samtale-krav", "holdElevsamtale"),
                arguments("samtale-krav", "holdForaeldresamtale"),
                arguments("kortlaegning-krav", "sammenfatKortlaegning"),
                arguments("handleplan-krav", "udarbejdHandleplan"),
                arguments("handleplan-krav", "godkendHandleplan"),
                arguments("opfoelgning-krav", "holdOpfoelgning"),
                arguments("afslutning-krav", "forberedAfslutning"),
                arguments("afslutning-krav", "bekraeftAfslutning"),
                arguments("information-krav", "informerForaeldreOgMedarbejdere"));
    }

    @ParameterizedTest(name = "{0}, {1} = {3}: {4}")
    @MethodSource
    void namesWhatIsMissing(String table, String path, String step, Object value, String message) throws IOException {
        Map<String, Object> context = context(step);
        Stier.put(context, List.of(path.split("\\.")), value);

        assertThat(missing(table, context)).containsExactly(message);
    }

    static Stream<Arguments> namesWhatIsMissing() {
        List<Arguments> cases = new ArrayList<>();
        String dialog = "holdDialogMedForaeldre";
        cases.add(arguments(
                "dialog-krav",
                dialog + ".dialog",
                dialog,
                "ikkeOpnaaet",
                "der er ikke talt med forældrene, og der er skrevet færre end tre forsøg på kontakt"));
        cases.add(arguments(
                "dialog-krav", dialog + ".dialogDato", dialog, "2026-11-24", "dialogen er dateret ude i fremtiden"));
        cases.add(arguments(
                "dialog-krav",
                dialog + ".kontaktforsoeg",
                dialog,
                List.of(FUTURE_ATTEMPT),
                "et forsøg på kontakt er dateret ude i fremtiden"));
        cases.add(arguments(
                "samtale-krav",
                "trin.elevsamtale",
                "holdElevsamtale",
                "ikkeMuligtNu",
                "der er skrevet færre end tre forsøg på at tale med eleven"));
        cases.add(arguments(
                "samtale-krav",
                "trin.udfaldAfKontakt",
                "holdForaeldresamtale",
                "ikkeOpnaaet",
                "der er ikke skrevet noget forsøg på at få fat i forældrene"));
        kortlaegning(cases);
        handleplan(cases);
        opfoelgning(cases);
        afslutning(cases);
        information(cases);
        return cases.stream();
    }

    private static void kortlaegning(List<Arguments> cases) {
        String step = "sammenfatKortlaegning";
        cases.add(
                arguments(
                        "kortlaegning-krav",
                        step + ".tvaerfagligeDeltagere",
                        step,
                        null,
                        "der mangler mindst én tværfaglig medarbejder, fx fra PPR, en socialrådgiver eller en sundhedsplejerske"));
        Map.of(
                        "elev",
                        "eleven",
                        "skolegang",
                        "skolegangen",
                        "familie",
                        "familien",
                        "indsatser",
                        "igangværende og tidligere indsatser")
                .forEach((key, what) -> cases.add(
                        arguments("kortlaegning-krav", step + "." + key, step, "", "der mangler viden om " + what)));
        Map.of("kildePpr", "PPR", "kildeBoernOgUnge", "Børn og Unge", "kildePsykiatri", "Børne- og Ungdomspsykiatrien")
                .forEach((key, who) -> cases.add(arguments(
                        "kortlaegning-krav",
                        step + "." + key,
                        step,
                        null,
                        "der er ikke taget stilling til, om der er viden hos " + who)));
    }

    private static void handleplan(List<Arguments> cases) {
        Map.of(
                        "elevindsats",
                        "1 (elev/forældre)",
                        "faellesskabsindsats",
                        "2 (fællesskab)",
                        "undervisningsindsats",
                        "3 (sygeundervisning)")
                .forEach((track, name) -> {
                    for (String step : List.of("udarbejdHandleplan", "godkendHandleplan")) {
                        cases.add(arguments(
                                "handleplan-krav",
                                "udarbejdHandleplan." + track,
                                step,
                                null,
                                "indsatsforløb " + name + " mangler tiltag"));
                    }
                    cases.add(arguments(
                            "handleplan-krav",
                            "udarbejdHandleplan." + track,
                            "udarbejdHandleplan",
                            BACKWARDS,
                            "indsatsforløb " + name + " har et tiltag, der slutter, før det begynder"));
                });
        for (String key : List.of("pprHvem", "pprHvornaar", "pprBidrag")) {
            cases.add(arguments(
                    "handleplan-krav",
                    "udarbejdHandleplan." + key,
                    "udarbejdHandleplan",
                    null,
                    "PPR's inddragelse mangler (hvem, hvornår og hvad)"));
        }
        for (String key : List.of("elevInddragetHvordan", "elevInddragetAf", "elevInddragetDen")) {
            cases.add(arguments(
                    "handleplan-krav",
                    "udarbejdHandleplan." + key,
                    "udarbejdHandleplan",
                    null,
                    "eleven deltog ikke, og det mangler, hvordan, af hvem og hvornår eleven blev inddraget"));
        }
    }

    private static void opfoelgning(List<Arguments> cases) {
        String step = "holdOpfoelgning";
        cases.add(arguments(
                "opfoelgning-krav",
                step + ".afholdtDen",
                step,
                "2026-11-24",
                "opfølgningen er dateret ude i fremtiden"));
        cases.add(arguments(
                "opfoelgning-krav",
                step + ".afholdtDen",
                step,
                "2026-09-08",
                "opfølgningen er dateret, før planen blev godkendt eller før sidste opfølgning"));
        cases.add(
                arguments(
                        "opfoelgning-krav",
                        step + ".begrundelse",
                        step,
                        null,
                        "et tiltag i indsatsforløb 2 (fællesskab) virkede heller ikke sidst, og det er ikke begrundet, hvorfor I fortsætter"));
    }

    private static void afslutning(List<Arguments> cases) {
        String step = "forberedAfslutning";
        Map.of("bekraeftelseElev", "eleven", "bekraeftelseForaeldre", "forældrene", "bekraeftelseSkole", "skolen")
                .forEach((key, who) -> {
                    String whose = Map.of("eleven", "elevens", "forældrene", "forældrenes", "skolen", "skolens")
                            .get(who);
                    cases.add(
                            arguments("afslutning-krav", step + "." + key, step, null, whose + " forventning mangler"));
                    cases.add(arguments(
                            "afslutning-krav",
                            step + "." + key,
                            "bekraeftAfslutning",
                            Map.of("svar", "nej"),
                            who + " forventer ikke, at skolegangen kan fastholdes"));
                });
        Map.of("bekraeftelseElev", "eleven", "bekraeftelseForaeldre", "forældrene")
                .forEach((key, who) -> cases.add(arguments(
                        "afslutning-krav",
                        step + "." + key,
                        step,
                        Map.of("svar", "ikkeSpurgt"),
                        "det mangler, hvorfor " + who + " ikke er spurgt")));
        cases.add(arguments(
                "afslutning-krav",
                step + ".regelmaessigSkolegang",
                "bekraeftAfslutning",
                "nej",
                "eleven har ikke regelmæssig skolegang"));
        for (String key : List.of("tegn", "hvem", "hvordan", "kontroldato")) {
            cases.add(arguments(
                    "afslutning-krav",
                    step + ".tilbagefaldsplan." + key,
                    step,
                    "",
                    "planen for at forebygge tilbagefald mangler (tegn, hvem, hvad og hvornår)"));
        }
        cases.add(arguments(
                "afslutning-krav", step + ".brobygning", step, null, "der er ikke taget stilling til brobygning"));
    }

    private static void information(List<Arguments> cases) {
        String step = "informerForaeldreOgMedarbejdere";
        Map.of("medarbejdereDen", "medarbejderne", "foraeldreDen", "forældrene")
                .forEach((key, who) -> cases.add(arguments(
                        "information-krav",
                        "trin." + key,
                        step,
                        "2026-11-24",
                        who + " er informeret på en dato, der ikke er nået endnu")));
        cases.add(arguments(
                "information-krav",
                "trin.klasser",
                step,
                List.of(Map.of("klasse", "1.A", "trivsel", "droeftet", "moedeDen", "2026-11-24")),
                "et forældremøde, der er holdt, har en dato, der ikke er nået endnu"));
        cases.add(arguments(
                "information-krav",
                "trin.klasser",
                step,
                List.of(Map.of("klasse", "1.A", "trivsel", "ikkeEndnu", "planlagt", "2026-11-22")),
                "et forældremøde, der ikke er holdt endnu, har en dato, der er gået"));
    }

    /** Ordinary answers to all steps; {@code step} is the one being sent. */
    private static Map<String, Object> context(String step) {
        Map<String, Object> context = new HashMap<>();
        for (String answered : List.of(
                "holdDialogMedForaeldre",
                "holdElevsamtale",
                "holdForaeldresamtale",
                "sammenfatKortlaegning",
                "udarbejdHandleplan",
                "godkendHandleplan",
                "holdOpfoelgning",
                "forberedAfslutning",
                "bekraeftAfslutning",
                "informerForaeldreOgMedarbejdere")) {
            context.put(answered, Demosvar.to(answered, TODAY, Map.of()));
        }
        context.put("trin", context.get(step));
        context.put(
                "tidligere", new HashMap<>(Map.of("holdOpfoelgning", Demosvar.to("holdOpfoelgning", TODAY, Map.of()))));
        context.put("forloeb", Map.of("pprObligatorisk", true));
        context.put("idag", TODAY.toString());
        context.put("opfoelgningFra", "2026-09-09");
        return context;
    }

    private List<String> missing(String table, Map<String, Object> context) throws IOException {
        try (InputStream model = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            var decision = dmn.parseDecisions(model).get(0);
            return dmn.evaluateDecisionTable(decision, Variables.fromMap(context))
                    .collectEntries("mangler");
        }
    }
}
