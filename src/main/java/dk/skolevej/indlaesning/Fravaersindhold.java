package dk.skolevej.indlaesning;

import dk.skolevej.forloeb.Elevregister;
import dk.skolevej.forloeb.Skoler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of absence: each holds, for every school in it, all that the school has registered from its first day in the file to its last. */
@Component
class Fravaersindhold implements Indhold {

    private final Elevregister register;
    private final Skoler skoler;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Fravaersindhold(Elevregister register, Skoler skoler, JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.register = register;
        this.skoler = skoler;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public Art art() {
        return Art.FRAVAER;
    }

    @Override
    public List<String> kolonner() {
        return Fravaersmodtager.KOLONNER;
    }

    @Override
    public Modtager begin(long batch, Tilknytning tilknytning, Fejlliste fejl) {
        var felter = new Felter(skoler.all().keySet(), fejl);
        return new Fravaersmodtager(
                register, felter, tilknytning, new Fravaerskladde(jdbc, batches, fejl, batch), LocalDate.now(clock));
    }

    @Override
    public void rollBack(long batch) {
        for (String sql : List.of(
                "delete from fravaersdag where batch = ?",
                "insert into fravaersdag (elev, dato, lektion, skole, kategori, batch)"
                        + " select elev, dato, lektion, skole, kategori, foer_batch from fravaersdag_foer where batch = ?",
                "delete from fravaersdag_foer where batch = ?")) {
            jdbc.sql(sql).param(batch).update();
        }
    }
}
