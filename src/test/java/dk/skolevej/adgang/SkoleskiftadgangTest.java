package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Testdatabase;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Over HTTP: a case that follows its pupil to another school is the old school's no more and the new school's at once; scenario 58. On both databases, and so
 * in a context of its own.
 */
@Tag("scenarie")
@Order(Integer.MAX_VALUE - 2)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "skolevej.demo.forloeb=false",
            "skolevej.post.mappe=target/post",
            "skolevej.post.maerke=target/post-maerke-skoleskift",
            "logging.level.dk.skolevej.adgang=error",
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = Testdatabase.class)
@Import({Bekymring.class, Scenarie.class})
class SkoleskiftadgangTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @BeforeEach
    void aPlanIsToBeMade() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toHandleplan();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario58TheOldSchoolLosesTheCaseAtOnceAndTheNewOneGoesOnWithTheSameDeadlines() {
        String plan = sag.task("udarbejdHandleplan").getId();
        LocalDate due = sag.due("udarbejdHandleplan");
        assertThat(sees("tove", plan)).isTrue();
        assertThat(sees("tom", plan)).isFalse();
        assertThat(sees("lars", plan)).isFalse();

        assertThat(move("lise", "101002")).isEqualTo(202);

        assertThat(sees("tove", plan)).isFalse();
        assertThat(sees("lise", plan)).isFalse();
        assertThat(sees("karl", plan)).isFalse();
        assertThat(sees("lars", plan)).as("has it until there is a tovholder").isTrue();
        assertThat(sees("tom", plan)).isFalse();
        assertThat(tenants("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_job", "act_ru_event_subscr"))
                .as("all that runs")
                .isEqualTo("101002");
        assertThat(refusedLooks("tove")).isPositive();

        sag.done("lars", "udpegNyTovholder");
        assertThat(sag.task("udarbejdHandleplan").getId()).isEqualTo(plan);
        assertThat(sag.due("udarbejdHandleplan")).isEqualTo(due);
        assertThat(sees("tom", plan)).isTrue();
        assertThat(sees("lars", plan)).as("the case, but no longer the task").isTrue();
        assertThat(sees("tove", plan)).isFalse();
    }

    @Test
    void onlyTheLeaderOfTheOldSchoolMovesItAndOnlyToAnotherOne() {
        assertThat(move("tove", "101002")).isEqualTo(403);
        assertThat(move("karl", "101002")).isEqualTo(404);
        assertThat(move("lars", "101002")).isEqualTo(404);
        assertThat(move("frida", "101002")).isEqualTo(404);
        assertThat(move("lise", "101001")).isEqualTo(400);
        assertThat(move("lise", "999999")).isEqualTo(400);
        assertThat(sag.column("skole")).isEqualTo("101001");
        assertThat(move("lise", "101002")).isEqualTo(202);
        assertThat(move("lise", "101001")).as("it is another school's now").isEqualTo(404);
        assertThat(move("lars", "101001")).as("a tovholder must be named first").isEqualTo(409);
    }

    private int move(String login, String skole) {
        return Klient.basic(port, login)
                .post(
                        "/api/forloeb/" + sag.sagsnummer() + "/haendelser",
                        "{\"type\":\"flytElev\",\"skole\":\"%s\",\"tekst\":\"Ring til mor.\"}".formatted(skole))
                .statusCode();
    }

    private String tenants(String... tables) {
        return java.util.Arrays.stream(tables)
                .flatMap(table -> jdbc
                        .sql(
                                "select distinct tenant_id_ from %s where %s in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)"
                                        .formatted(
                                                table,
                                                table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_"))
                        .param(sag.sagsnummer())
                        .query(String.class)
                        .list()
                        .stream())
                .distinct()
                .collect(java.util.stream.Collectors.joining(","));
    }

    private int refusedLooks(String login) {
        return jdbc.sql("select count(*) from adgangslog where hvem = ? and sagsnummer = ? and not tilladt")
                .params(login, sag.sagsnummer())
                .query(Integer.class)
                .single();
    }

    /** Whoever does not see the case finds neither it nor its task, by any door. */
    private boolean sees(String login, String task) {
        Klient rest = Klient.basic(port, login);
        boolean seesCase = rest.get("/api/forloeb/" + sag.sagsnummer()).statusCode() == 200;
        assertThat(rest.get("/api/forloeb").body().contains(sag.sagsnummer())).isEqualTo(seesCase);
        if (!seesCase) {
            Map<String, Klient> roots = Map.of(
                    "/engine-rest",
                    rest,
                    "/camunda/api/engine/engine/default",
                    Klient.session(port, login, "tasklist"));
            roots.forEach((root, klient) -> {
                for (String part : new String[] {"", "/form", "/deployed-form", "/form-variables"}) {
                    assertThat(klient.get(root + "/task/" + task + part).statusCode())
                            .as(login + part)
                            .isIn(403, 404);
                }
                assertThat(klient.get(root + "/task").body()).doesNotContain(task);
            });
        }
        return seesCase;
    }
}
