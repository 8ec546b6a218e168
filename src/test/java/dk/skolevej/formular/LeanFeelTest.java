package dk.skolevej.formular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.valuemapper.ValueMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is evaluated faster comes to the same as with the engine as it comes. */
class LeanFeelTest {

    private final FeelEngineApi stock = FeelEngineBuilder.forJava().build();
    private final FeelEngineApi lean = new FeelEngineApi(new LeanFeel(
            new ValueMapper.CompositeValueMapper(FeelEngineBuilder.forJava().customValueMappers())));

    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "udfald", "fortsaet", "tiltag", List.of(Map.of("fra", "2026-11-23", "type", "faelles")), "antal", 2));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "udfald = \"fortsaet\"",
                "mangler = null",
                "antal + 1",
                "count(tiltag[type = \"faelles\"])",
                "some t in tiltag satisfies date(t.fra) > date(\"2026-11-01\")",
                "if udfald = \"juster\" then \"ja\" else null",
                "string length(udfald) > antal",
                "contains(udfald, \"sæt\")",
                "antal + \"to\"",
                "date(\"ingen dato\")",
                "assert(mangler, mangler != null)",
                "antal +"
            })
    void expressionsComeToTheSame(String expression) {
        for (int time = 0; time < 2; time++) {
            same(
                    lean.evaluateExpression(expression, answers),
                    stock.evaluateExpression(expression, answers),
                    expression);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 3", "not(2)", "[1..2]", "-", "? + antal = 4", "\"to\"", "3 <"})
    void unaryTestsComeToTheSame(String test) {
        same(lean.evaluateUnaryTests(test, 2, answers), stock.evaluateUnaryTests(test, 2, answers), test);
    }

    @Test
    void oneExpressionIsEvaluatedOnWhateverItIsGiven() {
        for (int antal = 0; antal < 3; antal++) {
            assertThat(lean.evaluateExpression("antal > 1", Map.of("antal", antal))
                            .result())
                    .isEqualTo(antal > 1);
        }
    }

    private static void same(EvaluationResult result, EvaluationResult wanted, String what) {
        assertThat(result.isSuccess()).as(what).isEqualTo(wanted.isSuccess());
        assertThat(result.isSuccess() ? result.result() : result.failure().message())
                .as(what)
                .isEqualTo(
                        wanted.isSuccess() ? wanted.result() : wanted.failure().message());
        assertThat(result.suppressedFailures()).as(what).isEqualTo(wanted.suppressedFailures());
    }
}
