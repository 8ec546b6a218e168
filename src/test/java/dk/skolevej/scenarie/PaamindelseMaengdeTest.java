package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Ur;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The price of a morning follows the people, not the cases that are open. Nothing is cleaned up: the database is this test's own. */
@Scenarietest
@Import(Sqltaeller.class)
class PaamindelseMaengdeTest {

    /** What the engine remembers for some seconds it asks again when they are over. */
    private static final Offset<Long> NOW_AND_THEN = Offset.offset(2L);

    private static final String LATER = "2027-03-01";
    private static final String OVERDUE = "2026-11-20";
    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="x"><process id="maengde" isExecutable="true" camunda:historyTimeToLive="1">
            <startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="opgave"/>
            <userTask id="opgave" name="Opgave" camunda:candidateGroups="klasseteam" camunda:dueDate="${forfald}"/>
            </process></definitions>
            """;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Sqltaeller sql;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    @AfterEach
    void letTheClockTick() {
        ur.reset();
    }

    @Test
    void costsTheSameHoweverManyTasksAreOpenAndNoStatementForEachThatIsOverdue() {
        repository
                .createDeployment()
                .addInputStream("maengde.bpmn", new ByteArrayInputStream(DIAGRAM.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        statements("2026-11-23");

        open(10, LATER);
        long ten = statements("2026-11-24");
        open(990, LATER);
        assertThat(statements("2026-11-25")).as("1000 open tasks").isCloseTo(ten, NOW_AND_THEN);
        open(4000, LATER);
        long begun = System.nanoTime();
        assertThat(statements("2026-11-26")).as("5000 open tasks").isCloseTo(ten, NOW_AND_THEN);
        tell("5000 open tasks, none due", begun);

        open(10, OVERDUE);
        long few = statements("2026-11-27");
        open(490, OVERDUE);
        begun = System.nanoTime();
        assertThat(statements("2026-11-30")).as("500 overdue tasks").isCloseTo(few, NOW_AND_THEN);
        tell("5500 open tasks, 500 of them overdue at 3 people's", begun);
        assertThat(jdbc.sql(
                                "select count(*) from post_opgave"
                                        + " where post = (select max(nr) from post where til = 'karl') and liste = 'overskredne'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    private void tell(String what, long begun) {
        System.out.printf("Morning with %s: %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Of a morning from its first step to its last. */
    private long statements(String day) {
        var mornings = new Morgener(scenarie);
        mornings.begin(day);
        long before = sql.statements();
        mornings.goOn();
        return sql.statements() - before;
    }

    private void open(int tasks, String due) {
        Date forfald = Date.from(
                LocalDate.parse(due).atTime(15, 0).atZone(ur.getZone()).toInstant());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int nr = 0; nr < tasks; nr++) {
                runtime.startProcessInstanceByKey("maengde", Map.of("skole", "101001", "forfald", forfald));
            }
        });
    }
}
