package dk.skolevej.nedbrud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Fritekst;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Staff of Bøgeskolen who do every task they find, and register a worry now and then, until the application is gone. */
class Personale implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> STAFF = List.of("lise", "tove", "karl", "trine", "pia");

    /** Out of turn (parents before the pupil, without a reason), or a colleague was faster. */
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409);

    private static final AtomicInteger WORDS = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Queue<String> pupils;
    private final Afleveringer done;

    Personale(int port, Queue<String> pupils, Afleveringer done) {
        this.port = port;
        this.pupils = pupils;
        this.done = done;
    }

    @Override
    public void run() {
        try {
            while (!Thread.interrupted()) {
                worry();
                for (String login : STAFF) {
                    doTasks(login);
                }
            }
        } catch (IOException | InterruptedException killed) {
            // that is what the test is about
        }
    }

    private void worry() throws IOException, InterruptedException {
        String pupil = pupils.poll();
        if (pupil == null) {
            return;
        }
        Map<String, Object> answers = Demosvar.to("registrerBekymring", LocalDate.now(), Map.of());
        answers.put("elev", pupil);
        var answer = submit("lise", "/process-definition/key/tidligIndsats/submit-form", answers);
        if (answer.statusCode() != 200) {
            throw new AssertionError("worry: " + answer.statusCode() + " " + answer.body());
        }
        done.sager.add(JSON.readTree(answer.body()).get("businessKey").asText());
    }

    /** In an order of chance, since several colleagues look at the same list. */
    private void doTasks(String login) throws IOException, InterruptedException {
        JsonNode tasks = JSON.readTree(get(login, "/task?maxResults=20").body());
        for (JsonNode task : tasks) {
            done.sete.add(task.get("id").asText());
        }
        if (!tasks.isEmpty()) {
            doTask(login, tasks.get(ThreadLocalRandom.current().nextInt(tasks.size())));
        }
    }

    private void doTask(String login, JsonNode task) throws IOException, InterruptedException {
        String id = task.get("id").asText();
        var form = get(login, "/task/" + id + "/form-variables");
        if (form.statusCode() != 200) {
            return; // a colleague was faster
        }
        String step = task.get("taskDefinitionKey").asText();
        Fritekst texts = new Fritekst("ord%06dx".formatted(WORDS.incrementAndGet()));
        Map<String, Object> answers =
                texts.marked(step, Demosvar.to(step, LocalDate.now(), plain(JSON.readTree(form.body()))));
        var answer = submit(login, "/task/" + id + "/submit-form", answers);
        if (answer.statusCode() == 204) {
            done.kvitteret.put(id, texts.maerker().stream().findFirst().orElse(""));
        } else if (!REFUSED.contains(answer.statusCode())) {
            throw new AssertionError(step + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static Map<String, Object> plain(JsonNode form) throws IOException {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (var fields = form.fields(); fields.hasNext(); ) {
            var field = fields.next();
            JsonNode value = field.getValue().path("value");
            boolean json = field.getValue().path("type").asText().equals("Json");
            plain.put(
                    field.getKey(),
                    json && value.isTextual()
                            ? JSON.readValue(value.asText(), Object.class)
                            : JSON.convertValue(value, Object.class));
        }
        return plain;
    }

    private HttpResponse<String> submit(String login, String path, Map<String, Object> answers)
            throws IOException, InterruptedException {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (var answer : answers.entrySet()) {
            boolean json = answer.getValue() instanceof List<?> || answer.getValue() instanceof Map<?, ?>;
            variables.put(
                    answer.getKey(),
                    json
                            ? Map.of("value", JSON.writeValueAsString(answer.getValue()), "type", "Json")
                            : Map.of("value", answer.getValue()));
        }
        String body = JSON.writeValueAsString(Map.of("variables", variables));
        done.undervejs.incrementAndGet();
        var answer = http.send(
                request(login, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        done.undervejs.decrementAndGet();
        return answer;
    }

    private HttpResponse<String> get(String login, String path) throws IOException, InterruptedException {
        return http.send(request(login, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String login, String path) {
        String pair = Base64.getEncoder().encodeToString((login + ":demo").getBytes());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + pair);
    }
}
