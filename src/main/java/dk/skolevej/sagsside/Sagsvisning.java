package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.frist.Frister;
import dk.skolevej.frist.Skolekalender;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.handleplan.Handleplaner;
import dk.skolevej.motor.Person;
import dk.skolevej.opfoelgning.Opfoelgninger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The cases a person may see, as much of them as they may see. */
@Component
class Sagsvisning {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final Sager sager;
    private final Skoler skoler;
    private final Handleplaner handleplaner;
    private final Opfoelgninger opfoelgninger;
    private final Motorfakta engine;
    private final Skolekalendere skolekalendere;
    private final IdentityService identity;
    private final Clock clock;

    Sagsvisning(
            Sager sager,
            Skoler skoler,
            Handleplaner handleplaner,
            Opfoelgninger opfoelgninger,
            Motorfakta engine,
            Skolekalendere skolekalendere,
            IdentityService identity,
            Clock clock) {
        this.sager = sager;
        this.skoler = skoler;
        this.handleplaner = handleplaner;
        this.opfoelgninger = opfoelgninger;
        this.engine = engine;
        this.skolekalendere = skolekalendere;
        this.identity = identity;
        this.clock = clock;
    }

    /** The caller's cases, by next deadline. */
    List<Sagsoversigt> mine() {
        Person person = person();
        Map<String, Motorfakta.Stand> standing = standing(person.skoler());
        return sager.atSchools(person.skoler()).stream()
                .filter(forloeb -> maySee(person, forloeb))
                .map(forloeb -> thinned(person, forloeb, overview(forloeb, standing)))
                .sorted(java.util.Comparator.comparing(
                        Sagsoversigt::naesteFrist, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
    }

    /** Empty also for a case that exists and is none of the caller's business. */
    Optional<Sagsoversigt> one(String sagsnummer) {
        Person person = person();
        return visible(sagsnummer)
                .map(forloeb -> thinned(person, forloeb, overview(forloeb, standing(Set.of(forloeb.skole())))));
    }

    /** The case, when the caller may see what is in it. */
    Optional<Forloeb> own(String sagsnummer) {
        return visible(sagsnummer).filter(forloeb -> seesContent(person(), forloeb));
    }

    private Optional<Forloeb> visible(String sagsnummer) {
        return sager.find(sagsnummer).filter(forloeb -> maySee(person(), forloeb));
    }

    private static boolean maySee(Person person, Forloeb forloeb) {
        return person.skoler().contains(forloeb.skole())
                && (person.roller().contains("forvaltning") || seesContent(person, forloeb));
    }

    /** The school's leader and the case's tovholder. */
    private static boolean seesContent(Person person, Forloeb forloeb) {
        return person.skoler().contains(forloeb.skole())
                && (person.roller().contains("skoleleder") || person.id().equals(forloeb.tovholder()));
    }

    private static Sagsoversigt thinned(Person person, Forloeb forloeb, Sagsoversigt overview) {
        return seesContent(person, forloeb) ? overview : overview.withoutContent();
    }

    private Sagsoversigt overview(Forloeb forloeb, Map<String, Motorfakta.Stand> standing) {
        Motorfakta.Stand stand = standing.getOrDefault(forloeb.sagsnummer(), Motorfakta.Stand.NONE);
        boolean taskFirst = stand.frist() != null;
        LocalDate deadline =
                taskFirst ? stand.frist() : forloeb.fase() == Fase.INDSATS ? forloeb.opfoelgningsfrist() : null;
        return new Sagsoversigt(
                forloeb.sagsnummer(),
                forloeb.skole(),
                skoler.name(forloeb.skole()).orElseThrow(),
                forloeb.fase(),
                forloeb.lukketSom(),
                forloeb.fase() == Fase.LUKKET ? null : week(forloeb.skole(), stand.uge1()),
                forloeb.tovholder(),
                deadline,
                explain(deadline, taskFirst ? stand.opgave() : "Hold opfølgning, aldrig senere"),
                opfoelgninger.of(forloeb.sagsnummer()).stream()
                        .map(o -> new Sagsoversigt.Opfoelgningsrad(
                                o.nr(), o.maal(), o.frist(), o.afholdt(), o.forsinketDage(LocalDate.now(clock))))
                        .toList(),
                handleplaner.inForce(forloeb.sagsnummer()).stream()
                        .map(t -> new Sagsoversigt.Tiltagsrad(
                                t.indsatsforloeb(),
                                t.nr(),
                                t.beskrivelse(),
                                t.ansvarlig(),
                                t.rettetMod(),
                                t.fra(),
                                t.til(),
                                t.status(),
                                t.effekt()))
                        .toList());
    }

    /** Null before week 1 is set, and when a calendar is missing: the rest of the case is shown all the same. */
    private Integer week(String skole, LocalDate uge1) {
        Skolekalender kalender = skolekalendere.of(skole);
        LocalDate today = LocalDate.now(clock);
        return uge1 == null || !kalender.covers(uge1) || !kalender.covers(today)
                ? null
                : Integer.valueOf(new Frister(kalender).weekNumber(uge1, today));
    }

    private static String explain(LocalDate deadline, String what) {
        return deadline == null
                ? null
                : "%s: senest %s (uge %d)"
                        .formatted(what, DANISH.format(deadline), deadline.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Map<String, Motorfakta.Stand> standing(Set<String> skoler) {
        return Person.asApplication(identity, () -> engine.at(skoler));
    }

    private Person person() {
        return Person.current(identity).orElseThrow();
    }
}
