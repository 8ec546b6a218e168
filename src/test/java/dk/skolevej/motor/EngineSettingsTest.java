package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine ignores a setting whose name is slightly wrong, without a word. */
@Motortest
class EngineSettingsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    CamundaBpmProperties camunda;

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @Test
    void closesWhatStockCamundaLeavesOpen() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.getResourceAuthorizationProvider().newTaskAssignee(null, null, "nogen"))
                .as("who a task is for is read from the task; rows for it would give UPDATE")
                .isEmpty();
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    void findsTheOldestJobsFirst() {
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(camunda.getJobExecution().getMaxJobsPerAcquisition()).isEqualTo(50);
        assertThat(camunda.getJobExecution().getMaxWait())
                .as("how long what is due waits at most until it is found, in milliseconds")
                .isEqualTo(2000);
    }

    @Test
    void writesNoRowsThatNobodyReads() {
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(engine.isHistoryCleanupEnabled()).isFalse();
    }

    @Test
    void looksForNoDenialsThatCannotBe() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
    }

    @Test
    void waitsBeforeAFailedJobIsTriedAgain() {
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT5M,PT30M,PT2H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "juel", "python"})
    void hasNothingThatCouldRunAScript(String language) {
        assertThatThrownBy(() -> engine.getScriptingEngines().getScriptEngineForLanguage(language))
                .isInstanceOf(Exception.class);
    }

    @Test
    void evaluatesTablesInFeelAllTheSame() {
        repository
                .createDeployment()
                .addString("processes/feel.dmn", Modeller.table("feelProeve", "\"mangler \" + navn"))
                .deploy();

        var result = decisions
                .evaluateDecisionByKey("feelProeve")
                .variables(Map.of("navn", "tiltag"))
                .evaluate();

        assertThat(result.<String>collectEntries("mangler")).containsExactly("mangler tiltag");
    }
}
