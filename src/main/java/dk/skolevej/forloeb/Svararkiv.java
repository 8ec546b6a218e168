package dk.skolevej.forloeb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.segl.Segl;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every answer that was ever given; a new answer to a step stands beside the old ones, never in their place. */
@Component
public class Svararkiv {

    private static final String COLUMNS =
            "sagsnummer, trin, nr, formular_version, opgave, afgivet_af, paa_vegne_af, afgivet," + " forseglet_indhold";
    private static final TypeReference<LinkedHashMap<String, Object>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Segl segl;
    private final ObjectMapper json;
    private final Clock clock;

    Svararkiv(JdbcClient jdbc, Segl segl, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Where an answer was given and by whom; {@code opgave} is the task's id, null for a start form, {@code paaVegneAf} whom {@code af}
     * stood in for or null. {@code sagsnummer} may be the business key of a process that is not about one case.
     */
    public record Afgivelse(
            String sagsnummer, String trin, int formularVersion, String opgave, String af, String paaVegneAf) {}

    /** Whether this person has sent a form in the case, be it the one that opened it. */
    public boolean hasAnswered(String person, String sagsnummer) {
        return jdbc.sql("select count(*) from svar where sagsnummer = ? and afgivet_af = ?")
                        .params(sagsnummer, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everybody who has sent a form in the case, in no order. */
    public Set<String> contributors(String sagsnummer) {
        return new HashSet<>(
                jdbc.sql("select distinct afgivet_af from svar where sagsnummer = ? and afgivet_af is not null")
                        .param(sagsnummer)
                        .query(String.class)
                        .list());
    }

    /** Stores the answer and returns its number among the answers to this step. */
    public int store(Afgivelse where, Map<String, Object> indhold) {
        // two answers to one step at the same moment get a number each
        jdbc.sql("select sagsnummer from forloeb where sagsnummer = ? for update")
                .param(where.sagsnummer())
                .query(String.class)
                .optional();
        int nr = count(where.sagsnummer(), where.trin()) + 1;
        jdbc.sql("insert into %s (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(table(where.sagsnummer()), COLUMNS))
                .params(Arrays.asList(
                        where.sagsnummer(),
                        where.trin(),
                        nr,
                        where.formularVersion(),
                        where.opgave(),
                        where.af(),
                        where.paaVegneAf(),
                        Timestamp.from(clock.instant()),
                        segl.seal(key(where.sagsnummer()), write(indhold))))
                .update();
        return nr;
    }

    public int count(String sagsnummer, String trin) {
        return jdbc.sql("select count(*) from " + table(sagsnummer) + " where sagsnummer = ? and trin = ?")
                .params(sagsnummer, trin)
                .query(Integer.class)
                .single();
    }

    /** The last answer to a step. */
    public Optional<Svar> latest(String sagsnummer, String trin) {
        return jdbc.sql(select(sagsnummer) + "where sagsnummer = ? and trin = ? order by nr desc limit 1")
                .params(sagsnummer, trin)
                .query((rs, row) -> svar(rs))
                .optional();
    }

    /** All answers of the case in the order they were given. */
    public List<Svar> of(String sagsnummer) {
        return jdbc.sql(select(sagsnummer) + "where sagsnummer = ? order by afgivet, trin, nr")
                .param(sagsnummer)
                .query((rs, row) -> svar(rs))
                .list();
    }

    /** All answers to one step, the first one first. */
    public List<Svar> of(String sagsnummer, String trin) {
        return jdbc.sql(select(sagsnummer) + "where sagsnummer = ? and trin = ? order by nr")
                .params(sagsnummer, trin)
                .query((rs, row) -> svar(rs))
                .list();
    }

    private static String select(String sagsnummer) {
        return "select " + COLUMNS + " from " + table(sagsnummer) + " ";
    }

    /** Only answers in a case hang on a case. */
    private static String table(String sagsnummer) {
        return inCase(sagsnummer) ? "svar" : "svar_uden_sag";
    }

    private static String key(String sagsnummer) {
        return inCase(sagsnummer) ? sagsnummer : Segl.FAELLES;
    }

    private static boolean inCase(String sagsnummer) {
        return sagsnummer.startsWith(Sagsnumre.PREFIX);
    }

    private Svar svar(ResultSet rs) throws SQLException {
        return new Svar(
                rs.getString("sagsnummer"),
                rs.getString("trin"),
                rs.getInt("nr"),
                rs.getInt("formular_version"),
                rs.getString("opgave"),
                rs.getString("afgivet_af"),
                rs.getString("paa_vegne_af"),
                rs.getTimestamp("afgivet").toInstant(),
                read(segl.unseal(key(rs.getString("sagsnummer")), rs.getString("forseglet_indhold"))));
    }

    private String write(Map<String, Object> indhold) {
        try {
            return json.writeValueAsString(indhold);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String indhold) {
        try {
            return json.readValue(indhold, CONTENT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
