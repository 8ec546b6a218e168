package dk.skolevej.maaling;

import com.fasterxml.jackson.databind.JsonNode;
import dk.skolevej.demo.Demosvar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One client: the staff of a school, each logged in once, who take one pupil's case after the other from the first worry to the relapse check.
 * What differs between the two sides is how a case begins, and nothing else.
 */
final class Sagsgang {

    /** A step of the ordinary way through, by the role that takes it. A role "timer" is a timer, of the process that is named. */
    private record Trin(String rolle, String id) {}

    private static final List<Trin> WAY = List.of(
            new Trin("skoleleder", "holdDialogMedForaeldre"),
            new Trin("skoleleder", "udpegTovholder"),
            new Trin("klasseteam", "kortlaegKlassefaellesskab"),
            new Trin("tryghedsperson", "holdElevsamtale"),
            new Trin("skoleleder", "holdForaeldresamtale"),
            new Trin("ppr", "indhentTvaerfagligViden"),
            new Trin("tovholder", "sammenfatKortlaegning"),
            new Trin("skoleleder", "vurderKortlaegning"),
            new Trin("tovholder", "indkaldTilHandleplansmoede"),
            new Trin("ppr", "bidragFraPpr"),
            new Trin("tovholder", "udarbejdHandleplan"),
            new Trin("skoleleder", "godkendHandleplan"),
            new Trin("tovholder", "ivaerksaetElevindsats"),
            new Trin("tovholder", "ivaerksaetFaellesskabsindsats"),
            new Trin("tovholder", "ivaerksaetUndervisningsindsats"),
            new Trin("timer", "opfoelgning/event_indkaldelsesdag"),
            new Trin("tovholder", "indkaldTilOpfoelgning"),
            new Trin("tovholder", "holdOpfoelgning"),
            new Trin("skoleleder", "kvitterForOpfoelgning"),
            new Trin("tovholder", "forberedAfslutning"),
            new Trin("skoleleder", "bekraeftAfslutning"),
            new Trin("timer", "afslutning/event_tolvSkoleuger"),
            new Trin("tovholder", "kontrollerTilbagefald"));

    static final long FORMS =
            1 + WAY.stream().filter(trin -> !trin.rolle().equals("timer")).count();

    private final boolean stock;
    private final Skole skole;
    private final String unilogin;
    private final Map<String, Bruger> staff = new HashMap<>();

    Sagsgang(String origin, boolean stock, Skole skole, String unilogin) {
        this.stock = stock;
        this.skole = skole;
        this.unilogin = unilogin;
        HttpClient http = HttpClient.newHttpClient();
        skole.medarbejdere().forEach((rolle, login) -> staff.put(rolle, Bruger.login(http, origin, login, "tasklist")));
        staff.put("timer", Bruger.login(http, origin, "admin", "cockpit"));
    }

    /** Takes one case all the way and makes sure that it is closed. */
    void takeACase() {
        String sagsnummer = stock ? beginStock() : begin();
        for (Trin trin : WAY) {
            if (trin.rolle().equals("timer")) {
                String[] where = trin.id().split("/", 2);
                fire(sagsnummer, where[0], where[1]);
            } else {
                answer(sagsnummer, trin);
            }
        }
        JsonNode left = staff.get("timer").get("/process-instance/count?businessKey=" + sagsnummer);
        if (left.get("count").asInt() != 0) {
            throw new IllegalStateException("case " + sagsnummer + " is not closed: " + left);
        }
    }

    private String begin() {
        Map<String, Object> worry = Demosvar.to("registrerBekymring", LocalDate.now(), Map.of());
        worry.put("skole", skole.nummer());
        worry.put("unilogin", unilogin);
        return staff.get("skoleleder")
                .postOwn("/api/bekymringer", worry)
                .get("sagsnummer")
                .asText();
    }

    private String beginStock() {
        String sagsnummer = "FP-" + UUID.randomUUID();
        Map<String, Object> worry = Demosvar.to("registrerBekymring", LocalDate.now(), Map.of());
        worry.put("elev", unilogin);
        worry.put("sagsnummer", sagsnummer);
        worry.put("skole", skole.nummer());
        staff.get("skoleleder")
                .post(
                        "/process-definition/key/tidligIndsats/submit-form",
                        Map.of("businessKey", sagsnummer, "variables", variables(worry)));
        return sagsnummer;
    }

    /** Finds the task, takes it when it is offered to the role, reads its form's values and sends the form. */
    private void answer(String sagsnummer, Trin trin) {
        Bruger person = staff.get(trin.rolle());
        JsonNode tasks =
                person.get("/task?processInstanceBusinessKey=" + sagsnummer + "&taskDefinitionKey=" + trin.id());
        if (tasks.size() != 1) {
            throw new IllegalStateException(trin + " of " + sagsnummer + ": " + tasks);
        }
        String task = "/task/" + tasks.get(0).get("id").asText();
        if (tasks.get(0).get("assignee").isNull()) {
            person.post(task + "/claim", Map.of("userId", person.name()));
        }
        Map<String, Object> served = plain(person.get(task + "/form-variables?deserializeValues=false"));
        Map<String, Object> answers = Demosvar.to(trin.id(), LocalDate.now(), stock ? Map.of() : served);
        answers.putAll(skole.answers(trin.id()));
        person.post(task + "/submit-form", Map.of("variables", variables(answers)));
    }

    private void fire(String sagsnummer, String process, String element) {
        Bruger admin = staff.get("timer");
        JsonNode instances =
                admin.get("/process-instance?businessKey=" + sagsnummer + "&processDefinitionKey=" + process);
        JsonNode jobs =
                admin.get("/job?processInstanceId=" + instances.get(0).get("id").asText() + "&activityId=" + element);
        if (jobs.size() != 1) {
            throw new IllegalStateException("timers of " + sagsnummer + " in " + process + ": " + jobs);
        }
        admin.post("/job/" + jobs.get(0).get("id").asText() + "/execute", Map.of());
    }

    /** Typed as Tasklist types what a Camunda Form sends: one variable for each field, lists and groups as JSON. */
    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(key, variable(value)));
        return variables;
    }

    private static Map<String, Object> variable(Object value) {
        try {
            if (value instanceof Map || value instanceof Collection) {
                return Map.of("type", "Json", "value", Bruger.JSON.writeValueAsString(value));
            }
            return Map.of("type", value.getClass().getSimpleName(), "value", value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> plain(JsonNode served) {
        Map<String, Object> plain = new HashMap<>();
        served.fields().forEachRemaining(field -> {
            JsonNode type = field.getValue().get("type");
            JsonNode value = field.getValue().get("value");
            plain.put(field.getKey(), "Json".equals(type.asText()) ? parsed(value.asText()) : scalar(value));
        });
        return plain;
    }

    private static Object scalar(JsonNode value) {
        return Bruger.JSON.convertValue(value, Object.class);
    }

    private static Object parsed(String json) {
        try {
            return Bruger.JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
