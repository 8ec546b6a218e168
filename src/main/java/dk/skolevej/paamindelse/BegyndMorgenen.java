package dk.skolevej.paamindelse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whether to remind today ({@code mindes}): some school has school, and nobody has begun on this day before. */
@Component
class BegyndMorgenen implements JavaDelegate {

    private final Morgenlaeser morgen;
    private final JdbcClient jdbc;
    private final Clock clock;

    BegyndMorgenen(Morgenlaeser morgen, JdbcClient jdbc, Clock clock) {
        this.morgen = morgen;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = morgen.today();
        execution.setVariable(
                "dato", Date.from(today.atStartOfDay(clock.getZone()).toInstant()));
        execution.setVariable("mindes", morgen.schools().haveSchoolSomewhere() && isFirst(today));
    }

    private boolean isFirst(LocalDate today) {
        return jdbc.sql("insert into paamindelsesdag (dato) values (?) on conflict do nothing")
                        .param(today)
                        .update()
                == 1;
    }
}
