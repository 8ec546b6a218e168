package dk.skolevej.motor;

import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks at every file that is deployed, from a folder or over REST, before the engine reads it. What is not on its lists is refused. */
class Modelkontrol implements Deployer {

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "properties",
            "property",
            "executionListener",
            "taskListener",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "failedJobRetryTimeCycle");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "assignee",
            "asyncAfter",
            "asyncBefore",
            "candidateGroups",
            "candidateStarterGroups",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "delegateExpression",
            "dueDate",
            "elementVariable",
            "exclusive",
            "expression",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "isStartableInTasklist",
            "jobPriority",
            "mapDecisionResult",
            "priority",
            "resultVariable",
            "variableEvents",
            "variableName",
            "versionTag");
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");
    /** The engine makes 53 to 56 days of P8W, depending on the day it starts. */
    private static final Pattern WEEKS = Pattern.compile("P\\s*\\d+\\s*W", Pattern.CASE_INSENSITIVE);

    /** Extensions of other tools are allowed only where the engine does not read them; it does read Activiti's. */
    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            Modelxml.CAMUNDA);

    private final Udtrykskontrol expressions;

    Modelkontrol(Ordforraad vocabulary) {
        this.expressions = new Udtrykskontrol(vocabulary);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var files = new TreeMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        files.forEach(this::check);
        new Modelpakker(files).packages();
    }

    /** @throws Modelfejl naming the file and the element */
    void check(String file, byte[] content) {
        switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "bpmn" -> checkDiagram(Modelxml.parse(file, content));
            case "dmn" -> Feltkontrol.checkTable(Modelxml.parse(file, content));
            case "form" -> Feltkontrol.checkForm(file, Modelpakker.form(file, content));
            default -> throw new Modelfejl(file, "kun .bpmn, .dmn og .form kan lægges ind");
        }
    }

    private void checkDiagram(Modelxml diagram) {
        for (Element element : diagram.elements()) {
            checkNamespace(diagram, element, element);
            String name = element.getLocalName();
            boolean ofCamunda = Modelxml.CAMUNDA.equals(element.getNamespaceURI());
            if (ofCamunda && !CAMUNDA_ELEMENTS.contains(name)) {
                throw diagram.error(element, "camunda:" + name + " er ikke tilladt");
            }
            if (name.equals("scriptTask") || name.equals("script")) {
                throw diagram.error(element, "scripts er ikke tilladt");
            }
            if (TIMES.contains(name) && WEEKS.matcher(text(element)).find()) {
                throw diagram.error(element, "en varighed i uger (P8W) er ikke tilladt: motoren regner den forkert");
            }
            attributes(element).forEach(attribute -> checkAttribute(diagram, element, attribute));
            expressions.check(diagram, element, text(element));
        }
    }

    private void checkAttribute(Modelxml diagram, Element element, Attr attribute) {
        checkNamespace(diagram, element, attribute);
        String name = attribute.getLocalName();
        boolean ofCamunda = Modelxml.CAMUNDA.equals(attribute.getNamespaceURI());
        if (ofCamunda && !CAMUNDA_ATTRIBUTES.contains(name)) {
            throw diagram.error(element, "camunda:" + name + " er ikke tilladt");
        }
        if (name.equals("language") || name.equals("scriptFormat") || name.equals("class")) {
            throw diagram.error(element, name + " er ikke tilladt");
        }
        if (name.equals("delegateExpression")) {
            expressions.checkDelegate(diagram, element, attribute.getValue());
        } else {
            expressions.check(diagram, element, attribute.getValue());
        }
    }

    private static void checkNamespace(Modelxml diagram, Element element, Node node) {
        String namespace = node.getNamespaceURI();
        if (namespace != null && !NAMESPACES.contains(namespace)) {
            throw diagram.error(element, "udvidelsen " + namespace + " er ikke tilladt");
        }
    }

    private static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
    }

    /** The element's own text in one piece: an expression may be cut up by comments and CDATA. */
    private static String text(Element element) {
        var all = element.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .map(Node::getTextContent)
                .collect(Collectors.joining());
    }
}
