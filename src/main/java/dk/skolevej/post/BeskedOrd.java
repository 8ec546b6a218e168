package dk.skolevej.post;

import dk.skolevej.motor.Diagramord;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The word {@code besked} of the diagrams: the mail whose process is running. */
@Component("besked")
class BeskedOrd implements Diagramord<BeskedOrd.Besked> {

    private final Postkartotek kartotek;

    BeskedOrd(Postkartotek kartotek) {
        this.kartotek = kartotek;
    }

    @Override
    public Class<Besked> type() {
        return Besked.class;
    }

    @Override
    public Besked in(VariableScope scope) {
        return new Besked(((Number) scope.getVariable("postnummer")).longValue());
    }

    /** One mail. */
    public final class Besked {

        private final long nr;

        private Besked(long nr) {
            this.nr = nr;
        }

        /** The moment it is this mail's turn. */
        public Date afsendes() {
            return Date.from(kartotek.find(nr).afsendes());
        }
    }
}
