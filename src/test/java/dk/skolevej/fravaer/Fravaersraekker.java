package dk.skolevej.fravaer;

import dk.skolevej.segl.Segl;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers absence of the demo municipality's pupils. */
public class Fravaersraekker {

    private final JdbcClient jdbc;
    private final Segl segl;

    public Fravaersraekker(JdbcClient jdbc, Segl segl) {
        this.jdbc = jdbc;
        this.segl = segl;
    }

    public String pseudonym(String unilogin) {
        return segl.pseudonym(unilogin);
    }

    public void absent(String unilogin, String dato, String lektion, String kategori) {
        jdbc.sql("insert into fravaersdag (elev, dato, lektion, skole, kategori, batch)"
                        + " select pseudonym, ?, ?, skole, ?, 0 from elev where pseudonym = ?")
                .params(LocalDate.parse(dato), lektion, kategori, pseudonym(unilogin))
                .update();
    }

    /** In the morning of every weekday from this day to that one. */
    public void absentFrom(String unilogin, String fra, String til, String kategori) {
        LocalDate.parse(fra)
                .datesUntil(LocalDate.parse(til).plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .forEach(day -> absent(unilogin, day.toString(), "morgen", kategori));
    }

    /** A file about these days of a school has been loaded on that day. */
    public void loaded(String skole, String on, String fra, String til) {
        jdbc.sql("insert into indlaesning (art, tidspunkt, hvem) values ('FRAVAER', ?, 'admin')")
                .param(Timestamp.valueOf(on + " 09:00:00"))
                .update();
        jdbc.sql("insert into fravaersperiode (batch, skole, fra, til) select max(batch), ?, ?, ? from indlaesning")
                .params(skole, LocalDate.parse(fra), LocalDate.parse(til))
                .update();
    }

    public void clear() {
        jdbc.sql("delete from fravaersdag").update();
        jdbc.sql("delete from indlaesning where art = 'FRAVAER'").update();
    }
}
