package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.segl.Segl;
import java.io.UncheckedIOException;
import java.util.Comparator;
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
    private final Segl segl;
    private final ObjectMapper json = new ObjectMapper();

    Bekymring(TaskService tasks, JdbcClient jdbc, Segl segl) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.segl = segl;
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
        return jdbc
                .sql(
                        "select forseglet_unilogin from elev where skole = ? and pseudonym not in (select elev from forloeb)")
                .param(skole)
                .query(String.class)
                .list()
                .stream()
                .map(unilogin -> segl.unseal(Segl.FAELLES, unilogin))
                .min(Comparator.naturalOrder())
                .orElseThrow();
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
