package dk.skolevej.bero;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.SagStoppet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pauses of the cases. */
@Component
public class Beroperioder {

    private final JdbcClient jdbc;
    private final Clock clock;

    Beroperioder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last planned day of the pause the case is in. */
    public Optional<LocalDate> til(String sagsnummer) {
        return current(sagsnummer).map(Beroperiode::til);
    }

    Optional<Beroperiode> current(String sagsnummer) {
        return jdbc.sql("select id, fra, til, fase from bero where sagsnummer = ? and genoptaget is null")
                .param(sagsnummer)
                .query((rs, row) -> new Beroperiode(
                        rs.getLong("id"),
                        sagsnummer,
                        rs.getObject("fra", LocalDate.class),
                        rs.getObject("til", LocalDate.class),
                        Fase.valueOf(rs.getString("fase"))))
                .optional();
    }

    void begin(String sagsnummer, LocalDate fra, LocalDate til, Fase fase) {
        jdbc.sql("insert into bero (sagsnummer, fra, til, fase) values (?, ?, ?, ?)")
                .params(sagsnummer, fra, til, fase.name())
                .update();
    }

    void extend(long id, LocalDate til) {
        jdbc.sql("update bero set til = ? where id = ?").params(til, id).update();
    }

    @EventListener
    void stopped(SagStoppet sag) {
        current(sag.sagsnummer()).ifPresent(pause -> end(pause.id(), LocalDate.now(clock)));
    }

    void end(long id, LocalDate dag) {
        jdbc.sql("update bero set genoptaget = ? where id = ?").params(dag, id).update();
    }
}
