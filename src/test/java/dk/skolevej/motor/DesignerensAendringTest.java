package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** A designer's change needs no Java: what the application does with {@code skolevej.modeller} at start is done here to a running one. */
@Scenarietest
class DesignerensAendringTest {

    private static final String NEW_TASK = """
            <bpmn:userTask id="ringTilKlassen" name="Ring til klassen" camunda:formRef="ringTilKlassen" camunda:formRefBinding="deployment" camunda:assignee="${tovholder}" camunda:dueDate="${frist.skoledage(2)}">
              <bpmn:documentation>Fortæl klassen, at kortlægningen er i gang.</bpmn:documentation>
              <bpmn:incoming>flow_tilRingTilKlassen</bpmn:incoming>
              <bpmn:outgoing>flow_fraRingTilKlassen</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="flow_fraRingTilKlassen" sourceRef="ringTilKlassen" targetRef="TARGET" />
            """;
    private static final String NEW_FORM = """
            {"id": "ringTilKlassen", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "text", "id": "Text_sag", "text": "**{{sag.elev}}** har søskende: {{udpegTovholder.soeskende}}"},
              {"type": "textarea", "id": "Field_svar", "key": "svar", "label": "Hvad sagde klassen?"}]}
            """;

    @Autowired
    Scenarie scenarie;

    @Autowired
    ModelDeployer deployer;

    @TempDir
    Path folder;

    @AfterEach
    void putThePackagedModelsBack() throws IOException {
        scenarie.cleanUp();
        deployer.deploy(Modelmappe.folder(copyOfTheModels("tilbage", 3)));
    }

    @Test
    void asksTheNewQuestionAndGivesTheNewTaskToNewCasesOnly() throws IOException {
        scenarie.day("2026-11-23");
        Sag running = scenarie.worry().done("lise", "holdDialogMedForaeldre");

        Path changed = copyOfTheModels("aendret", 2);
        addAQuestion(changed.resolve("forms/udpeg-tovholder.form"));
        addATask(changed.resolve("processes/forloebspakke.bpmn"));
        Files.writeString(changed.resolve("forms/ring-til-klassen.form"), NEW_FORM);
        assertThat(deployer.deploy(Modelmappe.folder(changed))).containsExactly("processes/forloebspakke.bpmn");

        Sag fresh = scenarie.worry("karl", "somo02").done("lise", "holdDialogMedForaeldre");
        assertThat(fresh.refused("lise", "udpegTovholder", Map.of()))
                .isEqualTo("Formularen kan ikke sendes: «Har eleven søskende på skolen?» skal udfyldes");
        fresh.done("lise", "udpegTovholder", Map.of("soeskende", "To i 3.B"));
        assertThat(fresh.open()).containsExactly("ringTilKlassen");
        assertThat(fresh.due("ringTilKlassen")).isEqualTo("2026-11-25");
        assertThat(((Map<?, ?>) fresh.form("tove", "ringTilKlassen").get("udpegTovholder")).get("soeskende"))
                .as("stored and shown")
                .isEqualTo("To i 3.B");
        fresh.answer("tove", "ringTilKlassen", Map.of("svar", "De glæder sig"));
        assertThat(fresh.open()).contains("kortlaegKlassefaellesskab");

        running.done("lise", "udpegTovholder");
        assertThat(running.open())
                .as("a running case goes on as it began")
                .doesNotContain("ringTilKlassen")
                .contains("kortlaegKlassefaellesskab");
    }

    private Path copyOfTheModels(String name, int version) throws IOException {
        Path copy = folder.resolve(name);
        for (String part : new String[] {"processes", "forms"}) {
            FileSystemUtils.copyRecursively(Path.of(part), copy.resolve(part));
        }
        Files.writeString(copy.resolve("processes/modelsaet.properties"), "version=" + version);
        return copy;
    }

    private static void addAQuestion(Path form) throws IOException {
        String question = """
                {"type": "textfield", "id": "Field_soeskende", "key": "soeskende", "label": "Har eleven søskende på skolen?",
                 "validate": {"required": true}},
                """;
        String text = Files.readString(form);
        int first = text.indexOf("\"components\": [") + "\"components\": [".length();
        Files.writeString(form, text.substring(0, first) + question + text.substring(first));
    }

    /** Between udpegTovholder and kortlægning, without a drawing: the engine needs none. */
    private static void addATask(Path diagram) throws IOException {
        String text = Files.readString(diagram);
        String flow = text.lines()
                .filter(line -> line.contains("<bpmn:sequenceFlow") && line.contains("sourceRef=\"udpegTovholder\""))
                .findFirst()
                .orElseThrow();
        String target = flow.replaceAll(".*targetRef=\"(\\w+)\".*", "$1");
        String flowId = flow.replaceAll(".*id=\"(\\w+)\".*", "$1");
        text = text.replace(
                flow,
                flow.replace("targetRef=\"" + target, "targetRef=\"ringTilKlassen")
                        + NEW_TASK.replace("TARGET", target).replace("flow_tilRingTilKlassen", flowId));
        int activity = text.indexOf("<bpmn:callActivity id=\"" + target + "\"");
        int incoming = text.indexOf("<bpmn:incoming>" + flowId, activity);
        text = text.substring(0, incoming) + text.substring(incoming).replaceFirst(flowId, "flow_fraRingTilKlassen");
        Files.writeString(diagram, text);
    }
}
