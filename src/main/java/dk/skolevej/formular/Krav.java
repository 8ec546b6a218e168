package dk.skolevej.formular;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.stereotype.Component;

/**
 * Runs a requirements table over answers. With a decision engine of its own: the process engine's writes what it decided on into its
 * history, and that is a child's data here.
 */
@Component
class Krav {

    private final DmnEngine dmn = engine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final RepositoryService repository;

    Krav(@org.springframework.context.annotation.Lazy RepositoryService repository) {
        this.repository = repository;
    }

    private static DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(
                    CustomFunctionTransformer none, ValueMapper.CompositeValueMapper mapper) {
                return new LeanFeel(mapper);
            }
        });
        return configuration.buildEngine();
    }

    /** What is missing, one Danish clause each; empty when the answers are enough. */
    List<String> unmet(String deployment, String decision, Map<String, Object> context) {
        DmnDecision table = tables.computeIfAbsent(deployment + decision, key -> load(deployment, decision));
        return dmn.evaluateDecisionTable(table, Variables.fromMap(context)).collectEntries("mangler");
    }

    private DmnDecision load(String deployment, String decision) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(decision)
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("no table " + decision + " in deployment " + deployment);
        }
        InputStream model = repository.getDecisionModel(definition.getId());
        return dmn.parseDecision(decision, model);
    }
}
