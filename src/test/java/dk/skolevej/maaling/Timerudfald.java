package dk.skolevej.maaling;

import java.time.Duration;

/**
 * What became of the timers of one side.
 *
 * @param pickedUp from the moment they were due until the job executor had taken the first
 * @param drained from that moment until none was left
 * @param once instances that have the one task that follows, one time
 * @param tasks that followed in all
 * @param failures of jobs, whether or not they went well later
 * @param svartider of those who were at Tasklist meanwhile
 */
record Timerudfald(
        Duration pickedUp,
        Duration drained,
        long once,
        long tasks,
        long failures,
        Duration serverCpu,
        Svartider svartider,
        Post post) {

    /** How the tovholdere hear of their new tasks, which a stock engine leaves to others. */
    record Post(long recipients, long tasks, long letters, long waiting) {

        static final Post NONE = new Post(0, 0, 0, 0);
    }

    boolean exactlyOnce(int timers) {
        return once == timers && tasks == timers && failures == 0;
    }
}
