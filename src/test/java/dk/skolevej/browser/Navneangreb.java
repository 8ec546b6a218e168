package dk.skolevej.browser;

import dk.skolevej.segl.Segl;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody and everything with a name has a script for it, until they get their own names back: pupils, guardians, staff, schools and roles. */
class Navneangreb {

    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final Segl segl;
    private final List<Runnable> undo = new ArrayList<>();

    Navneangreb(IdentityService identities, JdbcClient jdbc, Segl segl) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.segl = segl;
    }

    void rename(String name) {
        identities.createUserQuery().unlimitedList().forEach(user -> {
            String first = user.getFirstName();
            String last = user.getLastName();
            undo.add(() -> name(user.getId(), first, last));
            name(user.getId(), name, name);
        });
        identities.createTenantQuery().unlimitedList().forEach(school -> {
            String before = school.getName();
            undo.add(() -> nameSchool(school.getId(), before));
            nameSchool(school.getId(), name);
        });
        identities.createGroupQuery().unlimitedList().forEach(role -> {
            String before = role.getName();
            undo.add(() -> nameRole(role.getId(), before));
            nameRole(role.getId(), name);
        });
        String script = segl.seal(Segl.FAELLES, name);
        seal("skole", "navn", "institutionsnummer", name);
        seal("elev", "forseglet_navn", "pseudonym", script);
        seal("foraelder", "forseglet_navn", "concat(elev, '/', nr)", script);
    }

    void restore() {
        undo.forEach(Runnable::run);
        undo.clear();
    }

    private void seal(String table, String column, String key, String value) {
        jdbc.sql("select %s as noegle, %s as navn from %s".formatted(key, column, table)).query().listOfRows().stream()
                .forEach(row ->
                        undo.add(() -> jdbc.sql("update %s set %s = ? where %s = ?".formatted(table, column, key))
                                .params(row.get("navn"), row.get("noegle"))
                                .update()));
        jdbc.sql("update %s set %s = ?".formatted(table, column)).param(value).update();
    }

    private void name(String login, String first, String last) {
        User user = identities.createUserQuery().userId(login).singleResult();
        user.setFirstName(first);
        user.setLastName(last);
        identities.saveUser(user);
    }

    private void nameSchool(String number, String name) {
        Tenant school = identities.createTenantQuery().tenantId(number).singleResult();
        school.setName(name);
        identities.saveTenant(school);
    }

    private void nameRole(String id, String name) {
        Group role = identities.createGroupQuery().groupId(id).singleResult();
        role.setName(name);
        identities.saveGroup(role);
    }
}
