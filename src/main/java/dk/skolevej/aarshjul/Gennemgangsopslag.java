package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import dk.skolevej.fravaer.Elevmaaned;
import dk.skolevej.fravaer.Fravaersdage;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Grundlag;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code gennemgangen}: the school's month by class, what the figures stand upon, and when it was reviewed last; no names. */
@Component
class Gennemgangsopslag implements Opslag {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("da"));

    private final Gennemgangsliste liste;
    private final Gennemgange gennemgange;
    private final Fravaerstal tal;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;
    private final Gennemgangsvalg valg;

    Gennemgangsopslag(
            Gennemgangsliste liste,
            Gennemgange gennemgange,
            Fravaerstal tal,
            Skoler skoler,
            Medarbejdere medarbejdere,
            Gennemgangsvalg valg) {
        this.liste = liste;
        this.gennemgange = gennemgange;
        this.tal = tal;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
        this.valg = valg;
    }

    @Override
    public String noegle() {
        return "gennemgangen";
    }

    @Override
    public Object vis(Sammenhaeng where) {
        return Plads.of(where.noegle()).map(this::of).orElse(null);
    }

    private Map<String, Object> of(Plads plads) {
        YearMonth month = YearMonth.parse(plads.periode());
        List<Elevlinje> found = liste.standingOut(plads.skole(), month);
        return Map.of(
                "skole",
                Formulartekst.plain(skoler.name(plads.skole()).orElse(plads.skole())),
                "maaned",
                MONTH.format(month),
                "grundlag",
                tal.grundlag(plads.skole()).map(Grundlag::ord).orElse("Der er ikke indlæst fravær"),
                "forrige",
                before(plads.skole()),
                "dage",
                Elevlinje.number(valg.dageIMaaneden()),
                "procent",
                Elevlinje.number(valg.procentISkoleaaret()),
                "fundet",
                told(found.size()),
                "klasser",
                tal.byClass(plads.skole(), month).entrySet().stream()
                        .map(klasse -> row(klasse.getKey(), klasse.getValue(), found))
                        .toList());
    }

    private String before(String skole) {
        return gennemgange
                .latest(skole)
                .map(last -> "%s af %s"
                        .formatted(Datotekst.of(last.dato()), Formulartekst.plain(medarbejdere.name(last.hvem()))))
                .orElse("ingen endnu");
    }

    private static String told(int count) {
        return switch (count) {
            case 0 -> "Ingen elever skiller sig ud";
            case 1 -> "1 elev skiller sig ud";
            default -> count + " elever skiller sig ud";
        };
    }

    private static Map<String, Object> row(String klasse, List<Elevmaaned> pupils, List<Elevlinje> found) {
        double now = days(pupils, Elevmaaned::maaned);
        double before = days(pupils, Elevmaaned::maanedenFoer);
        return Map.of(
                "klasse",
                klasse,
                "elever",
                pupils.size(),
                "dage",
                Elevlinje.number(now),
                "foer",
                Elevlinje.number(before),
                "tendens",
                Elevlinje.trend(now - before),
                "fundet",
                found.stream()
                        .filter(line -> line.elev().klasse().equals(klasse))
                        .count());
    }

    private static double days(Collection<Elevmaaned> pupils, Function<Elevmaaned, Fravaersdage> month) {
        return pupils.stream().mapToDouble(one -> month.apply(one).ialtDage()).sum();
    }
}
