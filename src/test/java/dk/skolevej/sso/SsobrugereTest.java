package dk.skolevej.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.motor.Ur;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Scenarietest
class SsobrugereTest {

    private static final String GERDA = "gerda.g@kommune.dk";
    private static final String BEECH = "101001";
    private static final String ASH = "101002";

    @Autowired
    Ssobrugere users;

    @Autowired
    AfvigelserController deviations;

    @Autowired
    IdentityService identities;

    @Autowired
    Medarbejdere staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ur ur;

    @Autowired
    Scenarie scenarie;

    @AfterEach
    void cleanUp() {
        identities.clearAuthentication();
        jdbc.sql("delete from sso_bruger").update();
        identities.deleteUser(GERDA);
        identities.deleteUser("gerda2");
        scenarie.cleanUp();
    }

    @Test
    void createsWhoeverComesForTheFirstTimeAndNobodyCanComeInAsThemByPassword() {
        assertThat(users.follow(gerda(Set.of("tovholder", "klasseteam"), Set.of(BEECH))))
                .isEmpty();

        assertThat(roles()).containsExactlyInAnyOrder("tovholder", "klasseteam");
        assertThat(schools()).containsExactly(BEECH);
        assertThat(staff.withRole("tovholder", BEECH)).contains(new Medarbejdere.Medarbejder(GERDA, "Gerda Gram"));
        for (String guess : new String[] {"", "demo", "null"}) {
            assertThat(identities.checkPassword(GERDA, guess)).isFalse();
        }
    }

    @Test
    void takesAwayWhatIsNoLongerSaidAndWhatWasGivenByHand() {
        users.follow(gerda(Set.of("tovholder", "klasseteam"), Set.of(BEECH, ASH)));
        identities.createMembership(GERDA, "camunda-admin");

        assertThat(users.follow(gerda(Set.of("klasseteam"), Set.of(ASH)))).isEmpty();

        assertThat(roles()).containsExactly("klasseteam");
        assertThat(schools()).containsExactly(ASH);
        assertThat(staff.at(BEECH)).extracting("id").doesNotContain(GERDA);
    }

    @Test
    void createsNobodyWithoutARole() {
        assertThat(users.follow(gerda(Set.of(), Set.of(BEECH)))).contains(Afslag.INGEN_ROLLE);

        assertThat(identities.createUserQuery().userId(GERDA).count()).isZero();
        assertThat(jdbc.sql("select count(*) from sso_bruger")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void scenario55TakesEverythingFromWhoeverHasLeftAndTellsItWhoElseMayHave() {
        users.follow(gerda(Set.of("tovholder"), Set.of(BEECH)));
        var left = new Kommunelogin(
                "https://idp", "g", GERDA, "Gerda", "Gram", "", true, Set.of("tovholder"), Set.of(BEECH));

        assertThat(users.follow(left)).contains(Afslag.OPHOERT);

        assertThat(roles()).isEmpty();
        assertThat(schools()).isEmpty();
        assertThat(staff.name(GERDA)).as("still named in old cases").isEqualTo("Gerda Gram");
        assertThat(jdbc.sql("select uden_rolle from sso_bruger where bruger = ?")
                        .param(GERDA)
                        .query(java.sql.Timestamp.class)
                        .single())
                .isNotNull();
        assertThat(asAdmin()).extracting("bruger", "aarsag").contains(tuple("lise", "lokal"));
        assertThat(asAdmin()).extracting("bruger").doesNotContain(GERDA);
    }

    @Test
    void tellsItWhoHasNotBeenHereForLong() {
        users.follow(gerda(Set.of("tovholder"), Set.of(BEECH)));
        assertThat(asAdmin()).extracting("bruger").doesNotContain(GERDA);

        ur.moveTo(ur.instant().plus(Duration.ofDays(61)));

        assertThat(asAdmin()).extracting("bruger", "aarsag").contains(tuple(GERDA, "uset"));
        users.follow(gerda(Set.of("tovholder"), Set.of(BEECH)));
        assertThat(asAdmin()).extracting("bruger").doesNotContain(GERDA);
    }

    @Test
    void doesNotLetTheIdentityProviderTakeOverALocalUser() {
        assertThat(users.follow(named("admin", "ond"))).contains(Afslag.LOKAL_BRUGER);
        assertThat(users.follow(named("lise", "ond"))).contains(Afslag.LOKAL_BRUGER);

        assertThat(identities.createGroupQuery().groupMember("admin").list())
                .extracting(Group::getId)
                .containsExactly("camunda-admin");
        assertThat(identities.checkPassword("admin", "demo")).isTrue();
    }

    @Test
    void doesNotLetItTakeOverOneWhoBecameLocalLater() {
        users.follow(gerda(Set.of("tovholder"), Set.of(BEECH)));
        identities.deleteUser(GERDA);
        var local = identities.newUser(GERDA);
        local.setPassword("En-egen-4711-sætning");
        identities.saveUser(local);

        assertThat(users.follow(gerda(Set.of("tovholder"), Set.of(BEECH)))).contains(Afslag.LOKAL_BRUGER);
        assertThat(roles()).isEmpty();
    }

    @Test
    void doesNotGiveANameToAnotherPersonNorAPersonAnotherName() {
        users.follow(gerda(Set.of("tovholder"), Set.of(BEECH)));

        assertThat(users.follow(named(GERDA, "en anden"))).contains(Afslag.ANDEN_PERSON);
        assertThat(users.follow(new Kommunelogin(
                        "https://en-anden", "g", GERDA, "", "", "", false, Set.of("camunda-admin"), Set.of())))
                .contains(Afslag.ANDEN_PERSON);
        assertThat(users.follow(named("gerda2", "g"))).contains(Afslag.ANDEN_PERSON);

        assertThat(roles()).containsExactly("tovholder");
        assertThat(identities.createUserQuery().userId("gerda2").count()).isZero();
    }

    private List<AfvigelserController.Afvigelse> asAdmin() {
        identities.setAuthentication("admin", List.of("camunda-admin"), List.of());
        try {
            return deviations.deviations();
        } finally {
            identities.clearAuthentication();
        }
    }

    private static Kommunelogin gerda(Set<String> roles, Set<String> schools) {
        return new Kommunelogin("https://idp", "g", GERDA, "Gerda", "Gram", GERDA, false, roles, schools);
    }

    private static Kommunelogin named(String user, String subject) {
        return new Kommunelogin("https://idp", subject, user, "", "", "", false, Set.of("camunda-admin"), Set.of());
    }

    private List<String> roles() {
        return identities.createGroupQuery().groupMember(GERDA).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> schools() {
        return identities.createTenantQuery().userMember(GERDA).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
