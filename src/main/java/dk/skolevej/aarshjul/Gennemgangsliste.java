package dk.skolevej.aarshjul;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.fravaer.Elevmaaned;
import dk.skolevej.fravaer.Fravaersdage;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Periode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pupils of a school who stand out in a month, by class: much absence in it or in the school year, or a rule reached. */
@Component
class Gennemgangsliste {

    private static final double PERCENT = 100;

    private final Fravaerstal tal;
    private final Regelhits hits;
    private final Elever elever;
    private final Sager sager;
    private final Gennemgangsvalg valg;

    Gennemgangsliste(Fravaerstal tal, Regelhits hits, Elever elever, Sager sager, Gennemgangsvalg valg) {
        this.tal = tal;
        this.hits = hits;
        this.elever = elever;
        this.sager = sager;
        this.valg = valg;
    }

    List<Elevlinje> standingOut(String skole, YearMonth maaned) {
        Map<String, OptionalDouble> year = schoolYear(skole, maaned);
        Map<String, List<String>> rules = hits.in(skole, maaned);
        List<Elevmaaned> found = tal.byClass(skole, maaned).values().stream()
                .flatMap(Collection::stream)
                .filter(pupil -> pupil.maaned().ialtDage() >= valg.dageIMaaneden()
                        || year.get(pupil.elev()).orElse(0) >= valg.procentISkoleaaret()
                        || rules.containsKey(pupil.elev()))
                .toList();
        Map<String, Elev> names = elever.byPseudonym(List.of(skole));
        Map<String, String> cases =
                sager.activeOf(found.stream().map(Elevmaaned::elev).toList());
        return found.stream()
                .map(pupil -> new Elevlinje(
                        names.get(pupil.elev()),
                        pupil,
                        year.get(pupil.elev()),
                        rules.getOrDefault(pupil.elev(), List.of()),
                        cases.get(pupil.elev())))
                .sorted(Comparator.comparingInt((Elevlinje line) -> line.elev().klassetrin())
                        .thenComparing(Elevlinje::navn))
                .toList();
    }

    /** Those whom something is asked of: without an open case. */
    List<Elevlinje> toBeConcluded(String skole, YearMonth maaned) {
        return standingOut(skole, maaned).stream()
                .filter(line -> line.sagsnummer() == null)
                .toList();
    }

    private Map<String, OptionalDouble> schoolYear(String skole, YearMonth maaned) {
        Periode year = Periode.skoleaarTil(maaned.atEndOfMonth());
        OptionalInt days = tal.skoledage(skole, year);
        return tal.bySchool(skole, year.fra(), year.til()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, pupil -> percent(pupil.getValue(), days)));
    }

    private static OptionalDouble percent(Fravaersdage absent, OptionalInt schoolDays) {
        return schoolDays.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(PERCENT * absent.ialtDage() / schoolDays.getAsInt());
    }
}
