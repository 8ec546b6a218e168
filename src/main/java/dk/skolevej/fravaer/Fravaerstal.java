package dk.skolevej.fravaer;

import dk.skolevej.frist.Skolekalendere;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * The figures of absence, of one pupil, a class or a school. Pupils are pseudonyms. Days on which the school had no school do not count; half days as the
 * municipality has chosen.
 */
@Component
public class Fravaerstal {

    /** From this grade on absence is registered in the last lesson too. */
    public static final int FOERSTE_KLASSETRIN_MED_SIDSTE_LEKTION = 7;

    private final Fravaersarkiv arkiv;
    private final Skolekalendere skolekalendere;

    Fravaerstal(Fravaersarkiv arkiv, Skolekalendere skolekalendere) {
        this.arkiv = arkiv;
        this.skolekalendere = skolekalendere;
    }

    /** What was registered of one pupil, oldest first. */
    public List<Fravaersdag> dage(String elev, Periode periode) {
        return arkiv.ofPupil(elev, periode).map(Elevfravaer::dage).orElse(List.of());
    }

    public Opgoerelse of(String elev, String skole, Periode periode) {
        return of(elev, skole, periode, List.of(periode)).get(0);
    }

    /** By calendar month, oldest first. */
    public List<Opgoerelse> maanedligt(String elev, String skole, Periode periode) {
        return of(elev, skole, periode, periode.maaneder());
    }

    /** By week from Monday to Sunday, oldest first. */
    public List<Opgoerelse> ugentligt(String elev, String skole, Periode periode) {
        return of(elev, skole, periode, periode.uger());
    }

    private List<Opgoerelse> of(String elev, String skole, Periode whole, List<Periode> parts) {
        var pupil = new Elevfravaer(elev, null, 0, dage(elev, whole));
        return parts.stream()
                .map(part -> new Opgoerelse(part, pupil.iPeriode(part), skoledage(skole, part)))
                .toList();
    }

    /** How the pupil's absence went in the period, week by week when it is short; holidays are left out. */
    public Udvikling udvikling(String elev, String skole, Periode periode) {
        boolean weekly = periode.uger().size() <= Udvikling.MOST_WEEKS;
        List<Opgoerelse> parts = weekly ? ugentligt(elev, skole, periode) : maanedligt(elev, skole, periode);
        return new Udvikling(
                parts.stream().filter(part -> part.skoledage().orElse(1) > 0).toList(), weekly);
    }

    /** Of all pupils of a class together, and no one's own. */
    public Klassetal ofClass(String skole, String klasse, Periode periode) {
        List<Double> days = arkiv.ofClass(skole, klasse, periode).stream()
                .map(pupil -> pupil.ialt().ialtDage())
                .toList();
        return new Klassetal(periode, days, skoledage(skole, periode));
    }

    /** Every pupil of the school by class; those without absence too. */
    public List<Elevfravaer> elever(String skole, LocalDate fra, LocalDate til) {
        return arkiv.ofSchool(skole, new Periode(fra, til));
    }

    /** Days absent of every pupil of the school, those without absence too. */
    public Map<String, Fravaersdage> bySchool(String skole, LocalDate fra, LocalDate til) {
        Map<String, Fravaersdage> all = new LinkedHashMap<>();
        elever(skole, fra, til).forEach(pupil -> all.put(pupil.elev(), pupil.ialt()));
        return all;
    }

    /** Every pupil of the school in a month and the one before, by class, the youngest class first. */
    public Map<String, List<Elevmaaned>> byClass(String skole, YearMonth maaned) {
        Periode now = Periode.maaned(maaned);
        Periode before = Periode.maaned(maaned.minusMonths(1));
        Map<String, List<Elevmaaned>> classes = new LinkedHashMap<>();
        elever(skole, before.fra(), now.til())
                .forEach(pupil -> classes.computeIfAbsent(pupil.klasse(), klasse -> new ArrayList<>())
                        .add(new Elevmaaned(pupil.elev(), pupil.iPeriode(now), pupil.iPeriode(before))));
        return classes;
    }

    /** How many days the school had school; empty when the calendar of some of the period has not been loaded. */
    public OptionalInt skoledage(String skole, Periode periode) {
        return schoolDays(skole, periode)
                .map(days -> OptionalInt.of(days.size()))
                .orElse(OptionalInt.empty());
    }

    /** The pattern of a pupil's absence in words. */
    public String moenster(String elev, String skole, Periode periode) {
        return schoolDays(skole, periode)
                .map(days -> new Fravaersmoenster(days, dage(elev, periode)).ord())
                .orElse(Fravaersmoenster.UNKNOWN);
    }

    /** When absence of this school was last loaded, and about which days; empty when none has been. */
    public Optional<Grundlag> grundlag(String skole) {
        return arkiv.grundlag(skole);
    }

    private Optional<List<LocalDate>> schoolDays(String skole, Periode periode) {
        return skolekalendere.of(skole).schoolDays(periode.fra(), periode.til());
    }
}
