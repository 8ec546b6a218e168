package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Grundlag;
import dk.skolevej.fravaer.Periode;
import dk.skolevej.fravaer.Udvikling;
import dk.skolevej.frist.Skoleaar;
import dk.skolevej.handleplan.Handleplaner;
import dk.skolevej.handleplan.Indsatsforloeb;
import dk.skolevej.handleplan.Tiltag;
import dk.skolevej.motor.Sagsstand;
import dk.skolevej.motor.Sagsstande;
import dk.skolevej.onlineundervisning.Onlineelever;
import dk.skolevej.onlineundervisning.Onlineundervisninger;
import dk.skolevej.opfoelgning.Opfoelgninger;
import dk.skolevej.papir.Papirer;
import dk.skolevej.sagsside.Sagsbillede.Indhold;
import dk.skolevej.sagsside.Sagsbillede.Medvirkende;
import dk.skolevej.sagsside.Sagsbillede.Notat;
import dk.skolevej.sagsside.Sagsbillede.Plan;
import dk.skolevej.sagsside.Sagsbillede.Spor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a case's page shows a person. Works as the application: the caller has asked whether they may see it. */
@Component
class Sagsbilleder {

    private final Elever elever;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;
    private final Svararkiv answers;
    private final Svarindsigt readable;
    private final Journal journal;
    private final Journalord words;
    private final Handleplaner handleplaner;
    private final Onlineundervisninger onlineundervisninger;
    private final Onlineelever onlineelever;
    private final Opfoelgninger opfoelgninger;
    private final Underretninger underretninger;
    private final Fravaerstal fravaer;
    private final Papirer papers;
    private final Sagsstande engine;
    private final Fristvisning frister;
    private final Sagsuge weeks;
    private final Fasevej way;
    private final AabneOpgaver tasks;
    private final Sagshandlinger actions;
    private final Clock clock;

    Sagsbilleder(
            Elever elever,
            Skoler skoler,
            Medarbejdere medarbejdere,
            Svararkiv answers,
            Svarindsigt readable,
            Journal journal,
            Journalord words,
            Handleplaner handleplaner,
            Onlineundervisninger onlineundervisninger,
            Onlineelever onlineelever,
            Opfoelgninger opfoelgninger,
            Underretninger underretninger,
            Fravaerstal fravaer,
            Papirer papers,
            Sagsstande engine,
            Fristvisning frister,
            Sagsuge weeks,
            Fasevej way,
            AabneOpgaver tasks,
            Sagshandlinger actions,
            Clock clock) {
        this.elever = elever;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
        this.answers = answers;
        this.readable = readable;
        this.journal = journal;
        this.words = words;
        this.handleplaner = handleplaner;
        this.onlineundervisninger = onlineundervisninger;
        this.onlineelever = onlineelever;
        this.opfoelgninger = opfoelgninger;
        this.underretninger = underretninger;
        this.fravaer = fravaer;
        this.papers = papers;
        this.engine = engine;
        this.frister = frister;
        this.weeks = weeks;
        this.way = way;
        this.tasks = tasks;
        this.actions = actions;
        this.clock = clock;
    }

    Sagsbillede of(Forloeb forloeb, Indsigt insight) {
        Sagsstand stand = engine.of(forloeb.sagsnummer());
        return new Sagsbillede(
                forloeb,
                forloeb.lukketSom() == Lukning.ANNULLERET ? null : elever.of(forloeb),
                skoler.name(forloeb.skole()).orElseThrow(),
                forloeb.fase() == Fase.LUKKET ? null : weeks.of(forloeb.skole(), stand.uge1()),
                frister.next(forloeb, stand),
                way.of(forloeb),
                people(forloeb, insight),
                tasks.of(forloeb, insight),
                underretninger.of(forloeb.sagsnummer()).stream()
                        .map(one -> new Underretninger.Underretning(
                                one.dato(), medarbejdere.name(one.hvem()), one.foraeldreInformeret()))
                        .toList(),
                readable.of(forloeb, insight),
                insight.seesContent(forloeb) ? content(forloeb) : null,
                actions.of(forloeb, insight));
    }

    private List<Medvirkende> people(Forloeb forloeb, Indsigt insight) {
        Map<String, List<String>> people = new LinkedHashMap<>();
        people.put("Tovholder", names(forloeb.tovholder()));
        people.put(
                "Stedfortræder for tovholderen",
                names(insight.standIn(forloeb)
                        .map(cover -> cover.stedfortraeder())
                        .orElse(null)));
        people.put("Tryghedsperson", names(forloeb.tryghedsperson()));
        people.put(
                "Skoleleder",
                medarbejdere.withRole("skoleleder", forloeb.skole()).stream()
                        .map(Medarbejdere.Medarbejder::navn)
                        .toList());
        people.put(
                "Onlinelærer",
                onlineundervisninger
                        .running(forloeb.sagsnummer())
                        .map(onlineelever::laerere)
                        .orElse(List.of()));
        Set<String> named = people.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        people.put(
                "Har bidraget",
                answers.contributors(forloeb.sagsnummer()).stream()
                        .map(medarbejdere::name)
                        .filter(name -> !named.contains(name))
                        .sorted()
                        .toList());
        return people.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Medvirkende(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<String> names(String login) {
        return login == null ? List.of() : List.of(medarbejdere.name(login));
    }

    private Indhold content(Forloeb forloeb) {
        Optional<Grundlag> known = fravaer.grundlag(forloeb.skole());
        return new Indhold(
                plans(handleplaner.of(forloeb.sagsnummer())),
                onlineundervisninger.running(forloeb.sagsnummer()).orElse(null),
                opfoelgninger.of(forloeb.sagsnummer()),
                LocalDate.now(clock),
                known.flatMap(loaded -> absence(forloeb, loaded)).orElse(null),
                known.map(Grundlag::ord).orElse("Der er ikke indlæst fravær fra skolen"),
                papers.of(forloeb),
                journal(forloeb));
    }

    private static List<Plan> plans(List<Tiltag> newestFirst) {
        List<Plan> plans = new ArrayList<>();
        newestFirst.stream()
                .collect(Collectors.groupingBy(Tiltag::plan, LinkedHashMap::new, Collectors.toList()))
                .forEach((nr, measures) -> plans.add(new Plan(
                        nr,
                        plans.isEmpty(),
                        Arrays.stream(Indsatsforloeb.values())
                                .map(track -> new Spor(
                                        track,
                                        measures.stream()
                                                .filter(tiltag -> tiltag.indsatsforloeb() == track.nr())
                                                .toList()))
                                .toList())));
        return plans;
    }

    /** From the beginning of the school year in which the case was opened. */
    private Optional<Udvikling> absence(Forloeb forloeb, Grundlag loaded) {
        LocalDate opened = LocalDate.ofInstant(forloeb.oprettet(), clock.getZone());
        return new Periode(Skoleaar.of(opened).first(), LocalDate.now(clock))
                .within(loaded.periode())
                .map(period -> fravaer.udvikling(forloeb.elev(), forloeb.skole(), period));
    }

    /** The newest first. */
    private List<Notat> journal(Forloeb forloeb) {
        List<Notat> notes = new ArrayList<>(journal.of(forloeb.sagsnummer()).stream()
                .map(note -> new Notat(
                        note.tidspunkt(),
                        note.hvem() == null ? null : medarbejdere.name(note.hvem()),
                        words.what(note),
                        words.text(note)))
                .toList());
        Collections.reverse(notes);
        return notes;
    }
}
