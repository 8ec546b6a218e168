package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginbremseTest {

    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private final Loginbremse brake = new Loginbremse(new Loginforsoeg(), new Afvisning(false));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void countsAUserAtAnAddress() throws Exception {
        guess("tom", HERE, 5);
        assertThat(login("tom", HERE, 401)).isEqualTo(429);
        assertThat(asked).as("the password is not looked at").hasValue(5);
        assertThat(login("tom", ELSEWHERE, 200)).isEqualTo(200);
        assertThat(login("lise", HERE, 200)).isEqualTo(200);
    }

    @Test
    void doesNotCountRightPasswords() throws Exception {
        for (int right = 0; right < 50; right++) {
            assertThat(login("tom", HERE, 200)).isEqualTo(200);
        }
        guess("tom", HERE, 4);
        assertThat(login("tom", HERE, 403)).isEqualTo(403);
        assertThat(login("tom", HERE, 200)).isEqualTo(200);
    }

    @Test
    void countsAllUsersAtAnAddressToo() throws Exception {
        for (int user = 0; user < 100; user++) {
            guess("bruger" + user, HERE, 1);
        }
        assertThat(login("lise", HERE, 200)).isEqualTo(429);
        assertThat(login("lise", ELSEWHERE, 200)).isEqualTo(200);
    }

    @Test
    void countsWhatIsNoName() throws Exception {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(call("Basic %%%", HERE, 401)).isEqualTo(401);
        }
        assertThat(call("Basic %%%", HERE, 401)).isEqualTo(429);
    }

    @Test
    void countsNamesNoLongerThanAUsersAsOne() throws Exception {
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(login("x".repeat(64) + wrong, HERE, 401)).isEqualTo(401);
        }
        assertThat(login("x".repeat(64), HERE, 200)).isEqualTo(429);
    }

    @Test
    void leavesOtherCallsAlone() throws Exception {
        for (int call = 0; call < 200; call++) {
            assertThat(call(null, HERE, 401)).isEqualTo(401);
            assertThat(call("Bearer x", HERE, 401)).isEqualTo(401);
        }
    }

    private void guess(String user, String address, int times) throws Exception {
        for (int wrong = 0; wrong < times; wrong++) {
            assertThat(login(user, address, 401)).isEqualTo(401);
        }
    }

    private int login(String user, String address, int answer) throws Exception {
        byte[] pair = (user + ":gæt").getBytes(StandardCharsets.UTF_8);
        return call("Basic " + Base64.getEncoder().encodeToString(pair), address, answer);
    }

    private int call(String authorization, String address, int answer) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/forloeb");
        request.setRemoteAddr(address);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        var response = new MockHttpServletResponse();
        FilterChain rest = (req, res) -> {
            asked.incrementAndGet();
            ((HttpServletResponse) res).setStatus(answer);
        };
        brake.doFilter(request, response, rest);
        return response.getStatus();
    }
}
