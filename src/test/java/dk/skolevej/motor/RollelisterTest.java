package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists that are answered from a table of their own: it holds what the engine's hold, and the lists are the engine's lists. */
@Scenarietest
class RollelisterTest {

    private static final String COLUMNS =
            ", nullif(tenant_id_, '') as tenant_id_, proc_inst_id_, assignee_, suspension_state_, due_date_, create_time_ from ";

    private static final String CANDIDATES =
            " join (select distinct task_id_, group_id_ from act_ru_identitylink where type_ = 'candidate' and group_id_ is not null) i"
                    + " on i.task_id_ = id_";

    @Autowired
    Scenarie scenarie;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Ur ur;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        identity.clearAuthentication();
        scenarie.cleanUp();
        assertHoldsWhatTheEngineHolds(0);
    }

    @Test
    void holdTheTasksOfACaseAtEveryStep() {
        Sag sag = scenarie.worry();
        assertHoldsWhatTheEngineHolds(1);
        sag.toKortlaegning();
        assertHoldsWhatTheEngineHolds(4);

        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("kortlaegKlassefaellesskab")
                .singleResult();
        scenarie.claim("karl", task);
        assertHoldsWhatTheEngineHolds(4);
        tasks.setAssignee(task.getId(), null);
        tasks.addCandidateGroup(task.getId(), "tryghedsperson");
        tasks.addCandidateUser(task.getId(), "tove");
        assertHoldsWhatTheEngineHolds(4);
        tasks.deleteCandidateGroup(task.getId(), "tryghedsperson");
        task = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        task.setDueDate(null);
        tasks.saveTask(task);
        assertHoldsWhatTheEngineHolds(4);

        scenarie.begin("tove", "bero", "saetIBero", Map.of("sag", sag.sagsnummer()));
        assertThat(number("select count(*) from rolleopgave where group_id_ = '' and suspension_state_ = 2"))
                .as("tasks that stand still")
                .isEqualTo(4);
        assertHoldsWhatTheEngineHolds(5);
    }

    /** Whoever of the two comes first: the other does not overlook it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdARoleThatIsAddedWhileTheCaseIsStopped(boolean roleFirst) throws Exception {
        Sag sag = scenarie.worry();
        Task task = tasks.createTaskQuery().singleResult();
        Runnable addRole = () -> jdbc.sql(
                        "insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_) values ('added', 1, 'candidate', 'ppr', ?)")
                .param(task.getId())
                .update();
        Runnable stopCase = () -> jdbc.sql("update act_ru_task set suspension_state_ = 2 where proc_inst_id_ = ?")
                .param(task.getProcessInstanceId())
                .update();

        writeBeforeTheOtherIsDone(roleFirst ? addRole : stopCase, roleFirst ? stopCase : addRole);

        assertThat(number("select count(*) from rolleopgave where group_id_ = 'ppr' and suspension_state_ = 2"))
                .isEqualTo(1);
        assertHoldsWhatTheEngineHolds(1);
    }

    private void writeBeforeTheOtherIsDone(Runnable one, Runnable other) throws Exception {
        var transaction = new TransactionTemplate(transactions);
        CompletableFuture<Void> later = transaction.execute(begun -> {
            one.run();
            var second = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(tx -> other.run()));
            // it is done, or waits for this one
            catchException(() -> second.get(800, TimeUnit.MILLISECONDS));
            return second;
        });
        later.get(10, TimeUnit.SECONDS);
    }

    /** As the lists ask: what is free, and what is due; a page of them and how many there are. */
    @ParameterizedTest
    @ValueSource(strings = {"karl", "trine", "tove", "lise", "pia", "lars"})
    void areTheEnginesLists(String login) {
        scenarie.worry().toKortlaegning();
        scenarie.worry("karl", "somo02");
        scenarie.day("2026-09-28");
        Date today = Date.from(scenarie.today().atStartOfDay(ur.getZone()).toInstant());

        scenarie.as(login, () -> {
            List<String> roles =
                    List.copyOf(Person.current(identity).orElseThrow().roller());
            assertIsTheEngines(query -> query.taskUnassigned().taskCandidateGroupIn(roles));
            assertIsTheEngines(query -> query.active()
                    .dueBefore(today)
                    .or()
                    .taskAssignee(login)
                    .taskCandidateGroupIn(roles)
                    .endOr());
            return null;
        });
    }

    /** It is shown to the leader, who is the task's candidate too: one row for both roles there is none of. */
    @Test
    void showWhatIsAskedForByAnotherRoleOfTheTask() {
        Sag sag = scenarie.worry().toKortlaegning();
        tasks.addCandidateGroup(sag.task("kortlaegKlassefaellesskab").getId(), "skoleleder");

        scenarie.as("lise", () -> {
            UnaryOperator<TaskQuery> others = query -> query.or()
                    .taskAssignee("lise")
                    .taskCandidateGroup("klasseteam")
                    .endOr();
            assertThat(others.apply(tasks.createTaskQuery()).count()).isEqualTo(1);
            assertIsTheEngines(others);
            return null;
        });
    }

    @Test
    void areReadFromTheTableOfTheirOwn() {
        TaskQuery role = tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(List.of("ppr"));
        assertThat(sql("selectTaskCountOnePage", role)).contains("count(*) from (select RES.ID_ from ROLLEOPGAVE");
        assertThat(sql(
                        "selectTaskOnePage",
                        role.orderByDueDate().asc().orderByTaskCreateTime().desc()))
                .contains(
                        "from ROLLEOPGAVE",
                        "order by RES.DUE_DATE_ asc, RES.CREATE_TIME_ desc , RES.ID_ asc LIMIT ? OFFSET ?");

        UnaryOperator<TaskQuery> mineToo =
                query -> query.or().taskAssignee("pia").taskCandidateGroupIn(List.of("ppr"));
        assertThat(sql(
                        "selectTaskCountOnePage",
                        mineToo.apply(tasks.createTaskQuery())
                                .includeAssignedTasks()
                                .endOr()))
                .contains("RES.HVEM_ in ('@' || ?, ");

        assertThat(sql("selectTaskCountOnePage", role.taskPriority(1))).doesNotContain("ROLLEOPGAVE");
        assertThat(sql("selectTaskOnePage", tasks.createTaskQuery().taskAssignee("pia")))
                .doesNotContain("ROLLEOPGAVE");
    }

    private String sql(String statement, TaskQuery query) {
        return engine.getSqlSessionFactory()
                .getConfiguration()
                .getMappedStatement(statement)
                .getBoundSql(query)
                .getSql();
    }

    /** A name like any says nothing, but in a word that sends the query to the engine's tables. */
    private void assertIsTheEngines(UnaryOperator<TaskQuery> list) {
        Supplier<TaskQuery> own = () -> list.apply(tasks.createTaskQuery());
        Supplier<TaskQuery> engines = () -> own.get().taskNameLike("%");
        assertThat(own.get().count()).isEqualTo(engines.get().count());
        assertThat(ids(own.get().orderByDueDate().asc().orderByTaskCreateTime().desc()))
                .containsExactlyInAnyOrderElementsOf(ids(engines.get()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .desc()));
        assertThat(own.get().orderByDueDate().asc().listPage(1, 1)).hasSize((int)
                Math.max(0, Math.min(1, engines.get().count() - 1)));
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static List<String> ids(TaskQuery query) {
        return query.listPage(0, 15).stream().map(Task::getId).toList();
    }

    private void assertHoldsWhatTheEngineHolds(int open) {
        List<Map<String, Object>> held = rows("select id_, group_id_" + COLUMNS + "rolleopgave");
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(rows("select id_, '' as group_id_" + COLUMNS + "act_ru_task"
                        + " union all select id_, group_id_" + COLUMNS + "act_ru_task" + CANDIDATES));
        assertThat(held.stream().filter(row -> row.get("group_id_").equals(""))).hasSize(open);
    }

    private List<Map<String, Object>> rows(String query) {
        return jdbc.sql(query).query().listOfRows();
    }
}
