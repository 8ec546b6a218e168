package dk.skolevej.post;

import dk.skolevej.motor.Ur;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests ask about mails and their processes. */
@TestComponent
class Posthus {

    private final Scenarie scenarie;
    private final Post post;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Ur ur;

    Posthus(Scenarie scenarie, Post post, ProcessEngine engine, JdbcClient jdbc, Ur ur) {
        this.scenarie = scenarie;
        this.post = post;
        this.engine = engine;
        this.jdbc = jdbc;
        this.ur = ur;
    }

    /** A case with a task for the skoleleder, opened without a ring. */
    Sag quietCase() {
        return quietCase(Scenarie.PUPIL);
    }

    Sag quietCase(String unilogin) {
        Sag[] sag = new Sag[1];
        post.quietly(() -> sag[0] = scenarie.worry("karl", unilogin));
        return sag[0];
    }

    void ring(String login, Sag sag, String step) {
        post.ring(Brev.to(login, "nyOpgave-medarbejder")
                .about(sag.sagsnummer())
                .tasks(Liste.opgaver, List.of(sag.task(step).getId())));
    }

    List<String> states() {
        return jdbc.sql("select tilstand from post order by nr")
                .query(String.class)
                .list();
    }

    List<String> reasons() {
        return jdbc.sql("select aarsag from post order by nr")
                .query(String.class)
                .list();
    }

    long number() {
        return jdbc.sql("select max(nr) from post").query(Long.class).single();
    }

    /** How the process of the latest mail ended; empty while it runs. */
    List<String> ended() {
        String instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("POST-" + number())
                .singleResult()
                .getId();
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .toList();
    }

    Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("besked")
                .singleResult();
    }

    /** Lets the one job of the post run as the job executor would: failing counts, and sets when it is tried again. */
    void tryOnce() {
        Job job = job();
        if (job.getDuedate() != null && job.getDuedate().toInstant().isAfter(ur.instant())) {
            ur.moveTo(job.getDuedate().toInstant());
        }
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException failed) {
            // noted on the job
        }
    }

    Instant nextTry() {
        return job().getDuedate() == null ? ur.instant() : job().getDuedate().toInstant();
    }

    String incident() {
        return engine.getRuntimeService().createIncidentQuery().list().stream()
                .map(incident -> incident.getIncidentMessage())
                .findFirst()
                .orElse(null);
    }

    List<Task> tasksOfIt() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup("camunda-admin")
                .list();
    }
}
