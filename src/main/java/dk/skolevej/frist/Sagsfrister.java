package dk.skolevej.frist;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Genberegning;
import dk.skolevej.motor.Genberegning.Flytning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of a running case: worked out again when what they rest on has changed, and what moved stands in the journal. */
@Component
public class Sagsfrister {

    private final Sager sager;
    private final RuntimeService runtime;
    private final Genberegning genberegning;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sagsfrister(
            Sager sager,
            RuntimeService runtime,
            Genberegning genberegning,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sager = sager;
        this.runtime = runtime;
        this.genberegning = genberegning;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @param hvorfor why, as the journal ends: {@code ny skolekalender} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recompute(String sagsnummer, String hvorfor) {
        sager.hold(sagsnummer);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .flatMap(instance -> genberegning.of(instance.getId()).stream())
                .forEach(flytning -> note(sagsnummer, flytning, hvorfor));
    }

    private void note(String sagsnummer, Flytning flytning, String hvorfor) {
        LocalDate from = day(flytning.fra());
        LocalDate to = day(flytning.til());
        journal.note(
                sagsnummer,
                null,
                "fristFlyttet",
                "%s: frist flyttet fra %s til %s: %s"
                        .formatted(flytning.navn(), Datotekst.of(from), Datotekst.of(to), hvorfor));
        events.publishEvent(new FristFlyttet(sagsnummer, flytning.element(), from, to));
    }

    private LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
