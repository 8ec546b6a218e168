package dk.skolevej.handleplan;

import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approved plans; an earlier one stays as it was when a new one is approved. */
@Component
public class Handleplaner {

    private static final String PLANNED = "planlagt";

    private static final String SELECT =
            "select plan, indsatsforloeb, nr, forseglet_beskrivelse, forseglet_ansvarlig, rettet_mod, fra, til,"
                    + " status, effekt from tiltag ";

    private final JdbcClient jdbc;
    private final Segl segl;

    Handleplaner(JdbcClient jdbc, Segl segl) {
        this.jdbc = jdbc;
        this.segl = segl;
    }

    /** The measures of the plan in force, by track. */
    public List<Tiltag> inForce(String sagsnummer) {
        return jdbc.sql(SELECT + "where sagsnummer = ? and plan = ? order by indsatsforloeb, nr")
                .params(sagsnummer, latest(sagsnummer))
                .query((rs, row) -> tiltag(sagsnummer, rs))
                .list();
    }

    /** The measures of every plan there has been, the newest plan first, by track. */
    public List<Tiltag> of(String sagsnummer) {
        return jdbc.sql(SELECT + "where sagsnummer = ? order by plan desc, indsatsforloeb, nr")
                .param(sagsnummer)
                .query((rs, row) -> tiltag(sagsnummer, rs))
                .list();
    }

    /** The number of the plan in force, 0 when none has been approved. */
    public int latest(String sagsnummer) {
        return jdbc.sql("select coalesce(max(plan), 0) from tiltag where sagsnummer = ?")
                .param(sagsnummer)
                .query(Integer.class)
                .single();
    }

    /** @param answers the plan's form: a list of measures under each track's key */
    void approve(String sagsnummer, Map<String, Object> answers) {
        int plan = latest(sagsnummer) + 1;
        for (Indsatsforloeb track : Indsatsforloeb.values()) {
            int nr = 0;
            for (Map<?, ?> row : rows(answers, track.name())) {
                insert(sagsnummer, plan, track, ++nr, row);
            }
        }
    }

    /** Sets what a form's rows say about the measures of a track, in the plan's order. */
    void note(String sagsnummer, Indsatsforloeb track, Column column, List<Map<?, ?>> rows) {
        int nr = 0;
        for (Map<?, ?> row : rows) {
            jdbc.sql("update tiltag set " + column
                            + " = ? where sagsnummer = ? and plan = ? and indsatsforloeb = ? and nr = ?")
                    .params(Arrays.asList(row.get(column.name()), sagsnummer, latest(sagsnummer), track.nr(), ++nr))
                    .update();
        }
    }

    /** What later steps tell about a measure. */
    enum Column {
        status,
        effekt
    }

    static List<Map<?, ?>> rows(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    private void insert(String sagsnummer, int plan, Indsatsforloeb track, int nr, Map<?, ?> row) {
        jdbc.sql("insert into tiltag (sagsnummer, plan, indsatsforloeb, nr, forseglet_beskrivelse, forseglet_ansvarlig,"
                        + " rettet_mod, fra, til, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        sagsnummer,
                        plan,
                        track.nr(),
                        nr,
                        segl.seal(sagsnummer, (String) row.get("beskrivelse")),
                        segl.seal(sagsnummer, (String) row.get("ansvarlig")),
                        row.get("rettetMod"),
                        date(row.get("fra")),
                        date(row.get("til")),
                        PLANNED))
                .update();
    }

    private Tiltag tiltag(String sagsnummer, ResultSet rs) throws SQLException {
        return new Tiltag(
                rs.getInt("plan"),
                rs.getInt("indsatsforloeb"),
                rs.getInt("nr"),
                segl.unseal(sagsnummer, rs.getString("forseglet_beskrivelse")),
                segl.unseal(sagsnummer, rs.getString("forseglet_ansvarlig")),
                rs.getString("rettet_mod"),
                rs.getObject("fra", LocalDate.class),
                rs.getObject("til", LocalDate.class),
                rs.getString("status"),
                rs.getString("effekt"));
    }

    private static LocalDate date(Object isoDate) {
        return isoDate == null ? null : LocalDate.parse((String) isoDate);
    }
}
