package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.fortrydelse.Fortrydelsesret;
import dk.skolevej.sagsside.Sagshandling.Felt;
import dk.skolevej.sagsside.Sagshandling.Slags;
import dk.skolevej.sagsside.Sagshandling.Valg;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this person can tell a case from its page now: the same {@link Haendelse}s as over REST, each with the fields it takes. */
@Component
class Sagshandlinger {

    private static final Set<Fase> UNDER_WAY = EnumSet.of(
            Fase.KORTLAEGNING, Fase.VURDERING, Fase.HANDLEPLAN, Fase.INDSATS, Fase.AFSLUTNING, Fase.EFTERVAERN);

    private static final List<Valg> REASONS_TO_PAUSE = List.of(
            new Valg("indlagt", "Eleven er indlagt"),
            new Valg("sygdom", "Eleven er alvorligt syg"),
            new Valg("ophold", "Eleven er på ophold et andet sted"),
            new Valg("andet", "Andet"));

    /** What is said when it is done. */
    private static final Map<String, String> NOTERET = Map.ofEntries(
            Map.entry("underretning", "Underretningen er registreret."),
            Map.entry("statusudveksling", "Statusudvekslingen er noteret."),
            Map.entry("fremskyndOpfoelgning", "Opfølgningen er fremskyndet: tovholderen har fået opgaven at indkalde."),
            Map.entry("elevsamtale", "Der er bedt om en elevsamtale."),
            Map.entry("genaabn", "Sagen er genåbnet."),
            Map.entry("genoptag", "Der er bedt om at genoptage sagen."),
            Map.entry("saetIBero", "Sagen er sat i bero."),
            Map.entry("udmeld", "Det er registreret, og skolelederen har fået en opgave."),
            Map.entry("skiftTovholder", "Tovholderen er skiftet."),
            Map.entry("flytElev", "Sagen er flyttet."),
            Map.entry("inddragPpr", "PPR er spurgt og har fået en opgave."),
            Map.entry("fortrydLukning", "Lukningen er fortrudt: sagen går videre."),
            Map.entry("afdoed", "Dødsfaldet er registreret, og alt i sagen er stoppet."),
            Map.entry("annuller", "Sagen er annulleret."));

    private final Medarbejdere medarbejdere;
    private final Skoler skoler;
    private final Fortrydelsesret fortrydelsesret;
    private final Clock clock;

    Sagshandlinger(Medarbejdere medarbejdere, Skoler skoler, Fortrydelsesret fortrydelsesret, Clock clock) {
        this.medarbejdere = medarbejdere;
        this.skoler = skoler;
        this.fortrydelsesret = fortrydelsesret;
        this.clock = clock;
    }

    /** What is said when an event of this type has been told; null when there is no such type. */
    static String noteret(String type) {
        return type == null ? null : NOTERET.get(type);
    }

    List<Sagshandling> of(Forloeb forloeb, Indsigt insight) {
        List<Sagshandling> all = new ArrayList<>();
        if (insight.seesContent(forloeb)) {
            all.addAll(told(forloeb));
            all.addAll(moved(forloeb));
            if (insight.leads(forloeb)) {
                all.addAll(led(forloeb));
            }
        }
        // the duty is personal: whoever takes part, in every phase
        all.add(new Sagshandling(
                "underretning",
                "Registrér en underretning",
                "Kun at der er underrettet, og hvornår. Indholdet hører ikke til her. Alle, der deltager i sagen, kan se det.",
                List.of(
                        Felt.dato("dato", "Hvornår blev der underrettet?", true, null, today()),
                        Felt.valg(
                                "foraeldreInformeret",
                                Slags.RADIO,
                                "Er forældrene informeret?",
                                List.of(new Valg("true", "Ja"), new Valg("false", "Nej")))),
                "Registrér"));
        return all;
    }

    private List<Sagshandling> told(Forloeb forloeb) {
        return forloeb.fase() == Fase.LUKKET
                ? List.of()
                : List.of(new Sagshandling(
                        "statusudveksling",
                        "Notér en statusudveksling",
                        "Det, I fortæller hinanden mellem møderne. Det vises, når der følges op.",
                        List.of(
                                Felt.valg(
                                        "retning",
                                        Slags.RADIO,
                                        "Hvem fortalte?",
                                        List.of(
                                                new Valg("fraForaeldre", "Forældrene fortalte os"),
                                                new Valg("tilForaeldre", "Vi fortalte forældrene"))),
                                Felt.tekst("Hvad blev fortalt?", true)),
                        "Notér"));
    }

    private List<Sagshandling> moved(Forloeb forloeb) {
        List<Sagshandling> all = new ArrayList<>();
        if (forloeb.fase() == Fase.INDSATS) {
            all.add(new Sagshandling(
                    "fremskyndOpfoelgning",
                    "Fremskynd opfølgningen",
                    "Tovholderen bliver bedt om at indkalde med det samme. De 8–12 uger tælles fra den opfølgning, I så holder.",
                    List.of(),
                    "Fremskynd"));
        }
        if (UNDER_WAY.contains(forloeb.fase())) {
            all.add(new Sagshandling(
                    "elevsamtale",
                    "Tilføj en elevsamtale",
                    "Tryghedspersonen, eller tovholderen, får opgaven at tale med eleven igen.",
                    List.of(),
                    "Tilføj"));
        }
        if (UNDER_WAY.contains(forloeb.fase()) && forloeb.tovholder() != null) {
            all.add(new Sagshandling(
                    "inddragPpr",
                    "Inddrag PPR",
                    "PPR får opgaven at råde jer, og tovholderen tager stilling til rådet. Kan gøres igen og igen.",
                    List.of(Felt.tekst("Hvad spørger I PPR om?", true)),
                    "Spørg PPR"));
        }
        if (forloeb.fase() == Fase.EFTERVAERN) {
            all.add(new Sagshandling(
                    "genaabn",
                    "Genåbn sagen",
                    "Fraværet er tilbage: I går videre med en ny handleplan uden at begynde forfra.",
                    List.of(),
                    "Genåbn"));
        }
        if (forloeb.fase() == Fase.I_BERO) {
            all.add(new Sagshandling(
                    "genoptag",
                    "Genoptag sagen",
                    "Skolelederen får opgaven at genoptage den, og fristerne flyttes.",
                    List.of(),
                    "Genoptag"));
        } else if (forloeb.tovholder() != null && forloeb.fase() != Fase.LUKKET) {
            all.add(new Sagshandling(
                    "saetIBero",
                    "Sæt sagen i bero",
                    "Opgaver og frister står stille så længe. Fraværet tælles stadig.",
                    List.of(
                            Felt.dato("til", "Til og med hvilken dag?", true, today(), null),
                            Felt.valg("aarsag", Slags.RADIO, "Hvad er grunden?", REASONS_TO_PAUSE),
                            Felt.tekst("Beskriv grunden kort", true)),
                    "Sæt i bero"));
        }
        if (forloeb.fase() != Fase.LUKKET) {
            all.add(new Sagshandling(
                    "udmeld",
                    "Eleven forlader kommunens skoler",
                    "Skolelederen får opgaven at afklare, hvor eleven går hen, og lukke sagen.",
                    List.of(Felt.dato("dato", "Sidste skoledag, hvis den kendes", false, null, null)),
                    "Registrér"));
        }
        return all;
    }

    private List<Sagshandling> led(Forloeb forloeb) {
        List<Sagshandling> all = new ArrayList<>();
        if (fortrydelsesret.has(forloeb)) {
            all.add(new Sagshandling(
                    "fortrydLukning",
                    "Fortryd, at sagen er lukket",
                    "Den samme sag går videre, hvor den slap, og fristerne er de samme som før.",
                    List.of(Felt.tekst("Hvorfor fortrydes det?", true)),
                    "Fortryd lukningen"));
        }
        all.add(new Sagshandling(
                "afdoed",
                "Eleven er død",
                "Alle opgaver, mails og frister stopper med det samme, og sagen er ikke længere på nogen liste. Det kan ikke fortrydes.",
                List.of(
                        Felt.tekst("Hvem har fortalt skolen det?", true),
                        Felt.valg(
                                "sikker",
                                Slags.RADIO,
                                "Det kan ikke fortrydes",
                                List.of(new Valg("ja", "Ja, jeg er sikker på, at det er denne elev")))),
                "Registrér dødsfaldet"));
        if (forloeb.fase() == Fase.LUKKET) {
            return all;
        }
        if (forloeb.tovholder() != null) {
            all.add(new Sagshandling(
                    "skiftTovholder",
                    "Skift tovholder",
                    "Den nye får opgaverne med det samme og siger ja i hver sag.",
                    List.of(
                            Felt.valg(
                                    "tovholder",
                                    Slags.LISTE,
                                    "Hvem skal være tovholder?",
                                    medarbejdere.withRole("tovholder", forloeb.skole()).stream()
                                            .filter(colleague -> !colleague.id().equals(forloeb.tovholder()))
                                            .map(colleague -> new Valg(colleague.id(), colleague.navn()))
                                            .toList()),
                            Felt.tekst("Hvad skal den nye tovholder vide?", true)),
                    "Skift tovholder"));
        }
        all.add(new Sagshandling(
                "flytElev",
                "Eleven skifter til en anden af kommunens skoler",
                "Sagen følger med, og den nye skole udpeger en tovholder. I kan ikke se den længere.",
                List.of(
                        Felt.valg(
                                "skole",
                                Slags.LISTE,
                                "Hvilken skole?",
                                skoler.all().entrySet().stream()
                                        .filter(school -> !school.getKey().equals(forloeb.skole()))
                                        .map(school -> new Valg(school.getKey(), school.getValue()))
                                        .toList()),
                        Felt.tekst("Hvad skal den nye skole vide med det samme?", false)),
                "Flyt sagen"));
        all.add(new Sagshandling(
                "annuller",
                "Annullér sagen",
                "Kun når sagen aldrig skulle have været der, fx om det forkerte barn. Alt i den bliver skjult for alle.",
                List.of(Felt.tekst("Hvorfor annulleres sagen?", true)),
                "Annullér sagen"));
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
