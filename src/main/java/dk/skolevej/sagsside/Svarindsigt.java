package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.formular.Udvalg;
import dk.skolevej.onlineundervisning.Onlinetiltag;
import dk.skolevej.papir.Svarark;
import dk.skolevej.papir.Svarsamling;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which answers of a case a person may read, and how much of each (domain 5.5): all for those who answer for the case, for others what the forms mark with
 * {@code laeses}, as long as the case is open.
 */
@Component
class Svarindsigt {

    private static final int BELOW_THE_TITLE = 2;
    private static final int BELOW_THE_STEP = 3;
    private static final String PLAN = "udarbejdHandleplan";

    /** Those who read by what they are at the school, once the case has asked them. */
    private static final Set<String> ROLES = Set.of("klasseteam", "ppr");

    /** One answer, without what is in it; {@code hvem} is a name, null for what the process did itself. */
    record Linje(String trin, int nr, String navn, String hvem, Instant afgivet) {}

    /** {@code helt}: the person sees all of it. */
    record Opslag(Svarark ark, boolean helt) {}

    private final Svararkiv answers;
    private final Svarsamling sheets;
    private final Deltagelse deltagelse;
    private final Medarbejdere medarbejdere;

    Svarindsigt(Svararkiv answers, Svarsamling sheets, Deltagelse deltagelse, Medarbejdere medarbejdere) {
        this.answers = answers;
        this.sheets = sheets;
        this.deltagelse = deltagelse;
        this.medarbejdere = medarbejdere;
    }

    /** The newest first. */
    List<Linje> of(Forloeb forloeb, Indsigt insight) {
        List<Svar> all = answers.of(forloeb.sagsnummer());
        Function<Svar, Udvalg> much = readable(forloeb, insight, all);
        Function<Svar, String> names = sheets.trin(forloeb);
        List<Linje> lines = all.stream()
                .filter(svar -> much.apply(svar) == Udvalg.ALT || sheets.reads(svar, forloeb, much.apply(svar)))
                .map(svar -> new Linje(
                        svar.trin(),
                        svar.nr(),
                        names.apply(svar),
                        svar.afgivetAf() == null ? null : medarbejdere.name(svar.afgivetAf()),
                        svar.afgivet()))
                .collect(Collectors.toList());
        Collections.reverse(lines);
        return lines;
    }

    /** Empty also for an answer there is and the person may read nothing of. */
    Optional<Opslag> one(Forloeb forloeb, Indsigt insight, String trin, int nr) {
        List<Svar> all = answers.of(forloeb.sagsnummer());
        Function<Svar, Udvalg> much = readable(forloeb, insight, all);
        return all.stream()
                .filter(svar -> svar.trin().equals(trin) && svar.nr() == nr)
                .map(svar -> new Opslag(
                        sheets.read(svar, forloeb, much.apply(svar), BELOW_THE_TITLE), much.apply(svar) == Udvalg.ALT))
                .filter(found -> found.helt() || !found.ark().dele().isEmpty())
                .findFirst();
    }

    /** What those who teach online may read: of the plan that it is in, and of what each step has been answered since. */
    List<Svarark> taught(Forloeb forloeb, Onlinetiltag online) {
        List<Svar> all = answers.of(forloeb.sagsnummer());
        Svar plan = all.stream()
                .filter(svar -> svar.trin().equals(PLAN) && svar.nr() == online.planSvar())
                .findFirst()
                .orElseThrow();
        Map<String, Svar> latest = new LinkedHashMap<>(Map.of(PLAN, plan));
        all.stream()
                .filter(svar -> svar.afgivet().isAfter(plan.afgivet()))
                // a newer plan is not in force before it is approved, and begins online teaching of its own
                .filter(svar -> !svar.trin().equals(PLAN))
                .forEach(svar -> latest.put(svar.trin(), svar));
        return latest.values().stream()
                .map(svar -> sheets.read(svar, forloeb, Udvalg.laestAf(Set.of("onlinelaerer")), BELOW_THE_STEP))
                .filter(sheet -> !sheet.dele().isEmpty())
                .toList();
    }

    private Function<Svar, Udvalg> readable(Forloeb forloeb, Indsigt insight, List<Svar> all) {
        if (insight.seesContent(forloeb)) {
            return svar -> Udvalg.ALT;
        }
        if (forloeb.fase() == Fase.LUKKET) {
            return svar -> Udvalg.laestAf(Set.of());
        }
        Set<String> readers = readers(forloeb, insight, all);
        return svar -> Udvalg.laestAf(
                isTheirs(svar, insight)
                        ? Stream.concat(readers.stream(), Stream.of("afsender")).collect(Collectors.toSet())
                        : readers);
    }

    /** Whoever has told of a worry has not by that been asked into the case. */
    private Set<String> readers(Forloeb forloeb, Indsigt insight, List<Svar> all) {
        boolean hasTask = deltagelse.hasTask(insight.person(), forloeb);
        Set<String> readers = new HashSet<>();
        ROLES.stream()
                .filter(insight.person().roller()::contains)
                .filter(role -> hasTask
                        || all.stream()
                                .filter(svar -> isTheirs(svar, insight))
                                .anyMatch(svar -> sheets.reads(svar, forloeb, Udvalg.laestAf(Set.of(role)))))
                .forEach(readers::add);
        if (insight.person().id().equals(forloeb.tryghedsperson())) {
            readers.add("tryghedsperson");
        }
        return readers;
    }

    private static boolean isTheirs(Svar svar, Indsigt insight) {
        return insight.person().id().equals(svar.afgivetAf());
    }
}
