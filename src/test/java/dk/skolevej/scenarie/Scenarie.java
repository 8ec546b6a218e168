package dk.skolevej.scenarie;

import dk.skolevej.demo.Demosvar;
import dk.skolevej.frist.Kalenderindlaesning;
import dk.skolevej.motor.Ur;
import dk.skolevej.segl.Segl;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The language scenarios are told in: who does what, on which day. */
@TestComponent
public class Scenarie {

    /** Of 1.A at Bøgeskolen. */
    public static final String PUPIL = "myha01";

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    final ProcessEngine engine;
    final JdbcClient jdbc;
    final Segl segl;
    final Ur ur;
    final Skolekalenderskifte kalendere;

    private final List<String> employed = new java.util.ArrayList<>();

    Scenarie(ProcessEngine engine, JdbcClient jdbc, Segl segl, Ur ur, Kalenderindlaesning indlaesning) {
        this.kalendere = new Skolekalenderskifte(engine, jdbc, indlaesning);
        this.engine = engine;
        this.jdbc = jdbc;
        this.segl = segl;
        this.ur = ur;
    }

    /** It is nine in the morning of this day; nothing has happened by itself yet. */
    public void day(String isoDate) {
        ur.moveTo(LocalDate.parse(isoDate).atTime(MORNING).atZone(ur.getZone()).toInstant());
    }

    /** A morning in September of the last school year in which the trial of online teaching lasts; the year has a calendar. */
    public void lastAutumnOfTheTrial() {
        day("2028-09-04");
        kalendere.load2028();
    }

    /** The week after it has ended: no municipality is in it any longer. */
    public void afterTheTrial() {
        day("2029-01-08");
        kalendere.load2028();
    }

    /**
     * Time goes by up to nine in the morning of this day: every timer fires when it is due, in order. Those that start something by themselves,
     * each morning or each month, are a test's own to ask for (see {@link Morgener}).
     */
    public void travelTo(String isoDate) {
        travelTo(Date.from(
                LocalDate.parse(isoDate).atTime(MORNING).atZone(ur.getZone()).toInstant()));
    }

    /** A moment goes by: what is due already happens. */
    public void timePasses() {
        travelTo(Date.from(ur.instant()));
    }

    private void travelTo(Date then) {
        Job next;
        while ((next = engine.getManagementService().createJobQuery().timers().active().list().stream()
                        .filter(Scenarie::isOfAnInstance)
                        .filter(job -> !job.getDuedate().after(then))
                        .min(Comparator.comparing(Job::getDuedate))
                        .orElse(null))
                != null) {
            if (next.getDuedate().toInstant().isAfter(ur.instant())) {
                ur.moveTo(next.getDuedate().toInstant());
            }
            engine.getManagementService().executeJob(next.getId());
        }
        ur.moveTo(then.toInstant());
    }

    /** Fires every timer and sending of {@code besked} that is due by now: what the job executor would do. */
    public void deliverPost() {
        List<Job> due;
        while (!(due = duePost()).isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> duePost() {
        Date now = Date.from(ur.instant());
        return engine
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("besked")
                .active()
                .withRetriesLeft()
                .list()
                .stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .toList();
    }

    /** The numbers of the cases there are, oldest first. */
    public List<String> cases() {
        return jdbc.sql("select sagsnummer from forloeb order by sagsnummer")
                .query(String.class)
                .list();
    }

    public LocalDate today() {
        return LocalDate.now(ur);
    }

    /** The case that this person opens by registering a worry about this pupil. */
    public Sag worry(String login, String unilogin, Map<String, Object> changes) {
        Map<String, Object> answers = answers("registrerBekymring", Map.of(), changes);
        answers.put("elev", unilogin);
        String definition = definition("tidligIndsats");
        return new Sag(
                this,
                as(
                        login,
                        () -> engine.getFormService()
                                .submitStartForm(definition, answers)
                                .getBusinessKey()));
    }

    /** What this person begins by a start form that is about no case, with ordinary answers, some of them changed. */
    public Sag begin(String login, String process, String step, Map<String, Object> changes) {
        Map<String, Object> answers = answers(step, Map.of(), changes);
        String definition = definition(process);
        return new Sag(
                this,
                as(
                        login,
                        () -> engine.getFormService()
                                .submitStartForm(definition, answers)
                                .getBusinessKey()));
    }

    /** The id of the newest version of a process. */
    public String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** One more colleague at a school, until the end of the test. */
    public void employ(String login, String role, String school) {
        var identity = engine.getIdentityService();
        var user = identity.newUser(login);
        user.setFirstName(login);
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(login, role);
        identity.createTenantUserMembership(school, login);
        employed.add(login);
    }

    /** A parent's worry about a pupil of Bøgeskolen who has two guardians. */
    public Sag worry() {
        return worry("karl", PUPIL, Map.of());
    }

    public Sag worry(String login, String unilogin) {
        return worry(login, unilogin, Map.of());
    }

    /** Ordinary answers to a step, with some of them changed; a null takes one away. */
    Map<String, Object> answers(String step, Map<String, Object> served, Map<String, Object> changes) {
        Map<String, Object> answers = Demosvar.to(step, today(), served);
        changes.forEach((key, value) -> {
            if (value == null) {
                answers.remove(key);
            } else {
                answers.put(key, value);
            }
        });
        return answers;
    }

    /** The person opens a task, takes it if it is offered to their role, and sends its form with ordinary answers, some of them changed. */
    void perform(String login, Task task, Map<String, Object> changes) {
        as(login, () -> fillIn(login, task, changes));
    }

    /** The same for whoever is at work as this person already. */
    Void fillIn(String login, Task task, Map<String, Object> changes) {
        Map<String, Object> served = Sag.plain(engine.getFormService().getTaskFormVariables(task.getId()));
        return send(login, task, answers(task.getTaskDefinitionKey(), served, changes));
    }

    /** Takes the task if need be and sends these answers, for whoever is at work as this person already. */
    Void send(String login, Task task, Map<String, Object> answers) {
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), login);
        }
        engine.getFormService().submitTaskForm(task.getId(), answers);
        return null;
    }

    /** This person takes a task that is offered to their role. */
    public void claim(String login, Task task) {
        as(login, () -> {
            engine.getTaskService().claim(task.getId(), login);
            return null;
        });
    }

    /** Does something with the rights of this member of staff. */
    public <T> T as(String login, Supplier<T> work) {
        var identity = engine.getIdentityService();
        List<String> roles = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        List<String> schools = identity.createTenantQuery().userMember(login).list().stream()
                .map(Tenant::getId)
                .toList();
        identity.setAuthentication(login, roles, schools);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Nobody is in the middle of anything and the clock ticks again. */
    public void cleanUp() {
        Procesdaekning.collect(engine);
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of test"));
        List.of(
                        "svar_uden_sag",
                        "aarshjul",
                        "fravaersgennemgang_elev",
                        "fravaersgennemgang",
                        "eskalering",
                        "paamindelsesdag",
                        "post_opgave",
                        "post_tal",
                        "post_moede",
                        "post",
                        "postvalg",
                        "tiltag",
                        "online_evaluering",
                        "online_fremmoede",
                        "online_supplement",
                        "onlinelaerer",
                        "onlineundervisning",
                        "opfoelgning",
                        "svar",
                        "journal",
                        "overdragelse",
                        "stedfortraedning",
                        "bero",
                        "udelukkelse",
                        "journalisering",
                        "sletterapport",
                        "forloeb")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update elev set doed = false where doed").update();
        jdbc.sql("delete from noegle where navn like 'FP-%'").update();
        engine.getManagementService().createJobQuery().list().stream()
                .filter(Scenarie::isOfAnInstance)
                .forEach(job -> engine.getManagementService().deleteJob(job.getId()));
        employed.forEach(engine.getIdentityService()::deleteUser);
        employed.clear();
        engine.getIdentityService()
                .createGroupQuery()
                .groupIdIn("skoleleder101001", "skoleleder101002")
                .list()
                .forEach(group -> engine.getIdentityService().deleteGroup(group.getId()));
        kalendere.restore();
        ur.reset();
    }

    private static boolean isOfAnInstance(Job job) {
        return job.getProcessInstanceId() != null;
    }
}
