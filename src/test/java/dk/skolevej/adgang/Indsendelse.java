package dk.skolevej.adgang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the form of a step over REST. */
record Indsendelse(int port, Scenarie scenarie) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ordinary answers, some of them changed, in the body that Tasklist sends. */
    HttpResponse<String> submit(String login, Sag sag, String step, Map<String, Object> changes) {
        Map<String, Object> answers = Demosvar.to(step, scenarie.today(), sag.form(login, step));
        answers.putAll(changes);
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof List<?> || value instanceof Map<?, ?>
                        ? Map.of("value", write(value), "type", "Json")
                        : Map.of("value", value)));
        return Klient.basic(port, login)
                .post(
                        "/engine-rest/task/" + sag.task(step).getId() + "/submit-form",
                        write(Map.of("variables", variables)));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
