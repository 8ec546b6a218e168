package dk.skolevej.adgang;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever guesses passwords: a few wrong ones for a user from one address, then one each half minute; and more, but not endlessly many,
 * for all users from one address. From another address the user still gets in, and time alone opens again: nobody can lock anybody out for good.
 * Each node counts for itself.
 */
class Loginbremse extends OncePerRequestFilter {

    private static final Pattern LOGIN_PAGE = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");

    private static final int WRONG_FOR_A_USER = 5;
    private static final Duration A_USERS_NEXT = Duration.ofSeconds(30);

    /** A whole school may share an address. */
    private static final int WRONG_FROM_AN_ADDRESS = 100;

    private static final Duration AN_ADDRESSS_NEXT = Duration.ofSeconds(3);

    /** After this all tokens are back, and the bucket need not be remembered. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 100_000;

    /** No user has a longer name; without a limit, guesses would be remembered at whatever length they are sent. */
    private static final int LONGEST_NAME = 64;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final Afvisning refusal;

    Loginbremse(Afvisning refusal) {
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
        List<Bucket> tries = List.of(
                bucket("fra " + request.getRemoteAddr(), WRONG_FROM_AN_ADDRESS, AN_ADDRESSS_NEXT),
                bucket("fra " + request.getRemoteAddr() + " som " + name(user.get()), WRONG_FOR_A_USER, A_USERS_NEXT));
        long wait = tries.stream()
                .mapToLong(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .max()
                .orElse(0);
        if (wait > 0) {
            refuse(response, Duration.ofNanos(wait).plusSeconds(1).toSeconds());
            return;
        }
        if (login(request, response, chain) == HttpServletResponse.SC_UNAUTHORIZED) {
            // many at the same moment make a debt, and a longer wait
            tries.forEach(bucket -> bucket.consumeIgnoringRateLimits(1));
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
        refusal.write(
                response,
                429,
                "forMangeForsoeg",
                "Der er prøvet med forkert adgangskode for mange gange. Vent %d sekunder, og prøv igen."
                        .formatted(seconds));
    }

    private Bucket bucket(String whose, int most, Duration next) {
        return buckets.get(
                whose,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(1, next))
                        .build());
    }

    private static String name(String user) {
        return user.substring(0, Math.min(user.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
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
