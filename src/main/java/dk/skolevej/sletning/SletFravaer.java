package dk.skolevej.sletning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absence of school years that are over, what files replaced of it, and the rules it reached; not of a pupil in an open case, where it is needed. */
@Component
class SletFravaer implements JavaDelegate {

    private static final String NOT_IN_A_CASE =
            " and not exists (select 1 from forloeb where forloeb.aktiv_elev = %s.elev)";

    private final JdbcClient jdbc;
    private final Sletterapporter rapporter;
    private final Clock clock;

    SletFravaer(JdbcClient jdbc, Sletterapporter rapporter, Clock clock) {
        this.jdbc = jdbc;
        this.rapporter = rapporter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Slettefrister frister = Slettefrister.in(execution);
        LocalDate before = frister.fravaerBefore(LocalDate.now(clock));
        int gone = List.of("fravaersdag_foer where dato", "fravaershit where til", "fravaersdag where dato").stream()
                .mapToInt(rows -> jdbc.sql("delete from " + rows + " < ?" + NOT_IN_A_CASE.formatted(rows.split(" ")[0]))
                        .param(before)
                        .update())
                .sum();
        rapporter.write(Art.FRAVAER, frister.rule(Art.FRAVAER), gone);
    }
}
