package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.handleplan.Handleplaner;
import dk.skolevej.motor.Person;
import dk.skolevej.motor.Sagsstand;
import dk.skolevej.motor.Sagsstande;
import dk.skolevej.onlineundervisning.Onlineundervisninger;
import dk.skolevej.opfoelgning.Opfoelgninger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The cases a person may see, as much of them as they may see. */
@Component
class Sagsvisning {

    private final Sager sager;
    private final Elever elever;
    private final Stedfortraedere stedfortraedere;
    private final Skoler skoler;
    private final Handleplaner handleplaner;
    private final Opfoelgninger opfoelgninger;
    private final Onlineundervisninger onlineundervisninger;
    private final Underretninger underretninger;
    private final Sagsstande engine;
    private final Sagsuge weeks;
    private final Fristvisning frister;
    private final Adgangslog log;
    private final IdentityService identity;
    private final Clock clock;

    Sagsvisning(
            Sager sager,
            Elever elever,
            Stedfortraedere stedfortraedere,
            Skoler skoler,
            Handleplaner handleplaner,
            Opfoelgninger opfoelgninger,
            Onlineundervisninger onlineundervisninger,
            Underretninger underretninger,
            Sagsstande engine,
            Sagsuge weeks,
            Fristvisning frister,
            Adgangslog log,
            IdentityService identity,
            Clock clock) {
        this.sager = sager;
        this.elever = elever;
        this.stedfortraedere = stedfortraedere;
        this.skoler = skoler;
        this.handleplaner = handleplaner;
        this.opfoelgninger = opfoelgninger;
        this.onlineundervisninger = onlineundervisninger;
        this.underretninger = underretninger;
        this.engine = engine;
        this.weeks = weeks;
        this.frister = frister;
        this.log = log;
        this.identity = identity;
        this.clock = clock;
    }

    /** The caller's cases, by next deadline. */
    List<Sagsoversigt> mine() {
        Indsigt insight = insight();
        Set<String> schools = insight.person().skoler();
        List<Forloeb> seen =
                sager.atSchools(schools).stream().filter(insight::sees).toList();
        Map<String, Sagsstand> standing =
                engine.of(seen.stream().map(Forloeb::sagsnummer).toList());
        seen.stream()
                .filter(insight::seesContent)
                .map(Forloeb::skole)
                .distinct()
                .forEach(skole -> log.note(
                        Adgang.til(insight.person(), Handling.SAGER, "forloeb").paaSkolen(skole)));
        return seen.stream()
                .map(forloeb -> thinned(
                        insight,
                        forloeb,
                        overview(
                                insight,
                                forloeb,
                                standing.getOrDefault(forloeb.sagsnummer(), Sagsstand.INGEN),
                                null,
                                null)))
                .sorted(java.util.Comparator.comparing(
                        Sagsoversigt::naesteFrist, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .toList();
    }

    /** Empty also for a case that exists and is none of the caller's business. */
    Optional<Sagsoversigt> one(String sagsnummer) {
        Indsigt insight = insight();
        Optional<Forloeb> found = sager.find(sagsnummer);
        found.ifPresent(forloeb -> note(insight, forloeb));
        return found.filter(insight::sees)
                .map(forloeb -> thinned(
                        insight,
                        forloeb,
                        overview(
                                insight,
                                forloeb,
                                engine.of(sagsnummer),
                                brevvej(insight, forloeb),
                                sager.isTakenOver(sagsnummer))));
    }

    /** By the age today, which is stored nowhere; null when the pupil's number is not known. */
    private Brevvej brevvej(Indsigt insight, Forloeb forloeb) {
        return insight.seesContent(forloeb)
                ? elever.cpr(forloeb)
                        .map(cpr -> Brevvej.of(cpr.foedt(), LocalDate.now(clock)))
                        .orElse(null)
                : null;
    }

    /** The case, when the caller may see what is in it. */
    Optional<Forloeb> own(String sagsnummer) {
        return own(sagsnummer, Indsigt::seesContent);
    }

    /** The case, when it is the caller's in this sense. */
    Optional<Forloeb> own(String sagsnummer, BiPredicate<Indsigt, Forloeb> theirs) {
        Indsigt insight = insight();
        Optional<Forloeb> found = sager.find(sagsnummer);
        Optional<Forloeb> own = found.filter(forloeb -> theirs.test(insight, forloeb));
        found.filter(forloeb -> own.isEmpty())
                .ifPresent(forloeb -> log.note(look(insight, forloeb).afvist()));
        return own;
    }

    /** The case, when it is the caller's in this sense; that they looked at it is written. @throws Afvist when it is not */
    Forloeb look(String sagsnummer, BiPredicate<Indsigt, Forloeb> theirs) {
        Forloeb own = own(sagsnummer, theirs).orElseThrow(ForloebController::unknown);
        log.note(look(insight(), own));
        return own;
    }

    /** That the caller read one of the case's answers, or was refused it. @param trin its step, null for one there is not */
    void read(Forloeb forloeb, String trin) {
        Adgang reading = Adgang.til(insight().person(), Handling.SVAR, trin == null ? "svar" : trin)
                .iSagen(forloeb.sagsnummer())
                .paaSkolen(forloeb.skole());
        log.note(trin == null ? reading.afvist() : reading);
    }

    /** Whoever sees only numbers and dates has seen nothing of the child. */
    private void note(Indsigt insight, Forloeb forloeb) {
        Adgang look = look(insight, forloeb);
        if (insight.seesContent(forloeb)) {
            log.note(look);
        } else if (!insight.sees(forloeb)) {
            log.note(look.afvist());
        }
    }

    private static Adgang look(Indsigt insight, Forloeb forloeb) {
        return Adgang.til(insight.person(), Handling.SAG, "forloeb")
                .iSagen(forloeb.sagsnummer())
                .paaSkolen(forloeb.skole());
    }

    private static Sagsoversigt thinned(Indsigt insight, Forloeb forloeb, Sagsoversigt overview) {
        return insight.seesContent(forloeb) ? overview : overview.withoutContent();
    }

    private Sagsoversigt overview(
            Indsigt insight, Forloeb forloeb, Sagsstand stand, Brevvej brevvej, Boolean overtaget) {
        Fristvisning.Frist next = frister.next(forloeb, stand);
        return new Sagsoversigt(
                forloeb.sagsnummer(),
                forloeb.skole(),
                skoler.name(forloeb.skole()).orElseThrow(),
                forloeb.fase(),
                forloeb.lukketSom(),
                forloeb.fase() == Fase.LUKKET ? null : weeks.of(forloeb.skole(), stand.uge1()),
                forloeb.tovholder(),
                forloeb.tovholderskift(),
                insight.standIn(forloeb)
                        .map(cover -> new Sagsoversigt.Stedfortraeder(cover.stedfortraeder(), cover.fra(), cover.til()))
                        .orElse(null),
                next.dag(),
                next.forklaring(),
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
                        .toList(),
                underretninger.of(forloeb.sagsnummer()),
                brevvej,
                overtaget,
                onlineundervisninger
                        .running(forloeb.sagsnummer())
                        .map(o -> new Sagsoversigt.Onlinerad(
                                o.procent(), o.fra(), o.til(), o.naesteVurdering(), o.forlaengelser(), o.aleneSiden()))
                        .orElse(null));
    }

    /** What the caller may see. */
    Indsigt insight() {
        return stedfortraedere.insight(Person.current(identity).orElseThrow());
    }
}
