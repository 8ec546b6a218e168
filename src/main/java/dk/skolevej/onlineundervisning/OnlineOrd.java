package dk.skolevej.onlineundervisning;

import dk.skolevej.motor.Diagramord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The word {@code online} of the diagrams: the dates that are agreed, which {@code frist} puts on a school day, and how it ended. */
@Component("online")
class OnlineOrd implements Diagramord<OnlineOrd.Online> {

    private final Onlineundervisninger undervisninger;
    private final Onlinegang gang;
    private final Clock clock;

    OnlineOrd(Onlineundervisninger undervisninger, Onlinegang gang, Clock clock) {
        this.undervisninger = undervisninger;
        this.gang = gang;
        this.clock = clock;
    }

    @Override
    public Class<Online> type() {
        return Online.class;
    }

    @Override
    public Online in(VariableScope scope) {
        return new Online(scope);
    }

    /** The online teaching of the case whose process is running. */
    public final class Online {

        private final VariableScope scope;

        private Online(VariableScope scope) {
            this.scope = scope;
        }

        public Date slutdato() {
            return midnight(latest().til());
        }

        /** As agreed; the first day without a measure that supplements it, when that is earlier. */
        public Date naesteVurdering() {
            Onlinetiltag now = latest();
            LocalDate alone = undervisninger.aloneFrom(now);
            return midnight(alone.isBefore(now.naesteVurdering()) ? alone : now.naesteVurdering());
        }

        /** It has ended in this way, named as in {@link Slutmaade}; what has ended before stays as it was. */
        public void slut(String maade) {
            undervisninger.running(sagsnummer()).ifPresent(now -> gang.end(now, Slutmaade.valueOf(maade)));
        }

        private Onlinetiltag latest() {
            return undervisninger.latest(sagsnummer()).orElseThrow();
        }

        private String sagsnummer() {
            return (String) scope.getVariable("sagsnummer");
        }

        private Date midnight(LocalDate day) {
            return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
        }
    }
}
