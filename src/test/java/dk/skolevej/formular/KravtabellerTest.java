package dk.skolevej.formular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Onlineplan;
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
import org.junit.jupiter.api.Test;
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
                arguments("online-krav", "udarbejdHandleplan"),
                arguments("online-krav", "godkendHandleplan"),
                arguments("online-vurdering-krav", "vurderOnlineundervisning"),
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
                "vurderOnlineundervisning",
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
        context.put("online", online());
        return context;
    }

    /** 20 per cent for 12 weeks in a municipality outside the trial, in the plan and at the review of it. */
    private static Map<String, Object> online() {
        Map<String, Object> online = new HashMap<>();
        online.put("antal", 1);
        online.put("tiltag", Onlineplan.row(TODAY, 84));
        online.put("supplementer", 1);
        online.put("varigeSupplementer", 1);
        online.put("regnesFra", TODAY.toString());
        online.put("iForsoeg", false);
        online.put("forsoegTil", "2028-12-31");
        online.put("forsoegTilOrd", "31. december 2028");
        online.put("graenseProcent", 20);
        online.put("hoejstUger", 26);
        online.put("tilbudKlar", false);
        online.put("til", TODAY.plusDays(84).toString());
        online.put("nytTil", TODAY.plusDays(84).toString());
        online.put("nytProcent", 20);
        online.put("udbyder", "egenSkole");
        online.put("suppleres", true);
        online.put("supplementTil", TODAY.plusDays(84).toString());
        return online;
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource
    void namesWhatOnlineTeachingLacks(String table, String step, Map<String, Object> changes, String message)
            throws IOException {
        Map<String, Object> context = context(step);
        changes.forEach(
                (path, value) -> Stier.put(context, List.of(path.split("\\.")), "".equals(value) ? null : value));

        assertThat(missing(table, context)).containsExactly(message);
    }

    static Stream<Arguments> namesWhatOnlineTeachingLacks() {
        String measure = "online.tiltag.";
        String tooLate =
                "næste vurdering af onlineundervisningen skal ligge inden for 8 uger efter start og ikke efter slutdatoen";
        String limit = "kommunen er ikke med i forsøget, så højst 20 procent må være online";
        String past =
                "onlineundervisning over 20 procent må ikke fortsætte efter 31. december 2028, hvor forsøget slutter";
        String offer =
                "onlineundervisning i et tilbud under forsøget må ikke fortsætte efter 31. december 2028, hvor forsøget slutter";
        String contact = "planen for kontakt til elevens egne lærere og klasse mangler (hvem, hvordan og hvor tit)";
        return Stream.of(
                plan(
                        Map.of(measure + "langvarigtFravaer", ""),
                        "onlineundervisning kræver, at eleven har langvarigt bekymrende fravær"),
                plan(
                        Map.of(measure + "behovForSygeundervisning", "nej"),
                        "onlineundervisning kræver, at eleven har behov for sygeundervisning"),
                plan(Map.of(measure + "onlineBegrundelse", ""), "begrundelsen for onlineundervisning mangler"),
                plan(Map.of("online.antal", 2), "planen har mere end ét tiltag med onlineundervisning"),
                plan(Map.of(measure + "procent", ""), "omfanget af onlineundervisningen i procent mangler"),
                plan(Map.of(measure + "til", ""), "slutdatoen for onlineundervisningen mangler"),
                plan(
                        Map.of(measure + "naesteVurdering", ""),
                        "datoen for næste vurdering af onlineundervisningen mangler"),
                plan(Map.of(measure + "naesteVurdering", "2027-01-19"), tooLate),
                plan(Map.of(measure + "til", "2026-12-20"), tooLate),
                plan(
                        Map.of(measure + "naesteVurdering", "2026-11-23"),
                        "næste vurdering af onlineundervisningen skal ligge efter i dag"),
                plan(Map.of(measure + "kontaktHvem", ""), contact),
                plan(Map.of(measure + "kontaktHvordan", ""), contact),
                plan(Map.of(measure + "kontaktHvorTit", ""), contact),
                plan(Map.of(measure + "tilbagevenden", ""), "trinene for gradvis tilbagevenden til klassen mangler"),
                plan(
                        Map.of("online.supplementer", 0),
                        "onlineundervisningen står alene: skriv ved et tiltag i indsatsforløb 1 eller 2, at det supplerer den"),
                plan(
                        Map.of("online.varigeSupplementer", 0),
                        "mindst ét tiltag, der supplerer onlineundervisningen, skal vare lige så længe som den"),
                plan(Map.of(measure + "udbyder", ""), "det mangler, hvem der giver onlineundervisningen"),
                plan(
                        Map.of(measure + "udbyderLeder", ""),
                        "den ansvarlige skoleleder for onlineundervisningen mangler"),
                plan(
                        Map.of(measure + "udbyder", "kommunensTilbud"),
                        "kommunen har ikke et onlineundervisningstilbud med en skoleleder og attesterede medarbejdere"),
                plan(
                        Map.of(measure + "udbyder", "kommunensTilbud", "online.tilbudKlar", true),
                        "kommunens onlineundervisningstilbud kan kun bruges, mens kommunen er med i forsøget"),
                plan(
                        Map.of(
                                measure + "udbyder",
                                "kommunensTilbud",
                                measure + "andenKommune",
                                "nej",
                                "online.tilbudKlar",
                                true,
                                "online.iForsoeg",
                                true),
                        "det mangler, hvem i kommunens onlineundervisningstilbud der underviser eleven"),
                plan(
                        Map.of(
                                measure + "udbyder",
                                "kommunensTilbud",
                                measure + "onlinelaerere",
                                List.of("oda"),
                                "online.tilbudKlar",
                                true,
                                "online.iForsoeg",
                                true),
                        "det mangler, om eleven bor i en anden kommune"),
                plan(Map.of(measure + "procent", 21), limit),
                plan(
                        Map.of(measure + "procent", 100, "online.iForsoeg", true, "online.forsoegTil", "2027-02-14"),
                        past),
                plan(Map.of(measure + "udbyder", "andenForsoegskommune", "online.forsoegTil", "2027-02-14"), offer),
                plan(
                        Map.of(measure + "til", "2027-05-25"),
                        "onlineundervisning kan højst aftales for 26 uger ad gangen"),
                review(Map.of("trin.naesteVurdering", ""), "datoen for næste vurdering mangler"),
                review(
                        Map.of("trin.naesteVurdering", "2027-01-19"),
                        "næste vurdering skal ligge efter i dag, inden for 8 uger og ikke efter slutdatoen"),
                review(
                        Map.of("online.nytTil", "2026-12-20"),
                        "næste vurdering skal ligge efter i dag, inden for 8 uger og ikke efter slutdatoen"),
                review(Map.of("trin.onlineudfald", "aendr"), "det nye omfang i procent mangler"),
                review(
                        Map.of("trin.onlineudfald", "forlaeng", "trin.nySlutdato", "2027-02-15"),
                        "den nye slutdato skal ligge efter den, der gælder nu"),
                review(
                        Map.of("trin.onlineudfald", "forlaeng", "trin.nySlutdato", "2027-05-25"),
                        "onlineundervisning kan højst forlænges med 26 uger ad gangen"),
                review(Map.of("online.nytProcent", 21), limit),
                review(
                        Map.of("online.nytProcent", 100, "online.iForsoeg", true, "online.forsoegTil", "2027-02-14"),
                        past),
                review(Map.of("online.udbyder", "kommunensTilbud", "online.forsoegTil", "2027-02-14"), offer),
                review(
                        Map.of("online.supplementTil", "2026-12-20"),
                        "mindst ét tiltag, der supplerer onlineundervisningen, skal vare til næste vurdering: justér planen først, eller skriv et nyt"),
                review(
                        Map.of("online.suppleres", false),
                        "onlineundervisningen står alene: vælg et tiltag, der supplerer den igen, skriv et nyt, eller afslut den"),
                review(
                        Map.of(
                                "trin.onlineudfald",
                                "forlaeng",
                                "trin.nySlutdato",
                                "2027-03-01",
                                "online.nytTil",
                                "2027-03-01"),
                        "mindst ét tiltag, der supplerer onlineundervisningen, skal vare til den nye slutdato: justér planen først, eller skriv et nyt"));
    }

    @Test
    void asksNothingOfOnlineTeachingThatIsNotInThePlanOrIsRejectedOrEnds() throws IOException {
        Map<String, Object> none = context("udarbejdHandleplan");
        none.put("online", new HashMap<>(Map.of("antal", 0, "tiltag", Map.of(), "supplementer", 0)));
        assertThat(missing("online-krav", none)).isEmpty();
        Map<String, Object> rejected = context("godkendHandleplan");
        Stier.put(rejected, List.of("trin", "godkendelse"), "afvist");
        Stier.put(rejected, List.of("online", "tiltag", "til"), null);
        assertThat(missing("online-krav", rejected)).isEmpty();
        Map<String, Object> ends = context("vurderOnlineundervisning");
        Stier.put(ends, List.of("trin", "onlineudfald"), "afslut");
        Stier.put(ends, List.of("trin", "naesteVurdering"), null);
        Stier.put(ends, List.of("online", "suppleres"), false);
        assertThat(missing("online-vurdering-krav", ends)).isEmpty();
    }

    private static Arguments plan(Map<String, Object> changes, String message) {
        return arguments("online-krav", "udarbejdHandleplan", changes, message);
    }

    private static Arguments review(Map<String, Object> changes, String message) {
        return arguments("online-vurdering-krav", "vurderOnlineundervisning", changes, message);
    }

    private List<String> missing(String table, Map<String, Object> context) throws IOException {
        try (InputStream model = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            var decision = dmn.parseDecisions(model).get(0);
            return dmn.evaluateDecisionTable(decision, Variables.fromMap(context))
                    .collectEntries("mangler");
        }
    }
}
