package dk.skolevej.opgaveliste;

import dk.skolevej.motor.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** The lists a person has, in the order they are shown. The engine adds that they hold the person's own schools only. */
enum Opgaveliste {
    MINE("mine", "Mine opgaver", "Opgaver, der er dine") {
        @Override
        TaskQuery tasks(TaskService tasks, Person person, LocalDate today, ZoneId zone) {
            return byDueDate(tasks).taskAssignee(person.id());
        }
    },
    ROLLENS("rollens", "Min rolles opgaver", "Opgaver på din skole, som ingen har taget endnu") {
        @Override
        TaskQuery tasks(TaskService tasks, Person person, LocalDate today, ZoneId zone) {
            return byDueDate(tasks).taskCandidateGroupIn(sorted(person)).taskUnassigned();
        }
    },
    DENNE_UGE(
            "denneUge", "Frist denne uge", "Dine og din rolles opgaver med frist i denne uge, i weekenden den næste") {
        @Override
        TaskQuery tasks(TaskService tasks, Person person, LocalDate today, ZoneId zone) {
            LocalDate weekday = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                    ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    : today;
            LocalDate nextMonday = weekday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return mineAndMyRoles(tasks, person)
                    .active()
                    .dueAfter(start(today, zone))
                    .dueBefore(start(nextMonday, zone));
        }
    },
    OVERSKREDET("overskredet", "Overskredet", "Dine og din rolles opgaver, hvis frist er passeret") {
        @Override
        TaskQuery tasks(TaskService tasks, Person person, LocalDate today, ZoneId zone) {
            return mineAndMyRoles(tasks, person).active().dueBefore(start(today, zone));
        }
    };

    private final String noegle;
    private final String navn;
    private final String forklaring;

    Opgaveliste(String noegle, String navn, String forklaring) {
        this.noegle = noegle;
        this.navn = navn;
        this.forklaring = forklaring;
    }

    abstract TaskQuery tasks(TaskService tasks, Person person, LocalDate today, ZoneId zone);

    /** For programs. */
    String noegle() {
        return noegle;
    }

    String navn() {
        return navn;
    }

    String forklaring() {
        return forklaring;
    }

    private static TaskQuery byDueDate(TaskService tasks) {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private static TaskQuery mineAndMyRoles(TaskService tasks, Person person) {
        return byDueDate(tasks)
                .or()
                .taskAssignee(person.id())
                .taskCandidateGroupIn(sorted(person))
                .endOr();
    }

    private static List<String> sorted(Person person) {
        return person.roller().stream().sorted().toList();
    }

    private static Date start(LocalDate day, ZoneId zone) {
        return Date.from(day.atStartOfDay(zone).toInstant());
    }
}
