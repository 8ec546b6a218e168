package dk.skolevej.motor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What may stand in forms and tables: components that Tasklist can show, and FEEL. */
class Feltkontrol {

    /** A file picker or document preview breaks the whole form, and nobody notices before a person opens the task. */
    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "dynamiclist",
            "table",
            "image",
            "separator",
            "spacer");

    /** What is shared with the family, and which of a form's own words are printed (package {@code papir}). */
    private static final Set<String> MARKS = Set.of("deles", "papir");

    /** Who may read an answer without answering for the case (package {@code sagsside}). */
    private static final Set<String> READERS =
            Set.of("klasseteam", "tryghedsperson", "ppr", "onlinelaerer", "afsender");

    private Feltkontrol() {}

    static void checkForm(String file, JsonNode container) {
        for (JsonNode component : container.path("components")) {
            String type = component.path("type").asText();
            if (!COMPONENTS.contains(type)) {
                String id = component.path("key").asText(component.path("id").asText());
                throw new Modelfejl(file, id, "felttypen \"" + type + "\" er ikke tilladt");
            }
            if ("image".equals(type) && !component.path("source").asText().startsWith("=")) {
                throw new Modelfejl(
                        file,
                        component.path("id").asText(),
                        "et billede skal komme fra serveren (fx =fravaersudvikling.diagram)");
            }
            checkMarks(file, component);
            checkForm(file, component);
        }
    }

    /** A mark that is misspelt would keep from the family, or from the paper, what the designer meant to be there. */
    private static void checkMarks(String file, JsonNode component) {
        String id = component.path("key").asText(component.path("id").asText());
        for (String mark : MARKS) {
            JsonNode value = component.path("properties").path(mark);
            if (!value.isMissingNode() && !Set.of("ja", "nej").contains(value.asText())) {
                throw new Modelfejl(file, id, "egenskaben " + mark + " skal være ja eller nej");
            }
        }
        JsonNode readers = component.path("properties").path("laeses");
        if (!readers.isMissingNode()
                && !READERS.containsAll(List.of(readers.asText().split(" *, *")))) {
            throw new Modelfejl(
                    file,
                    id,
                    "egenskaben laeses skal være klasseteam, tryghedsperson, ppr eller afsender, skilt med komma");
        }
    }

    static void checkTable(Modelxml table) {
        for (Element element : table.elements()) {
            String language = element.getAttribute("expressionLanguage");
            if (!language.isEmpty() && !language.equalsIgnoreCase("feel") && !language.contains("/FEEL/")) {
                throw table.error(element, "udtrykssproget " + language + " er ikke tilladt, kun FEEL");
            }
        }
    }
}
