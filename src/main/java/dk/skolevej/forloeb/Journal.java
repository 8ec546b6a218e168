package dk.skolevej.forloeb;

import dk.skolevej.segl.Segl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a case, in order; written once, never changed. */
@Component
public class Journal {

    /**
     * {@code haendelse} is a stable code, {@code tekst} may be null; {@code hvem} is null for what the process did itself,
     * {@code paaVegneAf} unless {@code hvem} stood in for somebody.
     */
    public record Notat(Instant tidspunkt, String hvem, String paaVegneAf, String haendelse, String tekst) {}

    private static final String SELECT =
            "select tidspunkt, hvem, paa_vegne_af, haendelse, forseglet_tekst from journal where sagsnummer = ? ";

    private final JdbcClient jdbc;
    private final Segl segl;
    private final Stedfortraedere stedfortraedere;
    private final Clock clock;

    Journal(JdbcClient jdbc, Segl segl, Stedfortraedere stedfortraedere, Clock clock) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.stedfortraedere = stedfortraedere;
        this.clock = clock;
    }

    public void note(String sagsnummer, String hvem, String haendelse, String tekst) {
        write(
                sagsnummer,
                hvem,
                hvem == null ? null : stedfortraedere.onBehalf(hvem, sagsnummer).orElse(null),
                haendelse,
                tekst);
    }

    /** What a person does for themselves alone, also while they stand in for somebody. */
    public void notePersonally(String sagsnummer, String hvem, String haendelse, String tekst) {
        write(sagsnummer, hvem, null, haendelse, tekst);
    }

    private void write(String sagsnummer, String hvem, String paaVegneAf, String haendelse, String tekst) {
        jdbc.sql("insert into journal (sagsnummer, tidspunkt, hvem, paa_vegne_af, haendelse, forseglet_tekst)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        sagsnummer,
                        Timestamp.from(clock.instant()),
                        hvem,
                        paaVegneAf,
                        haendelse,
                        segl.seal(sagsnummer, tekst)))
                .update();
    }

    public List<Notat> of(String sagsnummer) {
        return notes(sagsnummer, jdbc.sql(SELECT + "order by id").param(sagsnummer));
    }

    /** Only what has this code. */
    public List<Notat> of(String sagsnummer, String haendelse) {
        return notes(
                sagsnummer, jdbc.sql(SELECT + "and haendelse = ? order by id").params(sagsnummer, haendelse));
    }

    private List<Notat> notes(String sagsnummer, JdbcClient.StatementSpec query) {
        return query.query((rs, row) -> new Notat(
                        rs.getTimestamp(1).toInstant(),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        segl.unseal(sagsnummer, rs.getString(5))))
                .list();
    }
}
