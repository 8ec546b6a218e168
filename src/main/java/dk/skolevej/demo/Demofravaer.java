package dk.skolevej.demo;

import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.indlaesning.Indlaesning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The absence of the demo municipality's pupils up to yesterday, loaded as any school's file is. A line of {@code fravaer.csv} says of one pupil, or of
 * those it does not name, between which days before today every how many of the school days on these weekdays (1 is Monday; none: all) is one of absence.
 */
@Component
@Profile("demo")
class Demofravaer {

    private static final String HEADING = "institutionsnummer;unilogin;dato;lektion;kategori\n";

    /** So that a class is not away on the same day. */
    private static final int DAYS_BETWEEN_PUPILS = 7;

    private final Indlaesning indlaesning;
    private final Skolekalendere skolekalendere;
    private final Clock clock;

    Demofravaer(Indlaesning indlaesning, Skolekalendere skolekalendere, Clock clock) {
        this.indlaesning = indlaesning;
        this.skolekalendere = skolekalendere;
        this.clock = clock;
    }

    void load() {
        List<Map<String, String>> rules = Demofil.rows("fravaer.csv");
        Set<String> named = rules.stream().map(rule -> rule.get("elev")).collect(Collectors.toSet());
        List<Map<String, String>> pupils = Demofil.rows("elever.csv");
        Map<String, String> lines = new LinkedHashMap<>();
        for (int nr = 0; nr < pupils.size(); nr++) {
            Map<String, String> pupil = pupils.get(nr);
            String known = named.contains(pupil.get("unilogin")) ? pupil.get("unilogin") : "";
            int shift = known.isEmpty() ? nr * DAYS_BETWEEN_PUPILS : 0;
            rules.stream()
                    .filter(rule -> rule.get("elev").equals(known))
                    .forEach(rule -> add(rule, pupil, shift, lines));
        }
        indlaesning.loadAbsence(HEADING + String.join("", lines.values()), "admin");
    }

    private void add(Map<String, String> rule, Map<String, String> pupil, int shift, Map<String, String> lines) {
        List<LocalDate> days = days(rule, pupil.get("institutionsnummer"));
        int every = Integer.parseInt(rule.get("hver"));
        for (int i = 0; i < days.size(); i++) {
            if ((i + shift) % every == 0) {
                for (String lektion : lessons(rule, pupil)) {
                    String key = "%s;%s;%s;%s"
                            .formatted(pupil.get("institutionsnummer"), pupil.get("unilogin"), days.get(i), lektion);
                    lines.putIfAbsent(key, key + ";" + rule.get("kategori") + "\n");
                }
            }
        }
    }

    private List<LocalDate> days(Map<String, String> rule, String skole) {
        LocalDate today = LocalDate.now(clock);
        List<String> weekdays = Demofil.several(rule.get("ugedage"));
        return skolekalendere
                .of(skole)
                .schoolDays(
                        today.minusDays(Integer.parseInt(rule.get("fra"))),
                        today.minusDays(Integer.parseInt(rule.get("til"))))
                .orElseThrow()
                .stream()
                .filter(day -> weekdays.isEmpty()
                        || weekdays.contains(Integer.toString(day.getDayOfWeek().getValue())))
                .toList();
    }

    private static List<String> lessons(Map<String, String> rule, Map<String, String> pupil) {
        List<String> lessons = new ArrayList<>(List.of("morgen"));
        if (Integer.parseInt(pupil.get("klassetrin")) >= Fravaerstal.FOERSTE_KLASSETRIN_MED_SIDSTE_LEKTION) {
            lessons.add("sidste");
        }
        return rule.get("lektion").isEmpty() ? lessons : List.of(rule.get("lektion"));
    }
}
