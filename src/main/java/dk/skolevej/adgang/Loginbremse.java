package dk.skolevej.adgang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever guesses passwords, at the login page and with HTTP Basic; {@link Loginforsoeg} counts. */
class Loginbremse extends OncePerRequestFilter {

    private static final Pattern LOGIN_PAGE = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");

    private final Loginforsoeg forsoeg;
    private final Afvisning refusal;

    Loginbremse(Loginforsoeg forsoeg, Afvisning refusal) {
        this.forsoeg = forsoeg;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user = user(request);
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = forsoeg.wait(request, user.get());
        if (!wait.isZero()) {
            refuse(response, wait.toSeconds());
        } else if (login(request, response, chain) == HttpServletResponse.SC_UNAUTHORIZED) {
            forsoeg.wrong(request, user.get());
        }
    }

    private int login(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLoginPage(request)) {
            chain.doFilter(request, response);
            return response.getStatus();
        }
        chain.doFilter(request, new WithoutErrorPage(response));
        int status = response.getStatus();
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            refusal.write(response, status, "forkertLogin", "Forkert brugernavn eller adgangskode.");
        } else if (status == HttpServletResponse.SC_FORBIDDEN) {
            refusal.write(response, status, "forkertApp", "Det har du ikke adgang til. Gå ind fra forsiden i stedet.");
        }
        return status;
    }

    /** The login page shows what the answer says, and the engine says nothing. */
    private static class WithoutErrorPage extends HttpServletResponseWrapper {

        WithoutErrorPage(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }

    private void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refusal.write(response, 429, "forMangeForsoeg", Loginforsoeg.tooMany(seconds));
    }

    /** Who says they are logging in with this call. */
    private static Optional<String> user(HttpServletRequest request) {
        return isLoginPage(request) ? Optional.ofNullable(request.getParameter("username")) : basicUser(request);
    }

    static boolean isLoginPage(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && LOGIN_PAGE.matcher(KaldSti.of(request)).matches();
    }

    private static Optional<String> basicUser(HttpServletRequest request) {
        return Stream.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> decoded(header.substring(6).strip()))
                .map(pair -> pair.substring(0, Math.max(0, pair.indexOf(':'))))
                .findFirst();
    }

    /** What is no Base64 is nobody's name, and is refused as a wrong password further on. */
    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return ":";
        }
    }
}
