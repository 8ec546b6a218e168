package dk.skolevej.maaling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Somebody who sits at Tasklist: call by call what the browser was seen to send for each thing a person does there, the same on both sides but for
 * the case number of a task, which only our Tasklist shows.
 */
final class Tasklistebruger {

    private static final String PAGE = "?firstResult=0&maxResults=15";
    static final String MINE = "Mine opgaver";
    static final String ROLLENS = "Min rolles opgaver";

    private final Bruger person;
    private final boolean stock;
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Tasklistebruger(Bruger person, boolean stock) {
        this.person = person;
        this.stock = stock;
        person.get("/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                .forEach(list ->
                        lists.put(list.get("name").asText(), list.get("id").asText()));
    }

    Bruger person() {
        return person;
    }

    /** Looks at the list, and searches it for the case: staff read no variables, so a card in the list does not tell whose it is. */
    JsonNode find(String sagsnummer, String step, boolean assigned) {
        String list = assigned ? MINE : ROLLENS;
        look(list, Map.of());
        JsonNode page = look(list, Map.of("processInstanceBusinessKey", sagsnummer));
        return StreamSupport.stream(page.at("/_embedded/task").spliterator(), false)
                .filter(task -> task.get("taskDefinitionKey").asText().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no task %s of %s: %s".formatted(person.name(), step, sagsnummer, page)));
    }

    /** @return what the form is shown with */
    JsonNode open(String task) {
        person.get("/task/" + task);
        person.get("/task/" + task + "/form");
        person.get("/task/" + task + "/deployed-form?noCache=" + System.nanoTime());
        return person.get("/task/" + task + "/form-variables?deserializeValues=false");
    }

    /** The names of all lists this person has. */
    Set<String> lists() {
        return lists.keySet();
    }

    /** The first page of a list, as when the person chooses it. */
    JsonNode look(String list) {
        return look(list, Map.of());
    }

    /** Looks at both lists and opens the newest task, if there is one. */
    void lookAround() {
        look(ROLLENS, Map.of());
        JsonNode newest = look(MINE, Map.of()).at("/_embedded/task/0/id");
        if (!newest.isMissingNode()) {
            open(newest.asText());
        }
    }

    void claim(String task) {
        person.post("/task/" + task + "/claim", Map.of("userId", person.name()));
        person.get("/task/" + task);
        look(ROLLENS, Map.of());
    }

    void submit(String task, String instance, Object variables, boolean assigned) {
        person.post("/task/" + task + "/submit-form", Map.of("variables", variables));
        person.get("/task?assignee=%s&processInstanceId=%s&maxResults=15".formatted(person.name(), instance));
        look(assigned ? MINE : ROLLENS, Map.of());
    }

    /** Our Tasklist asks once for the case number of each card. */
    private void showCaseNumbers(JsonNode page) {
        String isNew = StreamSupport.stream(page.at("/_embedded/task").spliterator(), false)
                .map(task -> task.get("id").asText())
                .filter(known::add)
                .collect(Collectors.joining("&id="));
        if (!isNew.isEmpty()) {
            person.getOwn("/api/opgaver?id=" + isNew);
        }
    }

    private JsonNode look(String list, Map<String, Object> search) {
        Map<String, Object> query = new HashMap<>(search);
        query.put("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));
        query.put("active", true);
        Stream.of("processVariables", "taskVariables", "caseInstanceVariables").forEach(v -> query.put(v, List.of()));
        JsonNode page = person.post("/filter/" + lists.get(list) + "/list" + PAGE, query);
        if (!stock) {
            showCaseNumbers(page);
        }
        return page;
    }
}
