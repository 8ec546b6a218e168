package dk.skolevej.browser;

import dk.skolevej.segl.Segl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pupil, the guardians, the staff and a school with a script for a name, until they get their own names back. */
class Navneangreb {

    private static final List<String> STAFF = List.of("lise", "tove", "karl", "trine", "pia", "frida", "admin");

    private static final Map<String, String> KEYS = Map.of("elev", "pseudonym", "foraelder", "elev");

    private final IdentityService identities;
    private final JdbcClient jdbc;
    private final Segl segl;
    private final String pupil;
    private final String school;
    private final Map<String, String> names = new LinkedHashMap<>();

    Navneangreb(IdentityService identities, JdbcClient jdbc, Segl segl, String unilogin, String school) {
        this.identities = identities;
        this.jdbc = jdbc;
        this.segl = segl;
        this.pupil = segl.pseudonym(unilogin);
        this.school = school;
    }

    void rename(String name) {
        STAFF.forEach(login -> names.put(login, user(login).getFirstName()));
        names.put(school, tenant().getName());
        KEYS.forEach((table, key) -> names.put(
                table,
                jdbc.sql("select min(forseglet_navn) from " + table + " where " + key + " = ?")
                        .param(pupil)
                        .query(String.class)
                        .single()));
        STAFF.forEach(login -> name(login, name));
        name(name);
        KEYS.keySet().forEach(table -> seal(table, segl.seal(Segl.FAELLES, name)));
    }

    void restore() {
        STAFF.forEach(login -> name(login, names.get(login)));
        name(names.get(school));
        KEYS.keySet().forEach(table -> seal(table, names.get(table)));
    }

    private void seal(String table, String sealedName) {
        jdbc.sql("update " + table + " set forseglet_navn = ? where " + KEYS.get(table) + " = ?")
                .params(sealedName, pupil)
                .update();
    }

    private void name(String login, String name) {
        User user = user(login);
        user.setFirstName(name);
        identities.saveUser(user);
    }

    private void name(String schoolName) {
        Tenant tenant = tenant();
        tenant.setName(schoolName);
        identities.saveTenant(tenant);
        jdbc.sql("update skole set navn = ? where institutionsnummer = ?")
                .params(schoolName, school)
                .update();
    }

    private User user(String login) {
        return identities.createUserQuery().userId(login).singleResult();
    }

    private Tenant tenant() {
        return identities.createTenantQuery().tenantId(school).singleResult();
    }
}
