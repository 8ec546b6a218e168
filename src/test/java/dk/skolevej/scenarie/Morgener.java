package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** The mornings of a scenario: nothing is reminded of unless the test asks for the morning. */
public record Morgener(Scenarie scenarie) {

    private static final LocalTime HALF_PAST_SEVEN = LocalTime.of(7, 30);

    /** It is half past seven on this day: the timer fires, and everything that follows from it is done, the mails included. */
    public void come(String isoDate) {
        comeWithoutPost(isoDate);
        scenarie.deliverPost();
    }

    /** The same, but no mail has left yet. */
    public void comeWithoutPost(String isoDate) {
        begin(isoDate);
        goOn();
    }

    /** It is half past seven on this day the timer has fired and it is settled that people are reminded today, no more. */
    public void begin(String isoDate) {
        LocalDate day = LocalDate.parse(isoDate);
        assertThat(nextAfter(day.atStartOfDay(scenarie.ur.getZone()).toInstant()))
                .isEqualTo(day.atTime(HALF_PAST_SEVEN)
                        .atZone(scenarie.ur.getZone())
                        .toInstant());
        scenarie.ur.moveTo(timer().getDuedate().toInstant());
        management().executeJob(timer().getId());
        management().executeJob(steps().get(0).getId());
    }

    /** When the timer fires if it is set at this moment. */
    public Instant nextAfter(Instant moment) {
        scenarie.ur.moveTo(moment);
        management().recalculateJobDuedate(timer().getId(), false);
        return timer().getDuedate().toInstant();
    }

    /** The timer fires now, whenever it was due, and the steps of the morning are taken. */
    public void ring() {
        management().executeJob(timer().getId());
        goOn();
    }

    /** The steps that are left are taken. */
    public void goOn() {
        List<Job> steps;
        while (!(steps = steps()).isEmpty()) {
            steps.forEach(job -> management().executeJob(job.getId()));
        }
    }

    /** There is one, however many mornings there have been. */
    public Job timer() {
        return management()
                .createJobQuery()
                .activityId("startEvent_morgen")
                .timers()
                .singleResult();
    }

    /** How often reminding has ended in this way. */
    public long ended(String endEvent) {
        return scenarie.engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityId(endEvent)
                .count();
    }

    /** There have been none. */
    public void forget() {
        var history = scenarie.engine.getHistoryService();
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("dagligPaamindelse")
                .list()
                .forEach(morning -> history.deleteHistoricProcessInstance(morning.getId()));
    }

    private List<Job> steps() {
        return management()
                .createJobQuery()
                .processDefinitionKey("dagligPaamindelse")
                .messages()
                .list();
    }

    private ManagementService management() {
        return scenarie.engine.getManagementService();
    }
}
