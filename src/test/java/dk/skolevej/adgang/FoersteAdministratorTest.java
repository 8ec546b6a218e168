package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * CVE-2026-77226: while nobody is an administrator, stock Camunda lets whoever asks become one. Comes after the other tests over HTTP, since Camunda's
 * web applications answer for the engine that was started last.
 */
@Order(Integer.MAX_VALUE - 1)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tom;MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles("tom")
class FoersteAdministratorTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Test
    void makesNobodyAnAdministratorWithoutLogin() {
        String user = "{\"profile\":{\"id\":\"ond\",\"firstName\":\"O\",\"lastName\":\"N\"},"
                + "\"credentials\":{\"password\":\"ond\"}}";
        assertThat(identities.createUserQuery().count()).isZero();
        var nobody = Klient.nobody(port);
        nobody.get("/camunda/app/tasklist/default/");
        nobody.takeToken();

        for (String engine : new String[] {"default", "other"}) {
            assertThat(nobody.post("/camunda/api/admin/setup/" + engine + "/user/create", user)
                            .statusCode())
                    .isIn(401, 403);
            assertThat(nobody.post("/camunda/api/admin/setup/" + engine + "/user/create/", user)
                            .statusCode())
                    .isIn(401, 403);
            assertThat(nobody.get("/camunda/app/admin/" + engine + "/setup/").statusCode())
                    .isIn(401, 403);
        }

        assertThat(identities.createUserQuery().count()).isZero();
    }
}
