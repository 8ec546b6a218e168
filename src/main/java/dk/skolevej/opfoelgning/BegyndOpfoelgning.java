package dk.skolevej.opfoelgning;

import dk.skolevej.frist.Frister;
import dk.skolevej.frist.Pauser;
import dk.skolevej.frist.Skolekalendere;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A new period up to the next follow-up begins: its target and deadline go into the record, where lateness is kept. */
@Component
class BegyndOpfoelgning implements ExecutionListener {

    private final Opfoelgninger opfoelgninger;
    private final Skolekalendere skolekalendere;
    private final Clock clock;

    BegyndOpfoelgning(Opfoelgninger opfoelgninger, Skolekalendere skolekalendere, Clock clock) {
        this.opfoelgninger = opfoelgninger;
        this.skolekalendere = skolekalendere;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate from =
                LocalDate.ofInstant(((Date) execution.getVariable("opfoelgningFra")).toInstant(), clock.getZone());
        Frister frister = new Frister(skolekalendere.of((String) execution.getVariable("skole")));
        int weeks = ((Number) execution.getVariable("opfoelgningUger")).intValue();
        opfoelgninger.plan(
                (String) execution.getVariable("sagsnummer"),
                frister.followUp(from, weeks, Pauser.of(execution.getVariable(Pauser.VARIABEL))),
                frister.followUpBeforeHolidays(from, weeks),
                frister.followUpDeadline(from));
    }
}
