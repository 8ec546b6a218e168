package dk.skolevej.motor;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** {@code DOWN} while this node takes no jobs because of its clock; people can go on working at it. */
@Component
class KlokkeHealthIndicator extends AbstractHealthIndicator {

    private final Klokkevagt clocks;

    KlokkeHealthIndicator(Klokkevagt clocks) {
        super("Databasens ur kan ikke læses");
        this.clocks = clocks;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(clocks.isInStep() ? "UP" : "DOWN")
                .withDetail("forskelMillis", clocks.off().toMillis());
    }
}
