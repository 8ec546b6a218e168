package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The fence itself, past the check of models: expressions are evaluated on a running execution. */
@Motortest
class ExpressionFenceTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    private String instance;

    @BeforeEach
    void start() {
        repository
                .createDeployment()
                .addString("processes/hegn.bpmn", Modeller.processWithTask("hegn", "opgave", "", ""))
                .enableDuplicateFiltering(true)
                .deploy();
        instance = runtime.startProcessInstanceByKey(
                        "hegn",
                        Map.of(
                                "skole",
                                "101001",
                                "udfald",
                                "juster",
                                "nr",
                                3,
                                "den",
                                new Date(0),
                                "proeve",
                                "falsk",
                                "liste",
                                List.of("a", "b"),
                                "kort",
                                Map.of("uger", 8)))
                .getId();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${proeve.plus(nr, 2)}|5",
                "${proeve.skole()}|101001",
                "${udfald == 'juster'}|true",
                "${nr + 1}|4",
                "${udfald.startsWith('jus')}|true",
                "${den.getTime()}|0",
                "${liste.size()}|2",
                "${liste[1]}|b",
                "${kort.uger}|8"
            })
    void resolvesTheVocabularyAndVariables(String expression, String value) {
        assertThat(evaluate(expression)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${udfald['class']}",
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${udfald.repeat(1000000000)}",
                "${udfald.bytes}",
                "${nr.getClass().getClassLoader()}",
                "${liste.getClass()}",
                "${liste.clear()}",
                "${execution}",
                "${execution.processEngineServices}",
                "${task}",
                "${authenticatedUserId}",
                "${currentUser()}",
                "${now()}",
                "${S('{}')}",
                "${XML('<a/>')}",
                "${dataSource.connection}",
                "${environment.getProperty('spring.datasource.password')}",
                "${runtimeService}",
                "${processEngine.runtimeService}",
                "${proeve.hemmelig()}",
                "${proeve.ude()}",
                "${proeve.getClass()}",
                "${proeve.target}",
                "${proeve.plus(1, null)}",
                "${proevedelegat.execute(null)}",
                "${proevedelegat.class}"
            })
    void refusesEverythingElse(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${proeve.skole()}", "${skole}", "${''.length()}", "${proevedelegat}"})
    void knowsNothingWithoutAScopeAsInAQuery(String expression) {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(command -> engine.getExpressionManager()
                                .createExpression(expression)
                                .getValue(null)))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void cannotChangeAVariable() {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(command -> {
                    var scope = command.getExecutionManager().findExecutionById(instance);
                    engine.getExpressionManager().createExpression("${udfald}").setValue("afrund", scope);
                    return null;
                }))
                .hasMessageContaining("Udtryk kan ikke ændre noget");
    }

    private Object evaluate(String expression) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            var scope = command.getExecutionManager().findExecutionById(instance);
            return engine.getExpressionManager().createExpression(expression).getValue(scope);
        });
    }
}
