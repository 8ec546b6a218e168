package dk.skolevej.produktion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skolevej.motor.Adgangskoder;
import dk.skolevej.scenarie.Scenarietest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a database in which the demo municipality lives. */
@Scenarietest
class BrugerkontrolTest {

    private static final String NEW = "idafrait";

    @Autowired
    IdentityService identities;

    @Autowired
    Adgangskoder passwords;

    @Autowired
    WebInvocationPrivilegeEvaluator doors;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void dismiss() {
        identities.deleteUser(NEW);
    }

    @Test
    void namesTheDemosPeopleAndStandardPasswords() {
        employ("camunda");
        List<String> lines = faults(doors);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("demokommunen", "lise", "admin").doesNotContain(NEW);
        assertThat(lines.get(1)).contains("standardadgangskode", "lise", NEW);
    }

    @Test
    void letsAPasswordOfOnesOwnPass() {
        employ("en helt egen sætning 7");
        assertThat(faults(doors).get(1)).doesNotContain(NEW);
    }

    @Test
    void isContentWithoutThem() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            identities.createUserQuery().list().forEach(user -> identities.deleteUser(user.getId()));
            employ("en helt egen sætning 7");
            assertThatCode(() -> check(doors).start()).doesNotThrowAnyException();
            transaction.setRollbackOnly();
        });
    }

    @Test
    void saysWhenTheEnginesRestApiIsOpen() {
        assertThat(faults(new Open())).anyMatch(line -> line.contains("/engine-rest er åben"));
    }

    private List<String> faults(WebInvocationPrivilegeEvaluator doors) {
        return catchThrowableOfType(Produktionsfejl.class, () -> check(doors).start())
                .linjer();
    }

    private Brugerkontrol check(WebInvocationPrivilegeEvaluator doors) {
        return new Brugerkontrol(identities, passwords, doors);
    }

    private void employ(String password) {
        User user = identities.newUser(NEW);
        user.setPassword(password);
        identities.saveUser(user);
    }

    private static class Open implements WebInvocationPrivilegeEvaluator {

        @Override
        public boolean isAllowed(String uri, Authentication person) {
            return true;
        }

        @Override
        public boolean isAllowed(String contextPath, String uri, String method, Authentication person) {
            return true;
        }
    }
}
