package dk.skolevej.produktion;

import dk.skolevej.motor.Adgangskoder;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** Looks at who can come in, before the web server answers. */
@Component
@Profile(Indstillingskontrol.PROFILE)
class Brugerkontrol implements SmartLifecycle {

    /** Reserved for examples (RFC 2606): nobody's real address, and that of everybody in the demo municipality. */
    private static final String DEMO_ADDRESS = "@skolevej.example";

    private static final String ENGINE_CALL = "/engine-rest/task/count";

    private final IdentityService identities;
    private final Adgangskoder passwords;
    private final WebInvocationPrivilegeEvaluator doors;
    private volatile boolean running;

    Brugerkontrol(IdentityService identities, Adgangskoder passwords, WebInvocationPrivilegeEvaluator doors) {
        this.identities = identities;
        this.passwords = passwords;
        this.doors = doors;
    }

    @Override
    public void start() {
        List<String> faults = new ArrayList<>();
        List<User> users = identities.createUserQuery().list();
        name(
                faults,
                "Brugere fra demokommunen findes i databasen: %s.",
                users.stream().filter(Brugerkontrol::isOfTheDemo).toList());
        name(
                faults,
                "Brugere har en standardadgangskode: %s.",
                users.stream()
                        .filter(this::isWorthTrying)
                        .filter(user -> Indstillingskontrol.STANDARD_PASSWORDS.stream()
                                .anyMatch(password -> passwords.has(user, password)))
                        .toList());
        if (doors.isAllowed("", ENGINE_CALL, "GET", null)) {
            faults.add("/engine-rest er åben uden login.");
        }
        if (!faults.isEmpty()) {
            throw new Produktionsfejl(faults);
        }
        running = true;
    }

    /**
     * A costly hash was made under the password policy, which lets no standard password pass, and trying everybody's would take minutes; IT's are
     * tried all the same.
     */
    private boolean isWorthTrying(User user) {
        return passwords.isCheaplyHashed(user)
                || identities
                                .createUserQuery()
                                .userId(user.getId())
                                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                                .count()
                        > 0;
    }

    private static void name(List<String> faults, String line, List<User> users) {
        if (!users.isEmpty()) {
            faults.add(line.formatted(
                    String.join(", ", users.stream().map(User::getId).toList())));
        }
    }

    private static boolean isOfTheDemo(User user) {
        return user.getEmail() != null && user.getEmail().endsWith(DEMO_ADDRESS);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the models are deployed, and so before everything else. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4097;
    }
}
