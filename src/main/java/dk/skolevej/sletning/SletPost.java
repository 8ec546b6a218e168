package dk.skolevej.sletning;

import dk.skolevej.post.Postarkiv;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Mails of whatever case, or of none, after the period of their own; and files that a crash has left. */
@Component
class SletPost implements JavaDelegate {

    private final Postarkiv post;
    private final Sletterapporter rapporter;
    private final Clock clock;

    SletPost(Postarkiv post, Sletterapporter rapporter, Clock clock) {
        this.post = post;
        this.rapporter = rapporter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Slettefrister frister = Slettefrister.in(execution);
        post.sweepFiles();
        int gone = post.forgetBefore(frister.postBefore(LocalDate.now(clock))
                .atStartOfDay(clock.getZone())
                .toInstant());
        rapporter.write(Art.POST, frister.rule(Art.POST), gone);
    }
}
