package dk.skolevej.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Tells whether mail goes out. A status of its own, that makes no node DOWN: cases go on without mail. */
@Component("postHealthIndicator")
class Posthelbred implements HealthIndicator {

    private static final Status WARNING = new Status("ADVARSEL", "Mail står stille eller er uvis");

    private final Postdrift drift;
    private final Clock clock;

    Posthelbred(Postdrift drift, Clock clock, MeterRegistry meters) {
        this.drift = drift;
        this.clock = clock;
        Gauge.builder("skolevej.post.venter", () -> drift.stand().venter()).register(meters);
        Gauge.builder("skolevej.post.fejlet", () -> drift.stand().fejlet()).register(meters);
        Gauge.builder("skolevej.post.uvis", () -> drift.stand().uvis()).register(meters);
    }

    @Override
    public Health health() {
        var stand = drift.stand();
        return Health.status(stand.trouble(clock.instant()) ? WARNING : Status.UP)
                .withDetail("venter", stand.venter())
                .withDetail("fejlet", stand.fejlet())
                .withDetail("uvis", stand.uvis())
                .build();
    }
}
