package dk.skolevej.motor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with PBKDF2 (HMAC-SHA-256), kept as {@code {PBKDF2}rounds$hex}; its 600 000 rounds, about 0.15 s, are what OWASP's cheat sheet on
 * password storage asks for. BCrypt would cut off after 72 bytes, some of which the engine's own salt takes.
 */
@Component
class Adgangskodehash implements PasswordEncryptor {

    static final int ROUNDS = 600_000;

    private static final String NAME = "PBKDF2";
    private static final Pattern STORED = Pattern.compile("\\{" + NAME + "}(\\d{1,9})\\$.*");

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    /**
     * Right passwords of late, so that HTTP Basic does not pay for each call. The key holds the stored hash, so a new password or a deleted user
     * ends it at once, and is itself hashed under a key that nobody else has.
     */
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    private final SecretKeySpec key;
    private final int rounds;
    private final String nobodys;

    Adgangskodehash(@Value("${skolevej.adgangskoder.runder:" + ROUNDS + "}") int rounds) {
        this.rounds = rounds;
        byte[] random = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.nobodys = encrypt(Base64.getEncoder().encodeToString(random));
    }

    @Override
    public String encrypt(String password) {
        return rounds + "$" + encoder(rounds).encode(password);
    }

    @Override
    public boolean check(String password, String stored) {
        String known = mac(password + '\0' + stored);
        if (right.getIfPresent(known) != null) {
            return true;
        }
        int mark = stored.indexOf('$');
        boolean matches =
                encoder(Integer.parseInt(stored.substring(0, mark))).matches(password, stored.substring(mark + 1));
        if (matches) {
            right.put(known, true);
        }
        return matches;
    }

    /** Takes as long as a wrong password, where there is none to compare with. */
    void checkNobodys(String password) {
        check(password, nobodys);
    }

    /** Whether a hash as it stands in the engine's table was made the way this one makes them. */
    boolean made(String stored) {
        return rounds(stored) == rounds;
    }

    /** Of a hash as it stands in the engine's table; 1 of one in an older form. */
    static int rounds(String stored) {
        Matcher parts = STORED.matcher(Objects.requireNonNullElse(stored, ""));
        return parts.matches() ? Integer.parseInt(parts.group(1)) : 1;
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static Pbkdf2PasswordEncoder encoder(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
