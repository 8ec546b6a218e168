package dk.skolevej.scenarie;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Which flow nodes of the diagrams the scenarios of this run have passed, from the engine's history. The coverage library for Camunda 7 asks
 * the engine with the rights of the person at work, who may not read the definitions.
 */
final class Procesdaekning {

    private static final Map<String, Set<String>> PASSED = new TreeMap<>();

    private Procesdaekning() {}

    static synchronized void collect(ProcessEngine engine) {
        engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .list()
                .forEach(activity -> PASSED.computeIfAbsent(activity.getProcessDefinitionKey(), key -> new TreeSet<>())
                        .add(activity.getActivityId()));
    }

    /** By process, what share of its flow nodes was passed and which were not. */
    static synchronized Map<String, Share> shares(ProcessEngine engine) {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(
                        ProcessDefinition::getKey,
                        definition -> share(engine, definition),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Share share(ProcessEngine engine, ProcessDefinition definition) {
        Set<String> nodes = engine
                .getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missed = new TreeSet<>(nodes);
        missed.removeAll(PASSED.getOrDefault(definition.getKey(), Set.of()));
        return new Share(nodes.size() - missed.size(), nodes.size(), missed);
    }

    record Share(int passed, int nodes, Set<String> missed) {

        int percent() {
            return 100 * passed / nodes;
        }
    }
}
