package dk.skolevej.motor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Small model sets for tests. */
class Modeller {

    private Modeller() {}

    static Modelmappe set(int version, Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("processes/modelsaet.properties", ("version=" + version).getBytes(StandardCharsets.UTF_8));
        return new Modelmappe("test", bytes);
    }

    static String process(String id, String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="3650">%s</process>
                </definitions>
                """.formatted(id, elements);
    }

    /** Start, a user task with the given id, attributes and content, end. */
    static String processWithTask(String id, String task, String attributes, String content) {
        return process(id, """
                <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="%1$s"/>
                <userTask id="%1$s" %2$s>%3$s</userTask>
                <sequenceFlow id="b" sourceRef="%1$s" targetRef="end"/><endEvent id="end"/>
                """.formatted(task, attributes, content));
    }

    static String withForm(String id, String form) {
        return processWithTask(
                id, "opgave", "camunda:formRef=\"%s\" camunda:formRefBinding=\"deployment\"".formatted(form), "");
    }

    static String form(String id, String type) {
        return """
                {"id": "%s", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0",
                 "components": [{"id": "Field_a", "key": "a", "type": "%s", "label": "Svar"}]}
                """.formatted(id, type);
    }

    static String table(String id, String output) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="d_%1$s" name="d" namespace="test">
                  <decision id="%1$s" name="t" camunda:historyTimeToLive="3650"><decisionTable id="t_%1$s" hitPolicy="COLLECT">
                    <input id="i"><inputExpression id="ie" typeRef="string"><text>navn</text></inputExpression></input>
                    <output id="o" name="mangler" typeRef="string"/>
                    <rule id="r"><inputEntry id="e"><text>-</text></inputEntry><outputEntry id="oe"><text>%2$s</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>
                """.formatted(id, output);
    }
}
