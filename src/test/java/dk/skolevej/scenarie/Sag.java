package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Afvist;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

/** One case of a scenario. */
public record Sag(Scenarie scenarie, String sagsnummer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TURNS = 100;

    /** At Bøgeskolen. */
    private static final Map<String, String> WHO = Map.of(
            "skoleleder",
            "lise",
            "klasseteam",
            "karl",
            "tryghedsperson",
            "trine",
            "ppr",
            "pia",
            "forvaltning",
            "frida");

    /** The steps that wait for somebody. */
    public Set<String> open() {
        return tasks().stream().map(Task::getTaskDefinitionKey).collect(Collectors.toCollection(TreeSet::new));
    }

    public Task task(String step) {
        List<Task> found = tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .toList();
        assertThat(found).as("open tasks %s, wanted %s", open(), step).hasSize(1);
        return found.get(0);
    }

    public LocalDate due(String step) {
        return day(task(step).getDueDate());
    }

    /** The form's values as this person sees them. */
    public Map<String, Object> form(String login, String step) {
        String id = task(step).getId();
        return plain(scenarie.as(login, () -> scenarie.engine.getFormService().getTaskFormVariables(id)));
    }

    /** The person takes the task if it is offered to their role, and sends its form with ordinary answers, some of them changed. */
    public Sag done(String login, String step, Map<String, Object> changes) {
        scenarie.perform(login, task(step), changes);
        return this;
    }

    /** The same with these answers and no others. */
    public Sag answer(String login, String step, Map<String, Object> answers) {
        Task task = task(step);
        scenarie.as(login, () -> scenarie.send(login, task, answers));
        return this;
    }

    public Sag done(String login, String step) {
        return done(login, step, Map.of());
    }

    /** What the person is told when the form is refused; the task and the answers so far must be as before. */
    public String refused(String login, String step, Map<String, Object> changes) {
        String id = task(step).getId();
        int before = answers();
        Throwable refusal = Assertions.catchThrowable(() -> done(login, step, changes));
        assertThat(refusal).isInstanceOf(Afvist.class);
        assertThat(task(step).getId()).isEqualTo(id);
        assertThat(answers()).isEqualTo(before);
        return refusal.getMessage();
    }

    /** Straight on to the kortlægning, whose week 1 is this week. */
    public Sag toKortlaegning() {
        return done("lise", "holdDialogMedForaeldre").done("lise", "udpegTovholder");
    }

    /** Straight on to the summary of a kortlægning in which all took part. */
    public Sag toSammenfatning() {
        return toKortlaegning()
                .done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden");
    }

    /** Straight on to the decision after it. */
    public Sag toVurdering() {
        return toSammenfatning().done("tove", "sammenfatKortlaegning");
    }

    /** Straight on to the writing of the plan, to which PPR has contributed. */
    public Sag toHandleplan() {
        return toVurdering()
                .done("lise", "vurderKortlaegning")
                .done("tove", "indkaldTilHandleplansmoede")
                .done("pia", "bidragFraPpr");
    }

    /** Straight on to the waiting for the first follow-up: the plan is approved today and its measures have begun. */
    public Sag toIndsats() {
        return toHandleplan().done("tove", "udarbejdHandleplan").planApprovedAndBegun();
    }

    /** The same with a pupil whom {@code oda} teaches at the municipality's offer from today. */
    public Sag toIndsatsOnline() {
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);
        return toHandleplan()
                .done("tove", "udarbejdHandleplan", Onlineplan.with(scenarie.today(), row))
                .planApprovedAndBegun();
    }

    public Sag planApprovedAndBegun() {
        return done("lise", "godkendHandleplan").started();
    }

    /** The measures of the approved plan have begun today. */
    public Sag started() {
        return done("tove", "ivaerksaetElevindsats")
                .done("tove", "ivaerksaetFaellesskabsindsats")
                .done("tove", "ivaerksaetUndervisningsindsats");
    }

    /** A follow-up held today with this outcome. */
    public Sag followedUp(String udfald) {
        return done("tove", "indkaldTilOpfoelgning").done("tove", "holdOpfoelgning", Map.of("udfald", udfald));
    }

    /** Whoever has a task solves it with ordinary answers, and time goes by in between, until nothing of the case runs any more. */
    public Sag toTheEnd() {
        return until("");
    }

    /** The same, until somebody is to take this step. */
    public Sag until(String step) {
        for (int turn = 0; running() && !open().contains(step); turn++) {
            assertThat(turn).as("still open: %s", open()).isLessThan(MOST_TURNS);
            if (!workWaits()) {
                LocalDate next = nextTimer();
                LocalDate tomorrow = scenarie.today().plusDays(1);
                scenarie.travelTo((next.isBefore(tomorrow) ? tomorrow : next).toString());
            }
        }
        return this;
    }

    /** Does one thing that can be done now. @return false when there is none */
    private boolean workWaits() {
        var waiting = scenarie.engine.getManagementService().createJobQuery().messages().active().list().stream()
                .filter(job -> instances().contains(job.getProcessInstanceId()))
                .findFirst();
        if (waiting.isPresent()) {
            scenarie.engine.getManagementService().executeJob(waiting.get().getId());
            return true;
        }
        // the parents' talk begins with what the pupil has said
        var task = tasks().stream()
                .filter(open -> !open.isSuspended())
                .min(Comparator.comparing(open -> "holdForaeldresamtale".equals(open.getTaskDefinitionKey())));
        task.ifPresent(open -> done(
                who(open),
                open.getTaskDefinitionKey(),
                "holdOpfoelgning".equals(open.getTaskDefinitionKey()) ? Map.of("udfald", "afrund") : Map.of()));
        return task.isPresent();
    }

    private String who(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return scenarie.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> WHO.get(link.getGroupId()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate nextTimer() {
        return scenarie.engine.getManagementService().createJobQuery().timers().active().list().stream()
                .filter(job -> instances().contains(job.getProcessInstanceId()))
                .map(job -> day(job.getDuedate()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Object variable(String name) {
        return scenarie.engine.getRuntimeService().createVariableInstanceQuery().variableName(name).list().stream()
                .filter(v -> rootInstances().contains(v.getProcessInstanceId()))
                .map(v -> v.getValue())
                .findFirst()
                .orElse(null);
    }

    /** A column of the case, null when it is empty. */
    public String column(String name) {
        return (String) scenarie.jdbc
                .sql("select cast(" + name + " as varchar(100)) as vaerdi from forloeb where sagsnummer = ?")
                .param(sagsnummer)
                .query()
                .singleRow()
                .get("vaerdi");
    }

    /** Whether any process of the case still runs. */
    public boolean running() {
        return scenarie.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(sagsnummer)
                        .count()
                > 0;
    }

    /** The day on which the timer of this element fires. */
    public LocalDate timer(String element) {
        var jobs = scenarie.engine.getManagementService().createJobQuery().activityId(element).timers().list().stream()
                .filter(job -> instances().contains(job.getProcessInstanceId()))
                .toList();
        assertThat(jobs).as("timers on %s", element).hasSize(1);
        return day(jobs.get(0).getDuedate());
    }

    static Map<String, Object> plain(Map<String, Object> served) {
        Map<String, Object> plain = new HashMap<>();
        served.forEach((key, value) -> plain.put(key, value instanceof SpinJsonNode node ? json(node) : value));
        return plain;
    }

    private static Object json(SpinJsonNode node) {
        try {
            return JSON.readValue(node.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int answers() {
        return scenarie.jdbc
                .sql("select count(*) from svar where sagsnummer = ?")
                .param(sagsnummer)
                .query(Integer.class)
                .single();
    }

    private List<Task> tasks() {
        return scenarie.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(sagsnummer)
                .list();
    }

    private List<String> instances() {
        return scenarie
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sagsnummer)
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    private List<String> rootInstances() {
        return scenarie
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sagsnummer)
                .rootProcessInstances()
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
    }

    private LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), scenarie.ur.getZone());
    }
}
