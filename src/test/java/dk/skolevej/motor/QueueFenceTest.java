package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class QueueFenceTest {

    private static final AcquiredJobs FOUND = new AcquiredJobs(50);

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final SpringJobExecutor executor = new SpringJobExecutor();
    private final QueueFence fence = new QueueFence(() -> executor);
    private final CountDownLatch done = new CountDownLatch(1);

    @BeforeEach
    void oneThreadAtWorkAndRoomForFourJobs() throws InterruptedException {
        threads.setCorePoolSize(1);
        threads.setMaxPoolSize(1);
        threads.setQueueCapacity(4);
        threads.initialize();
        executor.setTaskExecutor(threads);
        fence.setNext(new CommandInterceptor() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T execute(Command<T> command) {
                return (T) FOUND;
            }
        });
        CountDownLatch atWork = new CountDownLatch(1);
        threads.execute(() -> {
            atWork.countDown();
            awaitTheEnd();
        });
        assertThat(atWork.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void end() {
        done.countDown();
        threads.shutdown();
    }

    @Test
    void looksForJobsWhileHalfTheQueueIsFree() {
        queue(2);

        assertThat(look()).isSameAs(FOUND);
    }

    @Test
    void takesNoneWhileMoreThanHalfTheQueueWaits() {
        queue(3);

        assertThat(look().size()).isZero();
    }

    @Test
    void restsUntilAJobIsDoneInsteadOfAskingAgainAtOnce() {
        queue(3);
        var context = new JobAcquisitionContext();
        context.submitAcquiredJobs("default", look());

        assertThat(context.areAllEnginesIdle()).isTrue();
    }

    @Test
    void letsAllOtherCommandsThrough() {
        queue(4);

        assertThat(fence.<Object>execute(context -> null)).isSameAs(FOUND);
    }

    private AcquiredJobs look() {
        return fence.execute(new AcquireJobsCmd(executor, 50));
    }

    private void queue(int jobs) {
        for (int i = 0; i < jobs; i++) {
            threads.execute(this::awaitTheEnd);
        }
    }

    private void awaitTheEnd() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
