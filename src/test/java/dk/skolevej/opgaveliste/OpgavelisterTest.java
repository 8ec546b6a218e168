package dk.skolevej.opgaveliste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.skolevej.motor.Person;
import dk.skolevej.motor.Reading;
import dk.skolevej.scenarie.Opgavebunke;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Scenarietest
class OpgavelisterTest {

    private static final Person LISE = new Person("lise", Set.of("skoleleder"), Set.of("101001"));
    private static final Person LARS = new Person("lars", Set.of("skoleleder"), Set.of("101002"));
    private static final Person KARL = new Person("karl", Set.of("klasseteam"), Set.of("101001"));
    private static final Person TRINE = new Person("trine", Set.of("klasseteam", "tryghedsperson"), Set.of("101001"));

    @Autowired
    Scenarie scenarie;

    @Autowired
    Opgavelister lists;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Reading reading;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void areFourForEachPersonInThisOrder() {
        assertThat(of(LISE).stream().map(Filter::getName))
                .containsExactly("Mine opgaver", "Min rolles opgaver", "Frist denne uge", "Overskredet");
    }

    @Test
    void holdTheTasksOfOnesOwnRoleAndSchoolUntilSomebodyTakesThem() {
        Sag sag = kortlaegning();
        assertThat(tasks(KARL, "Min rolles opgaver")).containsExactly("kortlaegKlassefaellesskab");
        assertThat(tasks(TRINE, "Mine opgaver")).containsExactly("holdElevsamtale");
        assertThat(tasks(LARS, "Min rolles opgaver")).isEmpty();
        scenarie.claim("karl", sag.task("kortlaegKlassefaellesskab"));
        assertThat(tasks(KARL, "Mine opgaver")).containsExactly("kortlaegKlassefaellesskab");
        assertThat(tasks(KARL, "Min rolles opgaver")).isEmpty();
        assertThat(tasks(TRINE, "Min rolles opgaver")).isEmpty();
    }

    @Test
    void followTheCalendar() {
        Sag sag = kortlaegning();
        assertThat(sag.due("kortlaegKlassefaellesskab")).isEqualTo("2026-12-04");
        assertThat(tasks(KARL, "Frist denne uge")).isEmpty();
        scenarie.day("2026-11-29");
        assertThat(tasks(KARL, "Frist denne uge")).containsExactly("kortlaegKlassefaellesskab");
        scenarie.day("2026-12-04");
        assertThat(tasks(KARL, "Frist denne uge")).containsExactly("kortlaegKlassefaellesskab");
        assertThat(tasks(KARL, "Overskredet")).isEmpty();
        scenarie.day("2026-12-05");
        assertThat(tasks(KARL, "Frist denne uge")).isEmpty();
        assertThat(tasks(KARL, "Overskredet")).containsExactly("kortlaegKlassefaellesskab");
        scenarie.claim("karl", sag.task("kortlaegKlassefaellesskab"));
        assertThat(tasks(KARL, "Overskredet")).containsExactly("kortlaegKlassefaellesskab");
        assertThat(tasks(TRINE, "Overskredet")).containsExactly("holdElevsamtale");
    }

    @Test
    void areItsOwnAloneForItAlthoughItBelongsToNoSchool() {
        of(LISE);
        of(LARS);

        assertThat(of(new Person("admin", Set.of("camunda-admin"), Set.of())).stream()
                        .map(Filter::getName))
                .containsExactly("Mine opgaver", "Min rolles opgaver", "Frist denne uge", "Overskredet");
    }

    @Test
    void areCountedForTheStartPage() {
        kortlaegning();
        assertThat(counted(KARL)).containsExactly("mine 0", "rollens 1", "denneUge 0", "overskredet 0");
        assertThat(counted(TRINE)).containsExactly("mine 1", "rollens 1", "denneUge 0", "overskredet 0");
        scenarie.day("2026-12-05");
        assertThat(counted(KARL)).containsExactly("mine 0", "rollens 1", "denneUge 0", "overskredet 1");
        assertThat(counted(LARS)).containsExactly("mine 0", "rollens 0", "denneUge 0", "overskredet 0");
        assertThat(lists.counted(new Person("nobody", Set.of(), Set.of("101001"))))
                .isEmpty();
    }

    @Test
    void keepTheirIdsWhenTheDayOrTheRoleChanges() {
        List<String> before = of(LISE).stream().map(Filter::getId).toList();
        scenarie.day("2026-11-24");
        of(LISE);
        Person moved = new Person("lise", Set.of("skoleleder", "klasseteam"), Set.of("101002"));
        assertThat(of(moved).stream().map(Filter::getId)).isEqualTo(before);
    }

    @Test
    void mayBeReadAndNotChanged() {
        Filter filter = of(LISE).get(0);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> scenarie.as("lise", () -> filters.saveFilter(filter))))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThat(scenarie.as(
                        "lars",
                        () -> filters.createFilterQuery()
                                .filterId(filter.getId())
                                .count()))
                .isZero();
    }

    @Test
    void holdEachTaskOnOnePageAloneAlsoWhenManyAreDueOnOneDay() {
        Opgavebunke pile = new Opgavebunke(engine);
        List<String> made = pile.add(40, "2026-11-20");
        String list = of(KARL).get(1).getId();
        TaskQuery byDeadline = tasks.createTaskQuery().active().orderByDueDate().asc();

        List<String> paged = Stream.of(0, 15, 30)
                .flatMap(first ->
                        scenarie
                                .as("karl", () -> filters.<Task, TaskQuery>listPage(list, byDeadline, first, 15))
                                .stream())
                .map(Task::getId)
                .toList();

        pile.remove();
        assertThat(paged).containsExactlyElementsOf(made.stream().sorted().toList());
    }

    private Sag kortlaegning() {
        return scenarie.worry("karl", "myha01")
                .done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder");
    }

    private List<Filter> of(Person person) {
        lists.bringUpToDate(person);
        return scenarie.as(person.id(), () -> filters.createFilterQuery().list()).stream()
                .sorted(java.util.Comparator.comparing(
                        filter -> (Integer) filter.getProperties().get("priority")))
                .toList();
    }

    private List<String> counted(Person person) {
        return scenarie.as(person.id(), () -> lists.counted(person)).stream()
                .map(list -> list.noegle() + " " + list.antal())
                .toList();
    }

    private List<String> tasks(Person person, String list) {
        Filter filter = of(person).stream()
                .filter(f -> f.getName().equals(list))
                .findFirst()
                .orElseThrow();
        List<Task> found = scenarie.as(person.id(), () -> filters.list(filter.getId()));
        assertThat(scenarie.as(person.id(), () -> lengthBesideAFullPage(filter, found.size())))
                .as("how long \"%s\" is said to be", list)
                .isEqualTo(found.size());
        return found.stream().map(Task::getTaskDefinitionKey).toList();
    }

    /** As Tasklist asks: for a page, and then for the length. */
    private long lengthBesideAFullPage(Filter filter, int tasksOnThePage) {
        var length = new AtomicLong();
        TaskQuery open = tasks.createTaskQuery().active();
        assertThatCode(() -> reading.together(() -> {
                    filters.listPage(filter.getId(), open, 0, tasksOnThePage);
                    length.set(filters.count(filter.getId(), open));
                    return null;
                }))
                .doesNotThrowAnyException();
        assertThat(revision(filters.getFilter(filter.getId())))
                .as("looking writes nothing")
                .isEqualTo(revision(filter));
        return length.get();
    }

    private static int revision(Filter filter) {
        return ((FilterEntity) filter).getRevision();
    }
}
