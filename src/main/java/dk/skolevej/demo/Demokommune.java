package dk.skolevej.demo;

import dk.skolevej.forloeb.Cpr;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elev.Foraelder;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Skoler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schools, staff (password {@code demo}) and pupils of the demo municipality. */
@Component
@Profile("demo")
class Demokommune {

    private static final Map<String, String> SCHOOLS = Map.of("101001", "Bøgeskolen", "101002", "Åskolen");

    private final IdentityService identity;
    private final Skoler skoler;
    private final Elever elever;

    Demokommune(IdentityService identity, Skoler skoler, Elever elever) {
        this.identity = identity;
        this.skoler = skoler;
        this.elever = elever;
    }

    boolean exists() {
        return identity.createUserQuery().userId("lise").count() > 0;
    }

    @Transactional
    void found() {
        SCHOOLS.forEach((nummer, navn) -> {
            skoler.register(nummer, navn);
            Tenant tenant = identity.newTenant(nummer);
            tenant.setName(navn);
            identity.saveTenant(tenant);
        });
        Demofil.rows("medarbejdere.csv").forEach(this::employ);
        Demofil.rows("elever.csv").forEach(this::enrol);
    }

    private void employ(Map<String, String> row) {
        User user = identity.newUser(row.get("login"));
        user.setFirstName(row.get("fornavn"));
        user.setLastName(row.get("efternavn"));
        user.setEmail(row.get("login") + "@skolevej.example");
        user.setPassword("demo");
        identity.saveUser(user);
        for (String role : Demofil.several(row.get("roller"))) {
            identity.createMembership(user.getId(), role);
        }
        Demofil.several(row.get("skoler")).forEach(skole -> identity.createTenantUserMembership(skole, user.getId()));
    }

    private void enrol(Map<String, String> row) {
        List<Foraelder> guardians = new ArrayList<>();
        for (int nr = 1; nr <= 2; nr++) {
            String name = row.get("foraelder" + nr);
            if (!name.isBlank()) {
                guardians.add(new Foraelder(nr, name, "ja".equals(row.get("foraeldremyndighed" + nr))));
            }
        }
        elever.register(
                new Elev(
                        row.get("unilogin"),
                        row.get("institutionsnummer"),
                        row.get("fornavn") + " " + row.get("efternavn"),
                        row.get("klasse"),
                        Integer.parseInt(row.get("klassetrin")),
                        "ja".equals(row.get("beskyttet")),
                        guardians),
                Cpr.of(row.get("cpr")).orElseThrow());
    }
}
