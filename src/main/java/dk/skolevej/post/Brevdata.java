package dk.skolevej.post;

import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Smaatal;
import dk.skolevej.frist.Skolekalender;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.post.Anledninger.Anledning;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything a template may say, and nothing else: {@link #TAGS}. */
@Component
class Brevdata {

    /** The names a template may use. None of them can hold a child's name, CPR or a free text. */
    static final Set<String> TAGS = Set.of(
            "sagsnummer",
            "opgave",
            "frist",
            "uge",
            "over",
            "link",
            "antal",
            "dag",
            "valg",
            "skole",
            "skoler",
            "linjer",
            "en",
            "flere",
            "opgaver",
            "snart",
            "overskredne",
            "andres",
            "begynder",
            "slutter",
            "heldag",
            "klokken",
            "stempel",
            "uid");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final JdbcClient jdbc;
    private final Skoler skoler;
    private final Skolekalendere kalendere;
    private final Postindstillinger settings;
    private final Clock clock;

    Brevdata(JdbcClient jdbc, Skoler skoler, Skolekalendere kalendere, Postindstillinger settings, Clock clock) {
        this.jdbc = jdbc;
        this.skoler = skoler;
        this.kalendere = kalendere;
        this.settings = settings;
        this.clock = clock;
    }

    Map<String, Object> of(Forsendelse letter, List<Anledning> reasons) {
        Map<String, Object> data = new HashMap<>();
        data.put("link", settings.adresse() + "/camunda/app/tasklist/default/");
        data.put("valg", settings.adresse() + "/mail.html");
        data.put("antal", reasons.size());
        data.put("en", reasons.size() == 1);
        data.put("flere", reasons.size() > 1);
        if (letter.dag() != null) {
            data.put("dag", DAY.format(letter.dag()));
        }
        oneCase(letter, reasons).ifPresent(nummer -> data.put("sagsnummer", nummer));
        // hundreds of lines, and each look at a calendar asks the database whether it is still the one that counts
        Map<String, Skolekalender> calendars = new HashMap<>();
        for (Liste liste : Liste.values()) {
            List<Map<String, Object>> lines = reasons.stream()
                    .filter(reason -> reason.liste() == liste)
                    .map(reason -> line(reason, calendars))
                    .toList();
            if (!lines.isEmpty()) {
                data.put(liste.name(), Map.of("antal", lines.size(), "linjer", lines));
            }
        }
        data.put("skoler", numbers(letter.nr()));
        return data;
    }

    private static java.util.Optional<String> oneCase(Forsendelse letter, List<Anledning> reasons) {
        Set<String> cases = reasons.stream()
                .map(Anledning::sagsnummer)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        if (cases.size() == 1) {
            return cases.stream().findFirst();
        }
        return cases.isEmpty() ? java.util.Optional.ofNullable(letter.sagsnummer()) : java.util.Optional.empty();
    }

    private Map<String, Object> line(Anledning reason, Map<String, Skolekalender> calendars) {
        var task = reason.opgave();
        Map<String, Object> line = new HashMap<>();
        line.put("opgave", task.getName());
        line.put("sagsnummer", reason.sagsnummer() == null ? "uden sag" : reason.sagsnummer());
        line.put("frist", task.getDueDate() == null ? "ingen" : DAY.format(day(task.getDueDate())));
        if (task.getDueDate() != null) {
            LocalDate due = day(task.getDueDate());
            line.put("uge", due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            Skolekalender calendar = calendars.computeIfAbsent(task.getTenantId(), kalendere::of);
            line.put("over", over(calendar.knownSchoolDaysBetween(due, LocalDate.now(clock))));
        }
        line.put("link", settings.adresse() + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        return line;
    }

    private static String over(int schoolDays) {
        return switch (schoolDays) {
            case 0 -> "ikke nogen skoledag";
            case 1 -> "1 skoledag";
            default -> schoolDays + " skoledage";
        };
    }

    private LocalDate day(java.util.Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }

    private List<Map<String, Object>> numbers(long nr) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        jdbc.sql("select skole, antal from post_tal where post = ?").param(nr).query(rs -> {
            counts.put(rs.getString(1), rs.getInt(2));
        });
        List<Map<String, Object>> rows = new ArrayList<>();
        counts.forEach((skole, antal) ->
                rows.add(Map.of("skole", skoler.name(skole).orElse(skole), "antal", Smaatal.told(antal))));
        return rows;
    }
}
