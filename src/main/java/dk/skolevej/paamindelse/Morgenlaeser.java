package dk.skolevej.paamindelse;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.motor.Fristopgaver;
import dk.skolevej.motor.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Reads what there is to know on a morning, each thing once: people, schools and their calendars, and what is due or overdue. */
@Component
class Morgenlaeser {

    private final Fristopgaver fristopgaver;
    private final Medarbejdere medarbejdere;
    private final Udelukkelser udelukkelser;
    private final Skoler skoler;
    private final Skolekalendere kalendere;
    private final Clock clock;

    Morgenlaeser(
            Fristopgaver fristopgaver,
            Medarbejdere medarbejdere,
            Udelukkelser udelukkelser,
            Skoler skoler,
            Skolekalendere kalendere,
            Clock clock) {
        this.fristopgaver = fristopgaver;
        this.medarbejdere = medarbejdere;
        this.udelukkelser = udelukkelser;
        this.skoler = skoler;
        this.kalendere = kalendere;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }

    Skolemorgener schools() {
        return new Skolemorgener(today(), names().keySet(), kalendere);
    }

    /** The schools' names by number. */
    SortedMap<String, String> names() {
        return skoler.all();
    }

    List<Person> people() {
        return medarbejdere.everybody();
    }

    /** Which cases are none of whose business, as case numbers by person. */
    Map<String, Set<String>> closed() {
        return udelukkelser.closedToEverybody();
    }

    /** Overdue, or due within so many school days of the task's school; the oldest deadline first. */
    List<Fristlinje> dueWithin(int schoolDays, Skolemorgener schools) {
        return fristopgaver.dueBy(schools.farthestHorizon(schoolDays)).stream()
                .filter(task -> !task.frist().isAfter(schools.of(task.skole()).horizon(schoolDays)))
                .map(task -> Fristlinje.on(today(), task, schools.of(task.skole())))
                .toList();
    }

    /** The overdue tasks of the schools; those of the municipality itself are nobody's to escalate. */
    List<Fristlinje> overdue(Skolemorgener schools) {
        return fristopgaver.dueBy(today().minusDays(1)).stream()
                .filter(task -> task.skole() != null)
                .map(task -> Fristlinje.on(today(), task, schools.of(task.skole())))
                .toList();
    }

    List<Fristlinje> overdueBy(int schoolDays, Skolemorgener schools) {
        return overdue(schools).stream()
                .filter(line -> line.skoledageOver() >= schoolDays)
                .toList();
    }
}
