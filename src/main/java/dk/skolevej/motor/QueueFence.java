package dk.skolevej.motor;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * A node takes new jobs when it has worked off half of those it has. Left to itself it asks the database again for each that is done, and gets one
 * or two: with many due that took a tenth of its time.
 */
class QueueFence extends CommandInterceptor {

    private final Supplier<JobExecutor> executor;

    QueueFence(Supplier<JobExecutor> executor) {
        this.executor = executor;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        return command instanceof AcquireJobsCmd && hasEnough() ? (T) ClockFence.noJobs() : next.execute(command);
    }

    /** Whatever is done wakes the acquisition, so that it finds out soon that this has changed. */
    private boolean hasEnough() {
        return executor.get() instanceof SpringJobExecutor own
                && own.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads
                && threads.getQueueSize() > threads.getQueueCapacity() / 2;
    }
}
