package dk.skolevej.formular;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.springframework.stereotype.Component;

/** FEEL conditions of forms, evaluated on the server as the browser does it. */
@Component
class Feel {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

    /** @param condition a FEEL expression with its leading {@code =} */
    boolean isTrue(String condition, Map<String, Object> context) {
        EvaluationResult result = engine.evaluate(parsed.computeIfAbsent(condition, this::parse), context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private ParsedExpression parse(String condition) {
        ParseResult result = engine.parseExpression(condition.substring(1));
        if (!result.isSuccess()) {
            throw new IllegalStateException("not FEEL: " + condition);
        }
        return result.parsedExpression();
    }
}
