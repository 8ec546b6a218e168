package dk.skolevej.onlineundervisning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One line of what is published: how many of those whose online teaching ended in these quarters, in these grades, have this answer; empty when it is hidden.
 *
 * <p>No pupil is in two groups, so no two groups can be subtracted from each other: the quarters of one publication follow upon those of the one before, and
 * either the three bands of grades are told or all of them together, never both.
 */
record Evalueringstal(
        Kvartal fra, Kvartal til, String klassetrin, String spoergsmaal, String svar, OptionalInt elever) {

    private static final int LAST_OF_INDSKOLING = 3;
    private static final int LAST_OF_MELLEMTRIN = 6;
    private static final List<String> BANDS = List.of("0.-3. klasse", "4.-6. klasse", "7.-10. klasse");
    static final String ALL_GRADES = "Alle klassetrin";
    static final String TOTAL = "Elever i alt";

    /**
     * What is published next. Quarters are put together until there are enough pupils; those that are left wait.
     *
     * @param fra the quarter after those that have been published
     * @param seneste the latest that may be told of
     */
    static List<List<Evalueringstal>> next(Kvartal fra, Kvartal seneste, List<Afsluttet> ended) {
        List<List<Evalueringstal>> published = new ArrayList<>();
        Kvartal from = fra;
        for (Kvartal to = fra; to.compareTo(seneste) <= 0; to = to.plus(1)) {
            List<Afsluttet> pupils = eachOnce(from, to, ended);
            if (pupils.size() >= Sloering.LEAST_TOGETHER) {
                published.add(of(from, to, pupils));
                from = to.plus(1);
            }
        }
        return published;
    }

    /** A pupil whose online teaching ended twice counts with the last of them: else five could be one. */
    private static List<Afsluttet> eachOnce(Kvartal fra, Kvartal til, List<Afsluttet> ended) {
        Map<String, Afsluttet> latest = new LinkedHashMap<>();
        ended.stream()
                .filter(one ->
                        one.sluttet().compareTo(fra) >= 0 && one.sluttet().compareTo(til) <= 0)
                .sorted(Comparator.comparing(Afsluttet::slut))
                .forEach(one -> latest.put(one.elev(), one));
        return List.copyOf(latest.values());
    }

    private static List<Evalueringstal> of(Kvartal fra, Kvartal til, List<Afsluttet> pupils) {
        Map<String, List<Afsluttet>> bands = new LinkedHashMap<>();
        BANDS.forEach(band -> bands.put(band, new ArrayList<>()));
        pupils.forEach(one -> bands.get(band(one.klassetrin())).add(one));
        boolean each = bands.values().stream().allMatch(some -> some.size() >= Sloering.LEAST_TOGETHER);
        List<Evalueringstal> lines = new ArrayList<>();
        (each ? bands : Map.of(ALL_GRADES, pupils)).forEach((band, some) -> lines.addAll(of(fra, til, band, some)));
        return lines;
    }

    private static List<Evalueringstal> of(Kvartal fra, Kvartal til, String band, List<Afsluttet> pupils) {
        List<Evalueringstal> lines = new ArrayList<>();
        lines.add(new Evalueringstal(fra, til, band, TOTAL, "", OptionalInt.of(pupils.size())));
        for (Spoergsmaal question : Spoergsmaal.alle(fra, til)) {
            List<OptionalInt> told = Sloering.of(question.counts(pupils));
            for (int place = 0; place < told.size(); place++) {
                lines.add(new Evalueringstal(
                        fra, til, band, question.ord(), question.muligheder().get(place), told.get(place)));
            }
        }
        return lines;
    }

    private static String band(int klassetrin) {
        if (klassetrin <= LAST_OF_INDSKOLING) {
            return BANDS.get(0);
        }
        return BANDS.get(klassetrin <= LAST_OF_MELLEMTRIN ? 1 : 2);
    }
}
