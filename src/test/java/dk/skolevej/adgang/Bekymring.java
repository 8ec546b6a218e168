package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh worry about a pupil without a case, so that the skoleleder of the school has a task to be attacked. */
@TestComponent
class Bekymring {

    static final String BOEGESKOLEN = "101001";
    static final String AASKOLEN = "101002";

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Bekymring(TaskService tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** The id of the skoleleder's task. */
    String task(int port, String skole) {
        String leader = skole.equals(BOEGESKOLEN) ? "lise" : "lars";
        var answer = Klient.basic(port, leader).post("/api/bekymringer", body(skole));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String sagsnummer = read(answer.body()).get("sagsnummer");
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(sagsnummer)
                .singleResult()
                .getId();
    }

    String body(String skole) {
        return write(Map.of(
                "skole",
                skole,
                "unilogin",
                pupil(skole),
                "kilde",
                "medarbejder",
                "beskrivelse",
                "Kommer ofte for sent og trækker sig i frikvarteret."));
    }

    /** One who has never had a case. */
    String pupil(String skole) {
        return jdbc.sql("select unilogin from elev where skole = ? and unilogin not in (select elev from forloeb)"
                        + " order by unilogin")
                .param(skole)
                .query(String.class)
                .list()
                .get(0);
    }

    private Map<String, String> read(String body) {
        try {
            return json.readerForMapOf(String.class).readValue(body);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, String> body) {
        try {
            return json.writeValueAsString(body);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
