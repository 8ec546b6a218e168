package dk.skolevej.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of {@code forloeb.csv}: who did which step of which case, and when. {@code dag} is a number of days before today, or
 * before the Friday of this week ({@code fredag-56}); in a weekend the coming week is meant.
 */
record Demotrin(String sag, String dag, String hvem, String navn, Map<String, String> valg) {

    private static final String FRIDAY = "fredag-";

    static List<Demotrin> ofCase(String sag) {
        return Demofil.rows("forloeb.csv").stream()
                .filter(row -> row.get("sag").equals(sag))
                .map(row ->
                        new Demotrin(sag, row.get("dag"), row.get("hvem"), row.get("trin"), choices(row.get("valg"))))
                .toList();
    }

    LocalDate day(LocalDate today) {
        if (!dag.startsWith(FRIDAY)) {
            return today.minusDays(Long.parseLong(dag));
        }
        boolean weekend = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        LocalDate friday = today.with(
                weekend ? TemporalAdjusters.next(DayOfWeek.FRIDAY) : TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        return friday.minusDays(Long.parseLong(dag.substring(FRIDAY.length())));
    }

    private static Map<String, String> choices(String cell) {
        return Demofil.several(cell).stream()
                .map(choice -> choice.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
