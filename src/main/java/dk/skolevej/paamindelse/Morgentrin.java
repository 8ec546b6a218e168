package dk.skolevej.paamindelse;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of one morning. What is left of a morning when the day is over is the next morning's: two days' letters never come at once. */
abstract class Morgentrin implements JavaDelegate {

    final Morgenlaeser morgen;

    Morgentrin(Morgenlaeser morgen) {
        this.morgen = morgen;
    }

    abstract void take(DelegateExecution execution);

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate day = morgen.day((Date) execution.getVariable("dato"));
        if (day.equals(morgen.today())) {
            take(execution);
        }
    }
}
