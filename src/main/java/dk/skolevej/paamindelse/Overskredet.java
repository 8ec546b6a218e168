package dk.skolevej.paamindelse;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.motor.Fristopgave;
import dk.skolevej.motor.Person;
import dk.skolevej.paamindelse.OverskredneController.Opgave;
import java.time.Clock;
import java.time.temporal.IsoFields;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** What is overdue right now, by the levels that are in force today. */
@Component
class Overskredet {

    private final Morgenlaeser morgen;
    private final Medarbejdere medarbejdere;
    private final DecisionService decisions;
    private final Clock clock;

    Overskredet(Morgenlaeser morgen, Medarbejdere medarbejdere, DecisionService decisions, Clock clock) {
        this.morgen = morgen;
        this.medarbejdere = medarbejdere;
        this.decisions = decisions;
        this.clock = clock;
    }

    Overskredne numbers() {
        int level = decisions
                .evaluateDecisionTableByKey("paamindelsesniveauer", Map.of("dato", Date.from(clock.instant())))
                .getFirstResult()
                .<Number>getEntry("forvaltningSkoledage")
                .intValue();
        return Overskredne.of(morgen.overdueBy(level, morgen.schools()), level, morgen.names());
    }

    /** What this leader may be told of. */
    List<Opgave> at(Person leader) {
        Set<String> schools = leader.skoler();
        Map<String, Set<String>> closed = morgen.closed();
        Map<String, String> names = new HashMap<>(medarbejdere.roleNames());
        schools.forEach(
                school -> medarbejdere.at(school).forEach(colleague -> names.put(colleague.id(), colleague.navn())));
        return morgen.overdue(morgen.schools()).stream()
                .filter(line -> schools.contains(line.opgave().skole()) && line.mayBeToldTo(leader, closed))
                .map(line -> row(line, names))
                .toList();
    }

    private static Opgave row(Fristlinje line, Map<String, String> names) {
        Fristopgave task = line.opgave();
        Set<String> with = task.ansvarlig() == null ? task.roller() : Set.of(task.ansvarlig());
        return new Opgave(
                task.sagsnummer(),
                task.navn(),
                task.frist(),
                task.frist().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                line.skoledageOver(),
                with.stream().map(who -> names.getOrDefault(who, who)).sorted().collect(Collectors.joining(", ")));
    }
}
