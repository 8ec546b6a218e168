package dk.skolevej.indlaesning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which pupils the file in hand has had so far: in a table, so that no file is too long. */
final class Elevkladde {

    /** One pupil of the file; {@code cpr} is what the number stands as, or null. */
    record Linje(long linje, String elev, String cpr, String skole) {}

    private static final String MISSING =
            " from elev e where e.skole in (select skole from indlaesning_elev) and (e.udmeldt is null or e.udmeldt > ?)"
                    + " and not exists (select 1 from indlaesning_elev k where k.elev = e.pseudonym)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LocalDate today;

    Elevkladde(JdbcClient jdbc, JdbcTemplate batches, LocalDate today) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.today = today;
    }

    void add(Collection<Linje> lines) {
        batches.batchUpdate(
                "insert into indlaesning_elev (linje, elev, cpr_pseudonym, skole) values (?, ?, ?, ?)",
                lines.stream()
                        .map(one -> new Object[] {one.linje(), one.elev(), one.cpr(), one.skole()})
                        .toList(),
                new int[] {
                    java.sql.Types.INTEGER, java.sql.Types.VARCHAR, java.sql.Types.VARCHAR, java.sql.Types.VARCHAR
                });
    }

    /** Those of them that the file has had before. */
    Set<String> elever(Collection<String> elever) {
        return among("elev", elever);
    }

    /** Those of the numbers that the file has had before. */
    Set<String> cpr(Collection<String> cpr) {
        return cpr.isEmpty() ? new HashSet<>() : among("cpr_pseudonym", cpr);
    }

    private Set<String> among(String column, Collection<String> values) {
        return new HashSet<>(jdbc.sql("select %1$s from indlaesning_elev where %1$s in (:values)".formatted(column))
                .param("values", values)
                .query(String.class)
                .list());
    }

    /** How many of the registered pupils of the file's schools it does not have, by school; schools that lack nobody are left out. */
    Map<String, Integer> missingBySchool() {
        Tabelstatistik.renew(batches, "indlaesning_elev");
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select e.skole, count(*)" + MISSING + " group by e.skole")
                .param(today)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    List<String> missing() {
        return jdbc.sql("select e.pseudonym" + MISSING)
                .param(today)
                .query(String.class)
                .list();
    }

    void clear() {
        jdbc.sql("delete from indlaesning_elev").update();
    }
}
