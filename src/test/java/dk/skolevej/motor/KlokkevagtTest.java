package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Scenarietest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On H2 and PostgreSQL, with the databases' own clocks; what is wrong is this machine's. */
@Scenarietest
@ExtendWith(OutputCaptureExtension.class)
class KlokkevagtTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Ur ur;

    private final AtomicReference<Duration> error = new AtomicReference<>(Duration.ZERO);
    private final AtomicLong nanos = new AtomicLong();
    private Klokkevagt clocks;
    private String deployment;
    private String job;

    @BeforeEach
    void aJobThatIsDue() {
        clocks = new Klokkevagt(jdbc, () -> Instant.now().plus(error.get()), nanos::get);
        deployment = repository
                .createDeployment()
                .name("klokkevagt")
                .addString(
                        "processes/klokkevagt.bpmn",
                        Modeller.processWithTask("klokkevagt", "opgave", "camunda:asyncBefore=\"true\"", ""))
                .deploy()
                .getId();
        String instance = runtime.createProcessInstanceByKey("klokkevagt")
                .setVariable("skole", "101001")
                .execute()
                .getId();
        job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void remove() {
        ur.reset();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void takesJobsWhenTheClockIsRight() {
        error.set(Duration.ofMillis(1500));

        assertThat(take()).isTrue();
    }

    @Test
    void takesNoJobsFromTheFirstLookOnWhenTheClockIsAheadOrBehind(CapturedOutput log) {
        for (int seconds : new int[] {4, -4}) {
            error.set(Duration.ofSeconds(seconds));
            nanos.addAndGet(Klokkevagt.ASKED_EVERY.toNanos());

            assertThat(take()).as("%d seconds off", seconds).isFalse();
            assertThat(clocks.off()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        }
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(log).containsOnlyOnce("noden tager ingen job");
    }

    @Test
    void takesJobsAgainByItselfWhenTheClockHasBeenSetRight(CapturedOutput log) {
        error.set(Duration.ofSeconds(4));
        assertThat(take()).isFalse();

        error.set(Duration.ZERO);
        nanos.addAndGet(Klokkevagt.ASKED_EVERY.toNanos());

        assertThat(take()).isTrue();
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(log).contains("går rigtigt igen");
    }

    @Test
    void findsAClockThatGoesWrongLater() {
        assertThat(clocks.isInStep()).isTrue();

        error.set(Duration.ofSeconds(4));
        nanos.addAndGet(Klokkevagt.ASKED_EVERY.toNanos() - 1);
        assertThat(clocks.isInStep()).as("asked a moment ago").isTrue();
        nanos.addAndGet(1);

        assertThat(take()).isFalse();
    }

    @Test
    void restsInsteadOfLookingWithoutEndWhileTheClockIsWrong() {
        error.set(Duration.ofSeconds(4));
        var context = new JobAcquisitionContext();
        context.submitAcquiredJobs("default", look());

        assertThat(context.areAllEnginesIdle()).isTrue();
    }

    @Test
    void letsDemoAndTestsMoveTheirClock() {
        ur.moveTo(Instant.parse("2031-01-01T10:00:00Z"));

        assertThat(new Klokkevagt(jdbc).isInStep()).isTrue();
    }

    @Test
    void standsInTheEnginesWay() {
        assertThat(engine.getCustomPreCommandInterceptorsTxRequired()).hasAtLeastOneElementOfType(ClockFence.class);
    }

    private Status health() {
        return new KlokkeHealthIndicator(clocks).health().getStatus();
    }

    /** Whether a look for jobs, as the job executor makes it, takes the one that is due. */
    private boolean take() {
        return look().contains(job);
    }

    private AcquiredJobs look() {
        var fence = new ClockFence(clocks);
        fence.setNext(engine.getCommandExecutorTxRequired());
        return fence.execute(new AcquireJobsCmd(engine.getJobExecutor(), 1000));
    }
}
