package dk.skolevej.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of {@code post}. Who calls decides the transaction. */
@Component
class Postkartotek {

    private static final String SELECT = "select nr, brev, til, sagsnummer, tilstand, dag, reserveret, afsendes,"
            + " coalesce(udgang, 0) as udgang from post ";

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Postkartotek(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    long create(Brev brev, Instant afsendes, boolean samles) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into post (brev, til, sagsnummer, tilstand, samles, dag, oprettet, afsendes)"
                        + " values (?, ?, ?, 'NY', ?, ?, ?, ?)")
                .params(Arrays.asList(
                        brev.navn(), brev.til(), brev.sagsnummer(), samles, brev.dag(), now(), time(afsendes)))
                .update(key, "nr");
        long nr = key.getKey().longValue();
        brev.opgaver().forEach((liste, ids) -> addTasks(nr, liste, ids));
        brev.tal()
                .forEach((skole, antal) -> jdbc.sql("insert into post_tal (post, skole, antal) values (?, ?, ?)")
                        .params(nr, skole, antal)
                        .update());
        if (brev.moede() != null) {
            jdbc.sql("insert into post_moede (post, begynder, slutter) values (?, ?, ?)")
                    .params(nr, time(brev.moede().begynder()), time(brev.moede().slutter()))
                    .update();
        }
        return nr;
    }

    /** A morning's overview may hold hundreds. */
    private void addTasks(long nr, Liste liste, Collection<String> tasks) {
        batches.batchUpdate(
                "insert into post_opgave (post, liste, opgave) values (?, ?, ?)", tasks, BATCH, (row, task) -> {
                    row.setLong(1, nr);
                    row.setString(2, liste.name());
                    row.setString(3, task);
                });
    }

    void addTask(long nr, Liste liste, String opgave) {
        jdbc.sql("insert into post_opgave (post, liste, opgave) values (?, ?, ?) on conflict do nothing")
                .params(nr, liste.name(), opgave)
                .update();
    }

    /**
     * A letter that is still being gathered, kept by this transaction so that it is not sent meanwhile. One that another transaction keeps is
     * passed by: the person then gets two mails, and nobody waits.
     */
    Optional<Long> gathering(String til, String brev) {
        return jdbc
                .sql("select nr from post where til = ? and brev = ? and tilstand = 'NY' and samles and afsendes > ?"
                        + " order by nr limit 1 for update skip locked")
                .params(til, brev, now())
                .query(Long.class)
                .list()
                .stream()
                .findFirst();
    }

    Forsendelse find(long nr) {
        return jdbc.sql(SELECT + "where nr = ?")
                .param(nr)
                .query((rs, row) -> letter(rs))
                .single();
    }

    /** Waits for whoever is changing it, and keeps others waiting until the transaction ends. */
    Forsendelse lock(long nr) {
        return jdbc.sql(SELECT + "where nr = ? for update")
                .param(nr)
                .query((rs, row) -> letter(rs))
                .single();
    }

    /** The number of the reservation, higher than any before it. */
    long reserve(long nr) {
        long udgang =
                jdbc.sql("select nextval('post_udgang')").query(Long.class).single();
        jdbc.sql("update post set tilstand = 'SENDES', udgang = ?, reserveret = ? where nr = ?")
                .params(udgang, now(), nr)
                .update();
        return udgang;
    }

    /** Told by the one who made the reservation; a row that somebody has called unsure meanwhile is sure again. */
    void settle(long nr, long udgang, Tilstand tilstand) {
        jdbc.sql(
                        "update post set tilstand = ?, sendt = ? where nr = ? and udgang = ? and tilstand in ('SENDES', 'UVIS')")
                .params(Arrays.asList(tilstand.name(), tilstand == Tilstand.SENDT ? now() : null, nr, udgang))
                .update();
    }

    void set(long nr, Tilstand tilstand, String aarsag) {
        jdbc.sql("update post set tilstand = ?, aarsag = ? where nr = ?")
                .params(Arrays.asList(tilstand.name(), aarsag, nr))
                .update();
    }

    void postpone(long nr, Instant until) {
        jdbc.sql("update post set afsendes = ? where nr = ?")
                .params(time(until), nr)
                .update();
    }

    private Timestamp now() {
        return time(clock.instant());
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    private static Forsendelse letter(ResultSet rs) throws SQLException {
        return new Forsendelse(
                rs.getLong("nr"),
                rs.getString("brev"),
                rs.getString("til"),
                rs.getString("sagsnummer"),
                Tilstand.valueOf(rs.getString("tilstand")),
                rs.getObject("dag", LocalDate.class),
                rs.getTimestamp("reserveret") == null
                        ? null
                        : rs.getTimestamp("reserveret").toInstant(),
                rs.getTimestamp("afsendes").toInstant(),
                rs.getLong("udgang"));
    }
}
