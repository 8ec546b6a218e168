package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** A process that asks every school by a timer of its own: the test says when it fires, and asserts first that it is due then. */
public record Hjul(Scenarie scenarie, String process, String startEvent) {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    /** It is seven in the morning of this day, on which the timer is due; everything that follows from it is done. */
    public void turn(String isoDate) {
        LocalDate day = LocalDate.parse(isoDate);
        assertThat(nextAfter(day.atStartOfDay(scenarie.ur.getZone()).toInstant()))
                .isEqualTo(day.atTime(SEVEN).atZone(scenarie.ur.getZone()).toInstant());
        scenarie.ur.moveTo(timer().getDuedate().toInstant());
        fire();
        goOn();
    }

    /** When the timer fires if it is set at this moment. */
    public Instant nextAfter(Instant moment) {
        scenarie.ur.moveTo(moment);
        management().recalculateJobDuedate(timer().getId(), false);
        return timer().getDuedate().toInstant();
    }

    /** The timer fires now, whenever it was due. */
    public void fire() {
        management().executeJob(timer().getId());
    }

    /** The steps that are left are taken. */
    public void goOn() {
        List<Job> steps;
        while (!(steps = steps()).isEmpty()) {
            steps.forEach(job -> management().executeJob(job.getId()));
        }
    }

    public List<Job> steps() {
        return management()
                .createJobQuery()
                .processDefinitionKey(process)
                .messages()
                .withRetriesLeft()
                .list();
    }

    /** There is one, however often it has fired. */
    public Job timer() {
        return management().createJobQuery().activityId(startEvent).timers().singleResult();
    }

    /** What this school is asked for in this period. */
    public Sag at(String school, String period) {
        return new Sag(scenarie, "%s-%s-%s".formatted(process, school, period));
    }

    private ManagementService management() {
        return scenarie.engine.getManagementService();
    }
}
