package dk.skolevej.demo;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.motor.Ur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The cases of the demo municipality, twelve at different places in the forløb: each is lived through from its first worry to today,
 * with the clock moved and every timer fired when it was due. Nothing else may run meanwhile.
 */
@Component
@Profile("demo")
class Demoforloeb {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int MINUTES_BETWEEN_STEPS = 7;

    private final Elever elever;
    private final Skolekalendere skolekalendere;
    private final Demopersonale staff;
    private final ManagementService management;
    private final Ur ur;

    Demoforloeb(
            Elever elever, Skolekalendere skolekalendere, Demopersonale staff, ManagementService management, Ur ur) {
        this.elever = elever;
        this.skolekalendere = skolekalendere;
        this.staff = staff;
        this.management = management;
        this.ur = ur;
    }

    /** Afterwards the clock ticks again. */
    void live(Instant now) {
        try {
            Demofil.rows("sager.csv").forEach(row -> live(row, now));
        } finally {
            ur.reset();
        }
    }

    private void live(Map<String, String> row, Instant now) {
        String pupil = row.get("elev");
        Demotema theme =
                new Demotema(row.get("tema"), elever.find(pupil).orElseThrow().skole());
        List<Demotrin> steps = Demotrin.ofCase(row.get("sag"));
        String sagsnummer = null;
        for (int nr = 0; nr < steps.size(); nr++) {
            Demotrin step = steps.get(nr);
            try {
                travelTo(moment(step, nr, now));
                if (sagsnummer == null) {
                    sagsnummer = staff.register(step, opening(theme, step, pupil));
                } else {
                    staff.submit(sagsnummer, step, served -> theme.answers(step, LocalDate.now(ur), served));
                }
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "Demokommunens forløb kunne ikke laves: sag %s, %s (%s)"
                                .formatted(step.sag(), step.navn(), e.getMessage()),
                        e);
            }
        }
        travelTo(now);
    }

    private Map<String, Object> opening(Demotema theme, Demotrin step, String pupil) {
        Map<String, Object> answers = new HashMap<>(theme.answers(step, LocalDate.now(ur), Map.of()));
        answers.put("elev", pupil);
        return answers;
    }

    /** In the morning of that day or of the last school day before it, and never after now. */
    private Instant moment(Demotrin step, int nr, Instant now) {
        LocalDate day = skolekalendere.municipality().lastUpTo(step.day(LocalDate.ofInstant(now, ur.getZone())));
        Instant moment = day.atTime(MORNING)
                .plusMinutes((long) nr * MINUTES_BETWEEN_STEPS)
                .atZone(ur.getZone())
                .toInstant();
        return moment.isAfter(now) ? now : moment;
    }

    /** The cases before this one have been brought to now, so what is due by then is this case's. */
    private void travelTo(Instant then) {
        Job due;
        while ((due = nextDue(then)) != null) {
            ur.moveTo(due.getDuedate().toInstant());
            management.executeJob(due.getId());
        }
        ur.moveTo(then);
    }

    /** No mail is sent and nothing begins by itself, such as the mornings' reminders: nobody is reminded in the past. */
    private Job nextDue(Instant then) {
        return management
                .createJobQuery()
                .timers()
                .duedateLowerThan(Date.from(then.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst()
                .orElse(null);
    }
}
