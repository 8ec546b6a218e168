package dk.skolevej.sso;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.motor.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells IT who has a role here that the identity provider has not given them, or has not confirmed for long: they may have left. */
@RestController
class AfvigelserController {

    /** {@code aarsag}: {@code lokal} never came from the identity provider, {@code uset} has not logged in for long. */
    record Afvigelse(
            String bruger, Set<String> roller, Set<String> skoler, String aarsag, OffsetDateTime senesteLogin) {}

    private final Medarbejdere staff;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ssoindstillinger settings;

    AfvigelserController(
            Medarbejdere staff, IdentityService identity, JdbcClient jdbc, Clock clock, Ssoindstillinger settings) {
        this.staff = staff;
        this.identity = identity;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @GetMapping("/api/sso/afvigelser")
    List<Afvigelse> deviations() {
        return Person.asApplication(identity, this::all);
    }

    private List<Afvigelse> all() {
        Map<String, OffsetDateTime> logins = jdbc
                .sql("select bruger, seneste_login from sso_bruger")
                .query((row, nr) -> Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var longAgo = clock.instant().minus(settings.usetEfter());
        return staff.everybody().stream()
                .filter(person -> !logins.containsKey(person.id())
                        || logins.get(person.id()).toInstant().isBefore(longAgo))
                .map(person -> new Afvigelse(
                        person.id(),
                        person.roller(),
                        person.skoler(),
                        logins.containsKey(person.id()) ? "uset" : "lokal",
                        logins.get(person.id())))
                .toList();
    }
}
