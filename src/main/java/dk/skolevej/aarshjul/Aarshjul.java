package dk.skolevej.aarshjul;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Begins a process at a school once for each period, however often and on however many nodes it is asked. Its business key is
 * {@code <process>-<school>-<period>}.
 */
@Component
class Aarshjul {

    private static final Pattern KEY = Pattern.compile("(\\w+)-(\\d{6})-(.+)");

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final Clock clock;

    Aarshjul(JdbcClient jdbc, RuntimeService runtime, Clock clock) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** What one school is asked for. */
    record Plads(String proces, String skole, String periode) {

        /** Empty when the business key is that of something else, or null. */
        static Optional<Plads> of(String noegle) {
            var parts = KEY.matcher(noegle == null ? "" : noegle);
            return parts.matches()
                    ? Optional.of(new Plads(parts.group(1), parts.group(2), parts.group(3)))
                    : Optional.empty();
        }

        String noegle() {
            return "%s-%s-%s".formatted(proces, skole, periode);
        }
    }

    /** Does nothing when the school has been asked already. The diagram has a start by a message that is called as the process. */
    void beginOnce(Plads plads) {
        if (isFirst(plads)) {
            runtime.createMessageCorrelation(plads.proces())
                    .processInstanceBusinessKey(plads.noegle())
                    .setVariable("skole", plads.skole())
                    .correlateStartMessage();
        }
    }

    private boolean isFirst(Plads plads) {
        return jdbc.sql(
                                "insert into aarshjul (proces, skole, periode, begyndt) values (?, ?, ?, ?) on conflict do nothing")
                        .params(plads.proces(), plads.skole(), plads.periode(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
