package dk.skolevej.motor;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;

/** A node whose clock is wrong finds no jobs to take, from its first look on and until the clock is right again. */
class ClockFence extends CommandInterceptor {

    private final Klokkevagt clocks;

    ClockFence(Klokkevagt clocks) {
        this.clocks = clocks;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        return command instanceof AcquireJobsCmd && !clocks.isInStep() ? (T) noJobs() : next.execute(command);
    }

    /** As if one had been looked for in vain: who gets all of none that were wanted looks again at once, without end. */
    static AcquiredJobs noJobs() {
        return new AcquiredJobs(1);
    }
}
