package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Forloeb;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** Where a case stands in the diagrams it runs by, each in the version it began with. */
@Component
class Sagsdiagram {

    private static final String WHOLE = "forloebspakke";
    private static final String MAIL = "besked";

    /** {@code id} is the process's, {@code aktive} the elements in which it stands, {@code xml} the diagram. */
    record Diagram(String id, String navn, List<String> aktive, String xml) {}

    private final RuntimeService runtime;
    private final RepositoryService repository;

    Sagsdiagram(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** As the application; the forløbspakke first. Empty when nothing of the case is running. */
    List<Diagram> of(Forloeb forloeb) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(forloeb.sagsnummer()).list().stream()
                .map(this::diagram)
                .filter(diagram -> !diagram.id().equals(MAIL))
                .sorted(Comparator.comparing(diagram -> diagram.id().equals(WHOLE) ? 0 : 1))
                .toList();
    }

    private Diagram diagram(ProcessInstance instance) {
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        return new Diagram(
                definition.getKey(),
                definition.getName(),
                runtime.getActiveActivityIds(instance.getId()).stream()
                        .distinct()
                        .toList(),
                Bpmn.convertToString(model));
    }
}
