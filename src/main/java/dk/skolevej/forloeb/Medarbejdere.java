package dk.skolevej.forloeb;

import dk.skolevej.motor.Person;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The staff of the schools: users of the engine's identity service, a school is a tenant and a role a group. */
@Component
public class Medarbejdere {

    /** A colleague; {@code id} is the login. */
    public record Medarbejder(String id, String navn) {}

    private final IdentityService identity;

    Medarbejdere(IdentityService identity) {
        this.identity = identity;
    }

    public List<Medarbejder> at(String skole) {
        return sorted(identity.createUserQuery().memberOfTenant(skole).list());
    }

    public List<Medarbejder> withRole(String rolle, String skole) {
        return sorted(identity.createUserQuery()
                .memberOfTenant(skole)
                .memberOfGroup(rolle)
                .list());
    }

    /** Everybody with their roles and schools: a query for each role and each school, however many people there are. */
    public List<Person> everybody() {
        Map<String, Set<String>> roles = new TreeMap<>();
        Map<String, Set<String>> schools = new TreeMap<>();
        identity.createGroupQuery()
                .list()
                .forEach(group -> identity.createUserQuery()
                        .memberOfGroup(group.getId())
                        .list()
                        .forEach(user -> add(roles, user, group.getId())));
        identity.createTenantQuery()
                .list()
                .forEach(school -> identity.createUserQuery()
                        .memberOfTenant(school.getId())
                        .list()
                        .forEach(user -> add(schools, user, school.getId())));
        return roles.entrySet().stream()
                .map(entry ->
                        new Person(entry.getKey(), entry.getValue(), schools.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    private static void add(Map<String, Set<String>> memberships, User user, String of) {
        memberships.computeIfAbsent(user.getId(), id -> new TreeSet<>()).add(of);
    }

    /** The full name, or the login of somebody who has left. */
    public String name(String id) {
        User user = id == null ? null : identity.createUserQuery().userId(id).singleResult();
        return user == null ? id : fullName(user);
    }

    /** The roles' names by id. */
    public Map<String, String> roleNames() {
        return identity.createGroupQuery().list().stream().collect(Collectors.toMap(Group::getId, Group::getName));
    }

    private static List<Medarbejder> sorted(List<User> users) {
        return users.stream()
                .map(user -> new Medarbejder(user.getId(), fullName(user)))
                .sorted(Comparator.comparing(Medarbejder::navn, Collator.getInstance(Locale.forLanguageTag("da"))))
                .toList();
    }

    private static String fullName(User user) {
        String name = (nonNull(user.getFirstName()) + " " + nonNull(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String nonNull(String text) {
        return text == null ? "" : text;
    }
}
