package dk.skolevej.indlaesning;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Which files came when and what they did. */
@Component
class Batches {

    private final JdbcClient jdbc;
    private final Clock clock;

    Batches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else loads a file or takes one back. @return false when somebody does already */
    boolean takeTurns() {
        return !jdbc.sql("select id from indlaesning_laas for update skip locked")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    long begin(Art art, String kildesystem, String hvem) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into indlaesning (art, tidspunkt, hvem, kildesystem) values (:art, :tidspunkt, :hvem, :system)")
                .param("art", art.name())
                .param("tidspunkt", Timestamp.from(clock.instant()))
                .param("hvem", hvem)
                .param("system", kildesystem)
                .update(key, "batch");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    void end(long batch, String aftryk, int raekker, Optaelling count) {
        jdbc.sql(
                        "update indlaesning set aftryk = ?, raekker = ?, nye = ?, aendrede = ?, uaendrede = ?, udgaaede = ? where batch = ?")
                .params(aftryk, raekker, count.nye(), count.aendrede(), count.uaendrede(), count.udgaaede(), batch)
                .update();
    }

    /** The newest first, no more than this many. */
    List<Tidligere> newest(int most) {
        return jdbc.sql("select * from indlaesning order by batch desc limit ?")
                .param(most)
                .query((row, nr) -> new Tidligere(
                        row.getLong("batch"),
                        Art.valueOf(row.getString("art")),
                        row.getTimestamp("tidspunkt").toInstant(),
                        row.getString("hvem"),
                        row.getString("kildesystem"),
                        row.getInt("raekker"),
                        row.getInt("nye"),
                        row.getInt("aendrede"),
                        row.getInt("uaendrede"),
                        row.getInt("udgaaede"),
                        instant(row.getTimestamp("rullet_tilbage")),
                        row.getString("rullet_tilbage_af")))
                .list();
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** Of a batch that has not been taken back. */
    Optional<Art> art(long batch) {
        return jdbc.sql("select art from indlaesning where batch = ? and rullet_tilbage is null")
                .param(batch)
                .query(String.class)
                .optional()
                .map(Art::valueOf);
    }

    /** Whether it is the newest of its kind that has not been taken back. */
    boolean isNewest(long batch, Art art) {
        return batch
                == jdbc.sql("select max(batch) from indlaesning where art = ? and rullet_tilbage is null")
                        .param(art.name())
                        .query(Long.class)
                        .single();
    }

    void rolledBack(long batch, String hvem) {
        jdbc.sql("update indlaesning set rullet_tilbage = ?, rullet_tilbage_af = ? where batch = ?")
                .params(Timestamp.from(clock.instant()), hvem, batch)
                .update();
    }
}
