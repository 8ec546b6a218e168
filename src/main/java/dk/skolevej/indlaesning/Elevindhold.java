package dk.skolevej.indlaesning;

import dk.skolevej.forloeb.Elevnyheder;
import dk.skolevej.forloeb.Elevregister;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.motor.Afvist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of pupils: each holds all pupils of the schools that are in it. */
@Component
class Elevindhold implements Indhold {

    private final Elevregister register;
    private final Elevnyheder nyheder;
    private final Skoler skoler;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Elevindhold(
            Elevregister register,
            Elevnyheder nyheder,
            Skoler skoler,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock) {
        this.register = register;
        this.nyheder = nyheder;
        this.skoler = skoler;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public Art art() {
        return Art.ELEVER;
    }

    @Override
    public List<String> kolonner() {
        return Elevfelter.KOLONNER;
    }

    @Override
    public Modtager begin(long batch, Tilknytning tilknytning, Fejlliste fejl) {
        LocalDate today = LocalDate.now(clock);
        var felter = new Elevfelter(new Felter(skoler.all().keySet(), fejl), fejl);
        return new Elevmodtager(new Elevkladde(jdbc, batches, today), register, felter, fejl, batch, today);
    }

    @Override
    public void loaded(long batch) {
        nyheder.tell(batch);
    }

    @Override
    public void rollBack(long batch) {
        int inUse = register.inUse(batch);
        if (inUse > 0) {
            throw new Afvist(
                    409,
                    "eleverIBrug",
                    "Filen kan ikke rulles tilbage: %d af de elever, der kom med den, har fået en sag eller fravær."
                            .formatted(inUse));
        }
        register.rollBack(batch);
    }
}
