package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Scenarietest;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenarietest
class AdgangskodeTest {

    /** Whom no other test knows, with the longest password anybody would choose. */
    private static final String BODIL = "bodil";

    private static final String PASSWORD = "Æblegrød-med-fløde-4711 ".repeat(5);

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void employ() {
        User bodil = identities.newUser(BODIL);
        bodil.setPassword(PASSWORD);
        identities.saveUser(bodil);
    }

    @AfterEach
    void dismiss() {
        identities.deleteUser(BODIL);
    }

    @Test
    void keepsAPasswordAsASlowHashOfItsOwnSalt() {
        String first = stored();
        assertThat(first).matches("\\{PBKDF2}\\d+\\$[0-9a-f]{96}").doesNotContain(PASSWORD);

        change(PASSWORD);

        assertThat(stored()).isNotEqualTo(first).startsWith("{PBKDF2}");
    }

    @Test
    void tellsPasswordsApartThatDifferInTheirLastLetter() {
        assertThat(identities.checkPassword(BODIL, PASSWORD)).isTrue();
        assertThat(identities.checkPassword(BODIL, PASSWORD + "x")).isFalse();
        assertThat(identities.checkPassword(BODIL, PASSWORD.substring(1))).isFalse();
        assertThat(identities.checkPassword(BODIL, null)).isFalse();
    }

    @Test
    void takesAnOlderHashOnceMoreAndRenewsIt() {
        String old = makeOld();

        assertThat(identities.checkPassword(BODIL, PASSWORD + "x")).isFalse();
        assertThat(stored()).as("after a wrong password").isEqualTo(old);

        assertThat(identities.checkPassword(BODIL, PASSWORD)).isTrue();
        assertThat(stored()).startsWith("{PBKDF2}");
        assertThat(identities.checkPassword(BODIL, PASSWORD)).isTrue();
        assertThat(identities.checkPassword(BODIL, PASSWORD + "x")).isFalse();
    }

    @Test
    void forgetsTheOldPasswordAtOnce() {
        assertThat(identities.checkPassword(BODIL, PASSWORD)).isTrue();

        change("En-anden-4711-sætning");

        assertThat(identities.checkPassword(BODIL, PASSWORD)).isFalse();
        assertThat(identities.checkPassword(BODIL, "En-anden-4711-sætning")).isTrue();
    }

    @Test
    void refusesAnUnknownUserAndAnOldHashNoFasterThanAWrongPassword() {
        double wrong = medianMillis(BODIL);
        double unknown = medianMillis("ukendt");
        makeOld();
        double old = medianMillis(BODIL);

        assertThat(unknown / wrong).isBetween(0.4, 2.5);
        assertThat(old / wrong).isBetween(0.4, 2.5);
    }

    private double medianMillis(String user) {
        long[] nanos = new long[61];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            identities.checkPassword(user, "gæt" + i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    private void change(String password) {
        User bodil = identities.createUserQuery().userId(BODIL).singleResult();
        bodil.setPassword(password);
        identities.saveUser(bodil);
    }

    /** As the engine itself would have kept it. */
    private String makeOld() {
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = ?")
                .param(BODIL)
                .query(String.class)
                .single();
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + salt);
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ?")
                .params(old, BODIL)
                .update();
        return old;
    }

    private String stored() {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
                .param(BODIL)
                .query(String.class)
                .single();
    }
}
