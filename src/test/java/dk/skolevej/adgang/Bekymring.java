package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
        var form = Map.of(
                "elev", text(pupil(skole)),
                "kilde", text("medarbejder"),
                "beskrivelse", text("Kommer ofte for sent og trækker sig i frikvarteret."));
        var answer = Klient.basic(port, leader)
                .post(
                        "/engine-rest/process-definition/key/tidligIndsats/submit-form",
                        write(Map.of("variables", form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tasks.createTaskQuery()
                .processInstanceId(read(answer.body()).get("id").toString())
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

    private static Map<String, String> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    private String pupil(String skole) {
        return jdbc.sql("select unilogin from elev where skole = ? and unilogin not in (select elev from forloeb)"
                        + " order by unilogin")
                .param(skole)
                .query(String.class)
                .list()
                .get(0);
    }

    private Map<String, Object> read(String body) {
        try {
            return json.readerForMapOf(Object.class).readValue(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, ?> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
