package dk.skolevej.adgang;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call there is to make about these cases, from the routes that Jersey and Spring know. */
class Kaldliste {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final String NOBODY = "11111111-1111-4111-8111-111111111111";

    /** Besides those with its number in the path. */
    private static final Set<String> ABOUT_A_CASE = Set.of("/api/opgaver", "/api/bekymringer", "/api/soegning");

    private final List<Matrixsag> sager;
    private final ProcessEngine engine;
    private final Map<String, String> known;

    Kaldliste(List<Matrixsag> sager, ProcessEngine engine) {
        this.sager = sager;
        this.engine = engine;
        this.known = Map.of(
                "key", "forloebspakke",
                "user", "tove",
                "group", "skoleleder",
                "members", "karl",
                "variables", "tovholder",
                "localVariables", "tovholder",
                "process-definition", definition(),
                "deployment", deployment(),
                "filter", filter());
    }

    /** Each route of the engine once, each task by each of its routes, and each list asked for each case. */
    List<Kald> ofTheEngine(String root) {
        List<Kald> calls = new ArrayList<>();
        int nr = 0;
        for (Rute rute : Rute.ofTheEngine()) {
            calls.add(call(rute, root, sager.get(nr++ % sager.size())));
        }
        sager.forEach(sag -> Stream.concat(
                        sag.opgaver().keySet().stream(), sag.lukkede().stream().limit(1))
                .forEach(task -> calls.addAll(ofTask(root, task, sag))));
        sager.forEach(
                sag -> calls.addAll(besidesTheTask(root, tasks(sag).iterator().next(), sag)));
        sager.forEach(sag -> calls.addAll(ofCase(root, sag)));
        return calls;
    }

    private List<Kald> ofTask(String root, String task, Matrixsag sag) {
        String sti = "/task/" + task;
        List<Kald> calls = new ArrayList<>();
        for (String rest : List.of("", "/form", "/deployed-form", "/form-variables")) {
            calls.add(Kald.get(root, sti + rest, sag));
        }
        Map.of(
                        "/claim", "{\"userId\":\"lise\"}",
                        "/unclaim", "{}",
                        "/submit-form", "{\"variables\":{}}",
                        "/complete", "{}",
                        "/assignee", "{\"userId\":\"lise\"}")
                .forEach((rest, body) -> calls.add(Kald.post(root, sti + rest, body, sag)));
        return calls;
    }

    private List<Kald> besidesTheTask(String root, String task, Matrixsag sag) {
        String sti = "/task/" + task;
        List<Kald> calls = new ArrayList<>();
        for (String rest : List.of(
                "/variables", "/variables/tovholder", "/attachment", "/comment", "/identity-links", "/rendered-form")) {
            calls.add(Kald.get(root, sti + rest, sag).orNothing());
        }
        calls.add(Kald.post(root, sti + "/comment/create", "{\"message\":\"x\"}", sag));
        return calls;
    }

    private List<Kald> ofCase(String root, Matrixsag sag) {
        String instance = "/process-instance/" + sag.instans();
        String key = "{\"processInstanceBusinessKey\":\"%s\"}".formatted(sag.sagsnummer());
        String or = "{\"orQueries\":[{\"processInstanceBusinessKey\":\"%s\"}]}".formatted(sag.sagsnummer());
        List<Kald> calls = new ArrayList<>();
        for (String list : List.of("/task", "/task/count")) {
            calls.add(Kald.get(root, list, sag).asking("?processInstanceBusinessKey=" + sag.sagsnummer()));
            calls.add(Kald.get(root, list, sag).asking("?tenantIdIn=" + sag.skole()));
            calls.add(Kald.post(root, list, key, sag));
            calls.add(Kald.post(root, list, or, sag));
        }
        for (String list : List.of("/process-instance", "/process-instance/count", "/history/process-instance")) {
            calls.add(Kald.post(root, list, "{\"businessKey\":\"%s\"}".formatted(sag.sagsnummer()), sag));
        }
        String variables = "{\"processInstanceIdIn\":[\"%s\"]}".formatted(sag.instans());
        for (String list : List.of("/variable-instance", "/variable-instance/count", "/history/variable-instance")) {
            calls.add(Kald.post(root, list, variables, sag));
        }
        for (String rest : List.of(
                "", "/activity-instances", "/variables", "/variables/fase", "/variables/tovholder", "/comment")) {
            calls.add(Kald.get(root, instance + rest, sag).orNothing());
        }
        return calls;
    }

    /** The web applications' own, by session. */
    List<Kald> ofTheWebapps() {
        Set<Kald> calls = new LinkedHashSet<>();
        for (Rute rute : Rute.ofTheWebapps()) {
            // logging in and out is another test's matter, and scripts are open to everybody
            if (!rute.sti().matches(".*(/static/|/login/|/logout).*")) {
                sager.forEach(sag -> calls.add(call(rute, "", sag)));
            }
        }
        return List.copyOf(calls);
    }

    /** Ours. */
    List<Kald> own(RequestMappingHandlerMapping spring) {
        List<Kald> calls = new ArrayList<>();
        spring.getHandlerMethods().keySet().stream()
                .filter(info -> info.getPatternValues().stream().anyMatch(sti -> sti.startsWith("/api/")))
                .forEach(info -> sager.forEach(sag -> calls.add(own(info, sag))));
        return calls.stream().distinct().toList();
    }

    private Kald own(RequestMappingInfo info, Matrixsag sag) {
        String pattern = info.getPatternValues().iterator().next();
        boolean aboutCase = pattern.contains("{sagsnummer}") || ABOUT_A_CASE.contains(pattern);
        String sti = pattern.replace("{sagsnummer}", sag.sagsnummer())
                .replace("{dokument}", "oevrigt")
                .replace("{skoleaar}", "2026-2027")
                .replace("{nr}", "999999");
        String metode =
                info.getMethodsCondition().getMethods().iterator().next().name();
        String query = sti.equals("/api/opgaver") ? "?id=" + String.join(",", tasks(sag)) : "";
        boolean csv = !info.getConsumesCondition().isEmpty();
        String body = csv ? "institutionsnummer;dato;skoledag\n" : aboutCase ? body(sti, sag) : "{}";
        boolean reads = metode.equals("GET");
        // only a closed case has one
        boolean answers = reads && !sti.endsWith("/arkivpakke");
        return new Kald(
                metode,
                "",
                sti,
                query,
                reads ? null : csv ? "text/csv" : "application/json",
                reads ? null : body,
                aboutCase ? sag : null,
                answers);
    }

    private static String body(String sti, Matrixsag sag) {
        return switch (sti.substring(sti.lastIndexOf('/'))) {
            case "/haendelser" -> "{\"type\":\"elevsamtale\"}";
            case "/soegning" ->
                "{\"cpr\":\"%s\"}"
                        .formatted(
                                sag.maerker().get(Matrixsag.Del.CPR).iterator().next());
            default -> worry(sag);
        };
    }

    private static String worry(Matrixsag sag) {
        return "{\"skole\":\"%s\",\"unilogin\":\"%s\",\"kilde\":\"medarbejder\",\"beskrivelse\":\"x\"}"
                .formatted(sag.skole(), sag.unilogin());
    }

    private static Set<String> tasks(Matrixsag sag) {
        return sag.opgaver().isEmpty() ? sag.lukkede() : sag.opgaver().keySet();
    }

    private Kald call(Rute rute, String root, Matrixsag sag) {
        boolean reads = rute.metode().equals("GET");
        return new Kald(
                rute.metode(),
                root,
                filled(rute.sti(), sag),
                "",
                reads ? null : "application/json",
                reads ? null : "{}",
                sag,
                false);
    }

    /** The path with the case's own ids in it, each by the word before it. */
    private String filled(String sti, Matrixsag sag) {
        String[] words = sti.split("/");
        for (int i = 1; i < words.length; i++) {
            if (PLACEHOLDER.matcher(words[i]).find()) {
                words[i] = id(words[i], words[i - 1], sag);
            }
        }
        return String.join("/", words);
    }

    private String id(String placeholder, String before, Matrixsag sag) {
        if (placeholder.matches(".*ngine.*")) {
            return "default";
        }
        return switch (before) {
            case "task" -> tasks(sag).iterator().next();
            case "process-instance", "execution", "cleanup" -> sag.instans();
            case "tenant", "tenant-id" -> sag.skole();
            default -> known.getOrDefault(before, NOBODY);
        };
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("forloebspakke")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String filter() {
        return engine.getFilterService().createFilterQuery().list().stream()
                .map(Filter::getId)
                .findFirst()
                .orElse(NOBODY);
    }

    private String deployment() {
        return engine.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .get(0)
                .getId();
    }
}
