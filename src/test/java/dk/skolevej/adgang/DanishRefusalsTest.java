package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class DanishRefusalsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QueryTimeoutException", "CannotAcquireLockException", "PessimisticLockingFailureException"})
    void aCaseThatSomebodyElseHoldsIsNoFault(String type) throws Exception {
        JsonNode told = told("skoleleder", 500, Map.of("type", type, "message", "Timeout trying to lock table"));

        assertThat(told.get("status").asInt()).isEqualTo(409);
        assertThat(told.get("kode").asText()).isEqualTo("samtidigAendring");
    }

    @ParameterizedTest
    @CsvSource({
        "500, Cannot find task with id x: task is null, 404, ukendtOpgave",
        "500, ENGINE-03005 Execution of 'UPDATE' failed, 409, samtidigAendring",
        "403, The user with id 'lise' does not have, 403, ingenAdgang",
        "500, NullPointerException, 500, fejl",
        "400, Cannot convert value, 400, afvist"
    })
    void staffAreToldInDanishWhatTheyCanDo(int status, String message, int wanted, String kode) throws Exception {
        JsonNode told = told("klasseteam", status, Map.of("type", "RestException", "message", message));

        assertThat(told.get("status").asInt()).isEqualTo(wanted);
        assertThat(told.get("kode").asText()).isEqualTo(kode);
        assertThat(told.toString()).doesNotContain(message);
    }

    @Test
    void ourOwnRefusalsAndWhatItIsToldGoThrough() throws Exception {
        var own = Map.of("type", "Afvist", "message", "Skriv en begrundelse", "kode", "kravIkkeOpfyldt");
        var engines = Map.of("type", "RestException", "message", "ENGINE-03005");

        assertThat(told("skoleleder", 400, own)).isEqualTo(JSON.valueToTree(own));
        assertThat(told("camunda-admin", 500, engines)).isEqualTo(JSON.valueToTree(engines));
    }

    private static JsonNode told(String role, int status, Map<String, String> engineSays) throws Exception {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Login.bySession(new Person("lise", Set.of(role), Set.of("101001"))));
        SecurityContextHolder.setContext(context);
        var answer = new MockHttpServletResponse();
        new DanishRefusals()
                .doFilter(new MockHttpServletRequest("POST", "/engine-rest/task/x/submit-form"), answer, (in, out) -> {
                    ((HttpServletResponse) out).setStatus(status);
                    out.getWriter().write(JSON.writeValueAsString(engineSays));
                });
        return JSON.readTree(answer.getContentAsByteArray());
    }
}
