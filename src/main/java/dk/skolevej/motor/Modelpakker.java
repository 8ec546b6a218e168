package dk.skolevej.motor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Follows the references of each diagram to the forms and tables that go into its package. */
class Modelpakker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, byte[]> files;
    private final Map<String, String> fileOfForm = new HashMap<>();
    private final Map<String, String> fileOfDecision = new HashMap<>();

    /** @throws Modelfejl when two files have the same form or decision id */
    Modelpakker(SortedMap<String, byte[]> files) {
        this.files = files;
        files.forEach((file, content) -> {
            if (file.endsWith(".form")) {
                index(fileOfForm, form(file, content).path("id").asText(), file);
            } else if (file.endsWith(".dmn")) {
                Modelxml.parse(file, content)
                        .named("decision")
                        .forEach(d -> index(fileOfDecision, d.getAttribute("id"), file));
            }
        });
    }

    static JsonNode form(String file, byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new Modelfejl(
                    file,
                    "kan ikke læses som JSON: "
                            + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void index(Map<String, String> fileOf, String id, String file) {
        String other = fileOf.put(id, file);
        if (other != null) {
            throw new Modelfejl(file, id, "samme id findes i " + other);
        }
    }

    /** @throws Modelfejl when a diagram names a form or table that is not there */
    List<Modelpakke> packages() {
        return files.keySet().stream()
                .filter(file -> file.endsWith(".bpmn"))
                .map(this::packageOf)
                .toList();
    }

    private Modelpakke packageOf(String file) {
        var diagram = Modelxml.parse(file, files.get(file));
        var processes = diagram.named("process").map(p -> p.getAttribute("id")).toList();
        if (processes.size() != 1) {
            throw new Modelfejl(file, "skal indeholde præcis én proces, men har " + processes.size());
        }
        var resources = new TreeMap<String, byte[]>();
        resources.put(file, files.get(file));
        for (Element element : diagram.elements()) {
            String form = Modelxml.camunda(element, "formRef");
            add(resources, diagram, element, form, "formRef", "formularen", fileOfForm);
            String decision = Modelxml.camunda(element, "decisionRef");
            add(resources, diagram, element, decision, "decisionRef", "tabellen", fileOfDecision);
            if ("property".equals(element.getLocalName()) && "krav".equals(element.getAttribute("name"))) {
                for (String table : element.getAttribute("value").split(",")) {
                    add(resources, diagram, element, table.strip(), null, "tabellen", fileOfDecision);
                }
            }
        }
        return new Modelpakke(file, processes.get(0), resources);
    }

    private void add(
            SortedMap<String, byte[]> resources,
            Modelxml diagram,
            Element element,
            String id,
            String reference,
            String kind,
            Map<String, String> fileOf) {
        if (id.isEmpty()) {
            return;
        }
        if (reference != null && !"deployment".equals(Modelxml.camunda(element, reference + "Binding"))) {
            throw diagram.error(element, "camunda:" + reference + "Binding skal være \"deployment\"");
        }
        if (!fileOf.containsKey(id)) {
            throw diagram.error(element, "%s \"%s\" findes ikke".formatted(kind, id));
        }
        resources.put(fileOf.get(id), files.get(fileOf.get(id)));
    }
}
