package dk.skolevej.modeller;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What bpmnlint cannot see in {@code processes/} and {@code forms/}: one vocabulary, who and by when, and no free text to the engine. */
class ModellerTest {

    private static final Set<String> ROLES = Set.of(
            "skoleleder",
            "tovholder",
            "klasseteam",
            "tryghedsperson",
            "ppr",
            "onlinelaerer",
            "forvaltning",
            "procesdesigner",
            "dpo",
            "camunda-admin");
    /** Forms that are not about one case, or from before there is one. */
    private static final Set<String> WITHOUT_A_CASE = Set.of(
            "huskUlovligtFravaer",
            "registrerBekymring",
            "afklarUvisPost",
            "indlaesSkolekalender",
            "registrerStedfortraeder",
            "navngivStedfortraeder",
            "meldTilbage",
            "overdragSager",
            "findSkoleleder",
            "saetIBero",
            "registrerInhabilitet",
            "afgoerInhabilitet",
            "annullerSag",
            "gennemgaaAdgang",
            "registrerOrientering",
            "registrerUdmeldelse",
            "registrerSkoleskift",
            "registrerDoedsfald",
            "fortrydLukning",
            "overtagForloeb",
            "informerForaeldreOgMedarbejdere",
            "gennemgaaFravaer");

    private static final Set<String> STEERING = Set.of("radio", "select", "checkbox", "number", "datetime");
    private static final String OTHER_IDS =
            "(startEvent|endEvent|event|gateway|flow|serviceTask|businessRuleTask|sendTask|callActivity|subProcess)_[a-z][a-zA-Z0-9]*";

    static List<Path> processes() throws IOException {
        return files("processes", ".bpmn");
    }

    static List<Path> forms() throws IOException {
        return files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void holdsOneProcessNamedAsItsFile(Path file) {
        Collection<Process> processes = read(file).getModelElementsByType(Process.class);
        assertThat(processes).hasSize(1);
        Process process = processes.iterator().next();
        assertThat(kebab(process.getId()) + ".bpmn")
                .isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("\\d+");
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    /** What stands beside the form; where a rule comes from is in brackets, which staff do not see. */
    private static final String HELP = "Hvad: SENTENCES\nHvorfor: SENTENCES\nHjælp: SENTENCES"
            .replace("SENTENCES", "\\p{Lu}([^()\n]|\\([^()\n]+\\))+\\.");

    @ParameterizedTest
    @MethodSource("processes")
    void saysOfEveryUserTaskWhoByWhenAndWithWhichForm(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(Path.of("forms", kebab(task.getId()) + ".form")).isRegularFile();
            assertThat(task.getCamundaDueDate())
                    .as("due date of %s", task.getId())
                    .matches("\\$\\{frist\\..+\\}");
            assertThat(task.getDocumentations())
                    .as("documentation of %s", task.getId())
                    .singleElement()
                    .satisfies(text -> assertThat(text.getTextContent()).matches(HELP));
            if (task.getCamundaAssignee() == null) {
                assertThat(ROLES).as("role of %s", task.getId()).contains(task.getCamundaCandidateGroups());
            } else {
                assertThat(task.getCamundaAssignee()).matches("\\$\\{(tovholder|roller\\.\\w+\\(\\))\\}");
                assertThat(task.getCamundaCandidateGroups()).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesItsElementsInOneWay(Path file) {
        for (FlowElement element : read(file).getModelElementsByType(FlowElement.class)) {
            if (!(element instanceof UserTask)) {
                assertThat(element.getId()).matches(OTHER_IDS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void letsAGatewayAskAndItsFlowsAnswer(Path file) {
        for (ExclusiveGateway gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getDefault())
                    .as("default of %s", gateway.getId())
                    .isNotNull();
            for (SequenceFlow flow : gateway.getOutgoing()) {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                if (flow.equals(gateway.getDefault())) {
                    assertThat(flow.getConditionExpression()).isNull();
                } else {
                    assertThat(flow.getConditionExpression().getTextContent())
                            .as(flow.getId())
                            .matches("\\$\\{\\w+( == '\\w+')?\\}");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void connectsWhatItDraws(Path file) {
        BpmnModelInstance model = read(file);
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            assertThat(flow.getSource().getOutgoing()).as(flow.getId()).contains(flow);
            assertThat(flow.getTarget().getIncoming()).as(flow.getId()).contains(flow);
            assertThat(flow.getDiagramElement()).as("%s is drawn", flow.getId()).isNotNull();
        }
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            assertThat(node.getDiagramElement()).as("%s is drawn", node.getId()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void timesByDatesOfFristAndSaysHowLongOnTheLabel(Path file) {
        for (TimerEventDefinition timer : read(file).getModelElementsByType(TimerEventDefinition.class)) {
            if (timer.getParentElement() instanceof StartEvent) {
                startsByTheClockAndNotByAnInterval(timer);
            } else {
                assertThat(timer.getTimeDate()).as(timer.getId()).isNotNull();
                assertThat(timer.getTimeDate().getTextContent()).matches("\\$\\{(frist|besked)\\..*");
            }
            assertThat(((FlowElement) timer.getParentElement()).getName())
                    .as(timer.getId())
                    .matches(".*\\d.*");
        }
    }

    /** What comes again and again has no case to ask for a date: a moment of the day, or every few minutes, as cron, which no change to summer time moves. */
    private static void startsByTheClockAndNotByAnInterval(TimerEventDefinition timer) {
        assertThat(timer.getTimeCycle()).as(timer.getId()).isNotNull();
        assertThat(timer.getTimeCycle().getTextContent())
                .as(timer.getId())
                .matches("0 (\\d{1,2} ([4-9]|1\\d|2[0-3])|0/\\d{1,2} \\*) \\S+ \\S+ \\S+");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void refersOnlyToTablesThatExist(Path file) throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path table : files("processes", ".dmn")) {
            tables.add(table.getFileName().toString().replace(".dmn", ""));
        }
        BpmnModelInstance model = read(file);
        Stream<String> rules = model.getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef);
        Stream<String> requirements = model.getModelElementsByType(CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "krav".equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",\\s*")));
        assertThat(tables)
                .containsAll(Stream.concat(rules, requirements)
                        .map(ModellerTest::kebab)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isAFormOfAStepAndSaysFirstWhatTheStepIsFor(Path file) throws IOException {
        JsonNode form = json(file);
        assertThat(kebab(form.path("id").asText()) + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(steps()).contains(form.path("id").asText());
        JsonNode first = form.path("components").path(0);
        assertThat(first.path("type").asText()).isEqualTo("text");
        if (!WITHOUT_A_CASE.contains(form.path("id").asText())) {
            assertThat(first.path("text").asText()).contains("{{sag.elev}}", "{{sag.klasse}}", "{{sag.sagsnummer}}");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void givesTheEngineNoFreeText(Path file) throws IOException {
        for (JsonNode component : components(json(file))) {
            if (component.path("properties").has("procesvariabel")) {
                assertThat(STEERING)
                        .as(component.path("key").asText())
                        .contains(component.path("type").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasReadableIdsAndALabelOnEveryQuestion(Path file) throws IOException {
        List<JsonNode> components = components(json(file));
        assertThat(components)
                .extracting(c -> c.path("id").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z][a-z]+_\\w+") && !id.matches("\\w+_(?=[a-z]*\\d)[0-9a-z]{7}"));
        for (JsonNode component : components) {
            if (component.has("key")) {
                assertThat(component
                                .path("label")
                                .asText(component.path("dateLabel").asText()))
                        .as(component.path("id").asText())
                        .isNotBlank();
            }
        }
    }

    /** domain.md: the word is "bekymrende fravær" (R2-30). */
    @ParameterizedTest
    @MethodSource("forms")
    void usesTheWordsOfTheTrade(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContainIgnoringCase("skolevægring")
                .doesNotContain("\"label\": \"\"");
    }

    private static Set<String> steps() throws IOException {
        Set<String> steps = new TreeSet<>();
        for (Path process : processes()) {
            BpmnModelInstance model = read(process);
            model.getModelElementsByType(UserTask.class).forEach(task -> steps.add(task.getId()));
            model.getModelElementsByType(StartEvent.class).stream()
                    .map(StartEvent::getCamundaFormRef)
                    .filter(Objects::nonNull)
                    .forEach(steps::add);
        }
        return steps;
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> components = new ArrayList<>();
        parent.path("components").forEach(component -> {
            components.add(component);
            components.addAll(components(component));
        });
        return components;
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
