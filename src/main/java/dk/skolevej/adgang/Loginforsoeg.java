package dk.skolevej.adgang;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: a few for a user from one address, then one each half minute; and more, but not endlessly many, for all users from
 * one address. From another address the user still gets in, and time alone opens again: nobody can lock anybody out for good. Each node counts
 * for itself.
 */
@Component
class Loginforsoeg {

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

    /** How long until this user's password may be tried from where the call comes from, in whole seconds; zero for now. */
    Duration wait(HttpServletRequest request, String user) {
        long nanos = tries(request, user).stream()
                .mapToLong(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                .max()
                .orElse(0);
        return nanos == 0
                ? Duration.ZERO
                : Duration.ofSeconds(Duration.ofNanos(nanos).plusSeconds(1).toSeconds());
    }

    /** Many at the same moment make a debt, and a longer wait. */
    void wrong(HttpServletRequest request, String user) {
        tries(request, user).forEach(bucket -> bucket.consumeIgnoringRateLimits(1));
    }

    static String tooMany(long seconds) {
        return "Der er prøvet med forkert adgangskode for mange gange. Vent %d sekunder, og prøv igen."
                .formatted(seconds);
    }

    private List<Bucket> tries(HttpServletRequest request, String user) {
        String from = "fra " + request.getRemoteAddr();
        return List.of(
                bucket(from, WRONG_FROM_AN_ADDRESS, AN_ADDRESSS_NEXT),
                bucket(from + " som " + name(user), WRONG_FOR_A_USER, A_USERS_NEXT));
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
}
