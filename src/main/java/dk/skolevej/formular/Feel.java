package dk.skolevej.formular;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.valuemapper.ValueMapper;
import org.springframework.stereotype.Component;

/** FEEL conditions of forms, evaluated on the server as the browser does it. */
@Component
class Feel {

    private final FeelEngineApi engine = new FeelEngineApi(new LeanFeel(
            new ValueMapper.CompositeValueMapper(FeelEngineBuilder.forJava().customValueMappers())));

    /** @param condition a FEEL expression with its leading {@code =} */
    boolean isTrue(String condition, Map<String, Object> context) {
        ParseResult parsed = engine.parseExpression(condition.substring(1));
        if (!parsed.isSuccess()) {
            throw new IllegalStateException("not FEEL: " + condition);
        }
        EvaluationResult result = engine.evaluate(parsed.parsedExpression(), context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }
}
