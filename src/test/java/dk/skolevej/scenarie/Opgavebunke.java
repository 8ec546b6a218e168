package dk.skolevej.scenarie;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/** Many tasks for the klasseteam of Bøgeskolen that are about no case, as a school of ten years' cases would have them. */
public class Opgavebunke {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="bunke" name="Bunke" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="opgave"/>
                <userTask id="opgave" name="Opgave i bunken" camunda:candidateGroups="klasseteam" camunda:dueDate="%sT15:00:00"/>
                <sequenceFlow id="b" sourceRef="opgave" targetRef="end"/><endEvent id="end"/>
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;
    private final List<String> deployments = new ArrayList<>();

    public Opgavebunke(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @return their ids, in the order they were made */
    public List<String> add(int number, String due) {
        deployments.add(engine.getRepositoryService()
                .createDeployment()
                .addString("processes/bunke.bpmn", MODEL.formatted(due))
                .deploy()
                .getId());
        return Stream.generate(this::one).limit(number).toList();
    }

    private String one() {
        String instance = engine.getRuntimeService()
                .createProcessInstanceByKey("bunke")
                .setVariable("skole", "101001")
                .execute()
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    public void remove() {
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
        deployments.clear();
    }
}
