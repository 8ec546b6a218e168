package dk.skolevej.scenarie;

import dk.skolevej.frist.Skolekalender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** A year of the clock: what is due happens when it is due, the mornings and the mails included, and staff work at nine on school days. */
class Skoleaarsgang implements AutoCloseable {

    private static final LocalTime WORK = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(16, 0);

    /** As many as there are hands for the post. */
    private static final int AT_ONCE = 4;

    private final Scenarie scenarie;
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);

    Skoleaarsgang(Scenarie scenarie) {
        this.scenarie = scenarie;
    }

    void goBy(LocalDate first, LocalDate last, Skolekalender calendar, Skolepersonale staff) throws Exception {
        // the mornings begin with the year, not with the day this test runs on
        new Morgener(scenarie)
                .nextAfter(first.atStartOfDay(scenarie.ur.getZone()).toInstant());
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isSchoolDay(day)) {
                until(day, WORK);
                together(staff.dayAt(day));
            }
            until(day, EVENING);
        }
    }

    private void until(LocalDate day, LocalTime time) throws InterruptedException, ExecutionException {
        Instant then = day.atTime(time).atZone(scenarie.ur.getZone()).toInstant();
        List<Job> next;
        while (!(next = nextBy(then)).isEmpty()) {
            together(next.stream().map(this::fire).toList());
        }
        scenarie.ur.moveTo(then);
    }

    /** What waits for nothing, else all timers of the first moment at which any is due, where the clock is then. */
    private List<Job> nextBy(Instant then) {
        List<Job> ready = jobs().messages().list();
        if (!ready.isEmpty()) {
            return ready;
        }
        List<Job> timers =
                jobs()
                        .timers()
                        .duedateLowerThan(Date.from(then.plusMillis(1)))
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream()
                        // looks in a folder a hundred thousand times a year, and there is nothing in it
                        .filter(job -> !job.getProcessDefinitionKey().equals("indlaesningsmappe"))
                        .toList();
        if (timers.isEmpty()) {
            return timers;
        }
        Date moment = timers.get(0).getDuedate();
        if (moment.toInstant().isAfter(scenarie.ur.instant())) {
            scenarie.ur.moveTo(moment.toInstant());
        }
        return timers.stream().filter(job -> !job.getDuedate().after(moment)).toList();
    }

    private JobQuery jobs() {
        return scenarie.engine.getManagementService().createJobQuery().active().withRetriesLeft();
    }

    private Runnable fire(Job job) {
        return () -> scenarie.engine.getManagementService().executeJob(job.getId());
    }

    /** Many at a time, as the job executor and people do it. */
    private void together(Collection<Runnable> work) throws InterruptedException, ExecutionException {
        List<Callable<Object>> calls = new ArrayList<>();
        work.forEach(one -> calls.add(Executors.callable(one)));
        for (Future<Object> done : pool.invokeAll(calls)) {
            done.get();
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
