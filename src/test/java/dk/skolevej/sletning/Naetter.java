package dk.skolevej.sletning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Ur;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** The nights of a scenario: nothing is deleted unless the test asks for the night. */
record Naetter(ProcessEngine engine, Ur ur) {

    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(4, 30);

    /** It is half past four on this day: the timer fires, and everything that follows from it is done. */
    void come(String isoDate) {
        begin(isoDate);
        List<Job> steps;
        while (!(steps = steps()).isEmpty()) {
            steps.forEach(job -> management().executeJob(job.getId()));
        }
    }

    void begin(String isoDate) {
        LocalDate day = LocalDate.parse(isoDate);
        ur.moveTo(day.atStartOfDay(ur.getZone()).toInstant());
        management().recalculateJobDuedate(timer().getId(), false);
        assertThat(timer().getDuedate())
                .isEqualTo(day.atTime(HALF_PAST_FOUR).atZone(ur.getZone()).toInstant());
        ur.moveTo(timer().getDuedate().toInstant());
        management().executeJob(timer().getId());
    }

    /** The steps are taken until the cases have a job each; that one is given back, if there are any. */
    List<Job> untilTheCases() {
        List<Job> steps;
        while (!(steps = steps()).isEmpty() && cases().isEmpty()) {
            steps.forEach(job -> management().executeJob(job.getId()));
        }
        return cases();
    }

    List<Job> cases() {
        return management().createJobQuery().activityId("serviceTask_sletSag").list();
    }

    private Job timer() {
        return management()
                .createJobQuery()
                .activityId("startEvent_nat")
                .timers()
                .singleResult();
    }

    private List<Job> steps() {
        return management()
                .createJobQuery()
                .processDefinitionKey("sletning")
                .messages()
                .list();
    }

    private ManagementService management() {
        return engine.getManagementService();
    }
}
