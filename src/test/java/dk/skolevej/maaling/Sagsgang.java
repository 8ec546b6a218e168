package dk.skolevej.maaling;

import com.fasterxml.jackson.databind.JsonNode;
import dk.skolevej.demo.Demosvar;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One client: the staff of a school, each logged in once, who take one pupil's case after the other from the first worry to the relapse check.
 * What differs between the two sides is how a case begins, and nothing else.
 */
final class Sagsgang {

    /**
     * A step of the ordinary way through, by the role that takes it; {@code assigned} when it is somebody's from the start. A role "timer" is a
     * timer, of the process that is named.
     */
    private record Trin(String rolle, String id, boolean assigned) {}

    private static final List<Trin> WAY = List.of(
            role("skoleleder", "holdDialogMedForaeldre"),
            role("skoleleder", "udpegTovholder"),
            role("klasseteam", "kortlaegKlassefaellesskab"),
            own("tryghedsperson", "holdElevsamtale"),
            role("skoleleder", "holdForaeldresamtale"),
            role("ppr", "indhentTvaerfagligViden"),
            own("tovholder", "sammenfatKortlaegning"),
            role("skoleleder", "vurderKortlaegning"),
            own("tovholder", "indkaldTilHandleplansmoede"),
            role("ppr", "bidragFraPpr"),
            own("tovholder", "udarbejdHandleplan"),
            role("skoleleder", "godkendHandleplan"),
            own("tovholder", "ivaerksaetElevindsats"),
            own("tovholder", "ivaerksaetFaellesskabsindsats"),
            own("tovholder", "ivaerksaetUndervisningsindsats"),
            role("timer", "opfoelgning/event_indkaldelsesdag"),
            own("tovholder", "indkaldTilOpfoelgning"),
            own("tovholder", "holdOpfoelgning"),
            role("skoleleder", "kvitterForOpfoelgning"),
            own("tovholder", "forberedAfslutning"),
            role("skoleleder", "bekraeftAfslutning"),
            role("timer", "afslutning/event_tolvSkoleuger"),
            own("tovholder", "kontrollerTilbagefald"));

    static final long FORMS =
            1 + WAY.stream().filter(trin -> !trin.rolle().equals("timer")).count();

    /** How many steps come before the first timer. */
    static final int STEPS_TO_FIRST_TIMER = WAY.indexOf(role("timer", "opfoelgning/event_indkaldelsesdag"));

    private final boolean stock;
    private final Skole skole;
    private final Map<String, Tasklistebruger> staff = new HashMap<>();
    private final Bruger admin;

    Sagsgang(String origin, boolean stock, Skole skole) {
        this.stock = stock;
        this.skole = skole;
        HttpClient http = HttpClient.newHttpClient();
        skole.medarbejdere()
                .forEach((rolle, login) ->
                        staff.put(rolle, new Tasklistebruger(Bruger.login(http, origin, login, "tasklist"), stock)));
        admin = Bruger.login(http, origin, "admin", "cockpit");
    }

    private static Trin role(String role, String id) {
        return new Trin(role, id, false);
    }

    private static Trin own(String role, String id) {
        return new Trin(role, id, true);
    }

    /** Takes one case all the way, and makes sure that it is closed. */
    void takeACase(String unilogin, Kanal kanal) {
        String sagsnummer = begin(unilogin);
        for (Trin trin : WAY) {
            if (trin.rolle().equals("timer")) {
                String[] where = trin.id().split("/", 2);
                fire(sagsnummer, where[0], where[1]);
            } else if (kanal == Kanal.REST) {
                answer(sagsnummer, trin);
            } else {
                answerInTasklist(sagsnummer, trin);
            }
        }
        JsonNode left = admin.get("/process-instance/count?businessKey=" + sagsnummer);
        if (left.get("count").asInt() != 0) {
            throw new IllegalStateException("case " + sagsnummer + " is not closed: " + left);
        }
    }

    /** Leaves a case open after that many steps. */
    void leaveOpen(String unilogin, int steps) {
        String sagsnummer = begin(unilogin);
        WAY.subList(0, steps).forEach(trin -> answer(sagsnummer, trin));
    }

    private String begin(String unilogin) {
        Map<String, Object> worry = Demosvar.to("registrerBekymring", LocalDate.now(), Map.of());
        worry.put("skole", skole.nummer());
        return stock ? beginStock(worry, unilogin) : beginOurs(worry, unilogin);
    }

    private String beginOurs(Map<String, Object> worry, String unilogin) {
        worry.put("unilogin", unilogin);
        Bruger skoleleder = staff.get("skoleleder").person();
        return skoleleder.postOwn("/api/bekymringer", worry).get("sagsnummer").asText();
    }

    private String beginStock(Map<String, Object> worry, String unilogin) {
        String sagsnummer = "FP-" + UUID.randomUUID();
        worry.put("elev", unilogin);
        worry.put("sagsnummer", sagsnummer);
        staff.get("skoleleder")
                .person()
                .post(
                        "/process-definition/key/tidligIndsats/submit-form",
                        Map.of("businessKey", sagsnummer, "variables", Formularsvar.variables(worry)));
        return sagsnummer;
    }

    private void answerInTasklist(String sagsnummer, Trin trin) {
        Tasklistebruger person = staff.get(trin.rolle());
        JsonNode task = person.find(sagsnummer, trin.id(), trin.assigned());
        String id = task.get("id").asText();
        JsonNode served = person.open(id);
        if (!trin.assigned()) {
            person.claim(id);
        }
        person.submit(id, task.get("processInstanceId").asText(), answers(trin, served), trin.assigned());
    }

    private void answer(String sagsnummer, Trin trin) {
        Bruger person = staff.get(trin.rolle()).person();
        JsonNode task = person.plainGet(
                        "/task?processInstanceBusinessKey=" + sagsnummer + "&taskDefinitionKey=" + trin.id())
                .get(0);
        String path = "/task/" + task.get("id").asText();
        if (task.get("assignee").isNull()) {
            person.post(path + "/claim", Map.of("userId", person.name()));
        }
        JsonNode served = person.get(path + "/form-variables?deserializeValues=false");
        person.post(path + "/submit-form", Map.of("variables", answers(trin, served)));
    }

    private Map<String, Object> answers(Trin trin, JsonNode served) {
        Map<String, Object> shown = stock ? Map.of() : Formularsvar.plain(served);
        Map<String, Object> answers = Demosvar.to(trin.id(), LocalDate.now(), shown);
        answers.putAll(skole.answers(trin.id()));
        return Formularsvar.variables(answers);
    }

    private void fire(String sagsnummer, String process, String element) {
        JsonNode instances =
                admin.plainGet("/process-instance?businessKey=" + sagsnummer + "&processDefinitionKey=" + process);
        JsonNode jobs = admin.plainGet(
                "/job?processInstanceId=" + instances.get(0).get("id").asText() + "&activityId=" + element);
        if (jobs.size() != 1) {
            throw new IllegalStateException("timers of " + sagsnummer + " in " + process + ": " + jobs);
        }
        admin.post("/job/" + jobs.get(0).get("id").asText() + "/execute", Map.of());
    }
}
