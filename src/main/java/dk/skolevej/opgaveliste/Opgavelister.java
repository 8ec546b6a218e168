package dk.skolevej.opgaveliste;

import dk.skolevej.motor.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a person's lists true to the day and to the person's roles and schools; a list keeps its id. Nodes take turns. */
@Component
class Opgavelister {

    /** {@code noegle} is for programs, {@code filter} the list's id in Tasklist. */
    record Antal(String noegle, String navn, long antal, String filter) {}

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, String> madeFor = new ConcurrentHashMap<>();

    Opgavelister(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            IdentityService identity,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.identity = identity;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Cheap when nothing has changed since last time. Whoever has no role or no school has no lists, except IT, whose tasks belong to no school. */
    void bringUpToDate(Person person) {
        LocalDate today = LocalDate.now(clock);
        String wanted = "%s %s %s".formatted(today, new TreeSet<>(person.roller()), new TreeSet<>(person.skoler()));
        boolean placed = !person.skoler().isEmpty() || person.roller().contains(Groups.CAMUNDA_ADMIN);
        if (person.roller().isEmpty() || !placed || wanted.equals(madeFor.get(person.id()))) {
            return;
        }
        Person.asApplication(identity, () -> {
            transaction.executeWithoutResult(status -> {
                if (!wanted.equals(lock(person))) {
                    make(person, today);
                    jdbc.sql("update opgaveliste set lavet_for = ? where person = ?")
                            .params(wanted, person.id())
                            .update();
                }
            });
            return null;
        });
        madeFor.put(person.id(), wanted);
    }

    /** How many tasks each of a person's lists has; none for whoever has no lists. As the person: the engine counts what they see. */
    List<Antal> counted(Person person) {
        if (person.roller().isEmpty()) {
            return List.of();
        }
        bringUpToDate(person);
        Map<String, Filter> held = Person.asApplication(identity, () -> held(person));
        return Arrays.stream(Opgaveliste.values())
                .filter(list -> held.containsKey(list.navn()))
                .map(list -> new Antal(
                        list.noegle(),
                        list.navn(),
                        list.tasks(tasks, person, LocalDate.now(clock), clock.getZone())
                                .count(),
                        held.get(list.navn()).getId()))
                .toList();
    }

    /** What the lists were made for, null when there are none; another node waits here. */
    private String lock(Person person) {
        jdbc.sql("insert into opgaveliste (person) values (?) on conflict do nothing")
                .param(person.id())
                .update();
        return jdbc.sql("select lavet_for from opgaveliste where person = ? for update")
                .param(person.id())
                .query((row, nr) -> row.getString(1))
                .list()
                .get(0);
    }

    private void make(Person person, LocalDate today) {
        Map<String, Filter> known = held(person);
        for (Opgaveliste list : Opgaveliste.values()) {
            Filter filter = known.get(list.navn());
            boolean isNew = filter == null;
            if (isNew) {
                filter = filters.newTaskFilter(list.navn());
            }
            filter.setQuery(list.tasks(tasks, person, today, clock.getZone()));
            filter.setProperties(properties(list));
            filters.saveFilter(filter);
            if (isNew) {
                letRead(person, filter);
            }
        }
    }

    private Map<String, Filter> held(Person person) {
        List<String> ids =
                authorizations
                        .createAuthorizationQuery()
                        .userIdIn(person.id())
                        .resourceType(Resources.FILTER)
                        .list()
                        .stream()
                        .map(Authorization::getResourceId)
                        .toList();
        return ids.stream().map(filters::getFilter).collect(Collectors.toMap(Filter::getName, filter -> filter));
    }

    private static Map<String, Object> properties(Opgaveliste list) {
        return Map.of(
                "description",
                list.forklaring(),
                "priority",
                Arrays.asList(Opgaveliste.values()).indexOf(list),
                "color",
                "#006d6f",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                // the engine would look them up for each list and show none: staff read no variables
                "variables",
                List.of());
    }

    /** Read and no more: the lists are not the person's to change. */
    private void letRead(Person person, Filter filter) {
        Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        read.setUserId(person.id());
        read.setResource(Resources.FILTER);
        read.setResourceId(filter.getId());
        read.setPermissions(new Permission[] {Permissions.READ});
        authorizations.saveAuthorization(read);
    }
}
