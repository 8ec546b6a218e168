package dk.skolevej.sletning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.segl.Segl;
import dk.skolevej.sletning.Slettesag.Journalisering;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is left to tell of what was deleted: by which rule, how much, when. Each report is sealed together with the one before, with a key. */
@Component
class Sletterapporter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Segl segl;
    private final Clock clock;

    Sletterapporter(JdbcClient jdbc, Segl segl, Clock clock) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.clock = clock;
    }

    /** {@code sagsnummer} and what follows from it are null for what belongs to no one case; {@code antal} is how many of each kind. */
    record Rapport(
            long nr,
            Instant tidspunkt,
            Art art,
            String sagsnummer,
            String regel,
            LocalDate lukket,
            Afgoerelse afgoerelse,
            String reference,
            String journaliseretAf,
            Map<String, Integer> antal) {

        /** Everything it says, in a form in which no two look alike. */
        private String content() {
            return Stream.of(
                            nr,
                            tidspunkt.toEpochMilli(),
                            art,
                            sagsnummer,
                            regel,
                            lukket,
                            afgoerelse,
                            reference,
                            journaliseretAf,
                            json(antal))
                    .map(value -> value == null ? "-" : String.valueOf(value).length() + ":" + value)
                    .collect(Collectors.joining(" "));
        }
    }

    /** @param brud the numbers of those that somebody has changed, or taken others away before */
    record Bog(List<Rapport> rapporter, List<Long> brud) {}

    void write(Slettesag sag, Slettefrister frister, Map<String, Integer> counts) {
        Journalisering archived = sag.journalisering();
        write(new Rapport(
                0,
                null,
                sag.art(),
                sag.sagsnummer(),
                frister.rule(sag.art()),
                sag.lukket(),
                archived.afgoerelse(),
                archived.reference(),
                archived.hvem(),
                counts));
    }

    /** Says nothing when nothing went. */
    void write(Art art, String rule, int count) {
        if (count > 0) {
            write(new Rapport(0, null, art, null, rule, null, null, null, null, Map.of("raekker", count)));
        }
    }

    /** Two at the same moment would get the same number: the second fails, and is tried again. */
    private void write(Rapport r) {
        Raekke last = rows("order by nr desc limit 1").stream().findFirst().orElse(Raekke.BEFORE_THE_FIRST);
        Rapport report = new Rapport(
                last.rapport().nr() + 1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                r.art(),
                r.sagsnummer(),
                r.regel(),
                r.lukket(),
                r.afgoerelse(),
                r.reference(),
                r.journaliseretAf(),
                new TreeMap<>(r.antal()));
        jdbc.sql("insert into sletterapport (nr, tidspunkt, art, sagsnummer, regel, lukket, afgoerelse, reference,"
                        + " journaliseret_af, antal, segl) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        report.nr(),
                        Timestamp.from(report.tidspunkt()),
                        report.art().name(),
                        report.sagsnummer(),
                        report.regel(),
                        report.lukket(),
                        report.afgoerelse() == null ? null : report.afgoerelse().name(),
                        report.reference(),
                        report.journaliseretAf(),
                        json(report.antal()),
                        seal(last, report)))
                .update();
    }

    /** All there are, oldest first. */
    Bog all() {
        List<Raekke> rows = rows("order by nr");
        List<Long> wrong = new ArrayList<>();
        Raekke before = Raekke.BEFORE_THE_FIRST;
        for (Raekke row : rows) {
            if (row.rapport().nr() != before.rapport().nr() + 1 || !row.segl().equals(seal(before, row.rapport()))) {
                wrong.add(row.rapport().nr());
            }
            before = row;
        }
        return new Bog(rows.stream().map(Raekke::rapport).toList(), wrong);
    }

    private String seal(Raekke before, Rapport report) {
        return segl.fingerprint("sletterapport " + before.segl() + ' ' + report.content());
    }

    private List<Raekke> rows(String order) {
        return jdbc.sql("select * from sletterapport " + order)
                .query((rs, row) -> Raekke.of(rs))
                .list();
    }

    private static String json(Map<String, Integer> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Raekke(Rapport rapport, String segl) {

        static final Raekke BEFORE_THE_FIRST =
                new Raekke(new Rapport(0, null, null, null, null, null, null, null, null, Map.of()), "");

        static Raekke of(ResultSet rs) throws SQLException {
            String decision = rs.getString("afgoerelse");
            return new Raekke(
                    new Rapport(
                            rs.getLong("nr"),
                            rs.getTimestamp("tidspunkt").toInstant(),
                            Art.valueOf(rs.getString("art")),
                            rs.getString("sagsnummer"),
                            rs.getString("regel"),
                            rs.getObject("lukket", LocalDate.class),
                            decision == null ? null : Afgoerelse.valueOf(decision),
                            rs.getString("reference"),
                            rs.getString("journaliseret_af"),
                            counts(rs.getString("antal"))),
                    rs.getString("segl"));
        }

        private static Map<String, Integer> counts(String json) {
            try {
                return JSON.readValue(json, COUNTS);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
