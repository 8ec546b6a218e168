package dk.skolevej.sletning;

import dk.skolevej.adgangslog.Logbeskaering;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks from before the log's own period, but for those in cases that were open since. */
@Component
class BeskaerAdgangslog implements JavaDelegate {

    private final Logbeskaering log;
    private final Slettesager slettesager;
    private final Sletterapporter rapporter;
    private final Clock clock;

    BeskaerAdgangslog(Logbeskaering log, Slettesager slettesager, Sletterapporter rapporter, Clock clock) {
        this.log = log;
        this.slettesager = slettesager;
        this.rapporter = rapporter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Slettefrister frister = Slettefrister.in(execution);
        LocalDate before = frister.adgangslogBefore(LocalDate.now(clock));
        int gone = log.prune(before.atStartOfDay(clock.getZone()).toInstant(), slettesager.openOn(before));
        rapporter.write(Art.ADGANGSLOG, frister.rule(Art.ADGANGSLOG), gone);
    }
}
