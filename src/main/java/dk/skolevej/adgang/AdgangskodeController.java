package dk.skolevej.adgang;

import dk.skolevej.motor.Adgangskoder;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own password, changed by whoever knows the old one; guesses at that count as guesses at the login page do. */
@RestController
class AdgangskodeController {

    private static final Logger LOG = LoggerFactory.getLogger(AdgangskodeController.class);

    /** So that hashing one costs no more than it should. */
    private static final int LONGEST = 200;

    /** The engine's names for its rules. */
    private static final Map<String, String> KRAV = Map.of(
            "PASSWORD_POLICY_LENGTH", "mindst %s tegn",
            "PASSWORD_POLICY_LOWERCASE", "mindst %s lille bogstav",
            "PASSWORD_POLICY_UPPERCASE", "mindst %s stort bogstav",
            "PASSWORD_POLICY_DIGIT", "mindst %s tal",
            "PASSWORD_POLICY_SPECIAL", "mindst %s tegn, der hverken er bogstav eller tal",
            "PASSWORD_POLICY_USER_DATA", "hverken dit navn, brugernavn eller din mail");

    record Skift(String nuvaerende, String ny) {}

    private final IdentityService identity;
    private final Adgangskoder passwords;
    private final Loginforsoeg tries;

    AdgangskodeController(IdentityService identity, Adgangskoder passwords, Loginforsoeg tries) {
        this.identity = identity;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** Whether there is one to change, with the token that the session's changes must carry. */
    @GetMapping("/api/adgangskode")
    Map<String, Object> mine(CsrfToken token) {
        return Map.of("harAdgangskode", passwords.hasOne(me()), "token", token == null ? "" : token.getToken());
    }

    /** Every other session of the person's ends ({@link SessionLogin}). */
    @PutMapping("/api/adgangskode")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Skift skift, HttpServletRequest request) {
        User me = me();
        if (!passwords.hasOne(me)) {
            throw new Afvist(
                    409, "ingenAdgangskode", "Du logger ind med kommunens login og skifter din adgangskode dér.");
        }
        if (skift.nuvaerende() == null || skift.ny() == null) {
            throw new Afvist(400, "manglerAdgangskode", "Skriv både din nuværende og din nye adgangskode.");
        }
        requireOld(me, skift.nuvaerende(), request);
        requireGood(me, skift);
        save(me, skift.ny());
        SessionLogin.keep(request);
        LOG.info("Password changed by {}", me.getId());
    }

    private void requireOld(User me, String password, HttpServletRequest request) {
        Duration wait = tries.wait(request, me.getId());
        if (!wait.isZero()) {
            throw new Afvist(429, "forMangeForsoeg", Loginforsoeg.tooMany(wait.toSeconds()));
        }
        if (password.length() > LONGEST || !passwords.has(me, password)) {
            tries.wrong(request, me.getId());
            LOG.warn("Wrong old password for a new one: {}", me.getId());
            throw refused("nuvaerende", "forkertAdgangskode", "Den nuværende adgangskode er forkert.");
        }
    }

    private void requireGood(User me, Skift skift) {
        if (skift.ny().length() > LONGEST) {
            throw refused(
                    "ny", "ugyldigAdgangskode", "Den nye adgangskode er for lang: højst %d tegn.".formatted(LONGEST));
        }
        if (skift.ny().equals(skift.nuvaerende())) {
            throw refused("ny", "ugyldigAdgangskode", "Den nye adgangskode er den samme som den nuværende.");
        }
        List<String> missing = passwords.broken(skift.ny(), me).stream()
                .map(AdgangskodeController::krav)
                .toList();
        if (!missing.isEmpty()) {
            throw refused(
                    "ny",
                    "ugyldigAdgangskode",
                    "Den nye adgangskode kan ikke bruges. Den skal have: " + String.join("; ", missing) + ".");
        }
    }

    private void save(User me, String password) {
        me.setPassword(password);
        try {
            Person.asApplication(identity, () -> {
                identity.saveUser(me);
                return null;
            });
        } catch (OptimisticLockingException changedMeanwhile) {
            throw new Afvist(409, "samtidigAendring", "Din bruger blev ændret i samme øjeblik. Prøv igen.");
        }
    }

    private User me() {
        String id = Person.current(identity).orElseThrow().id();
        return Person.asApplication(
                identity, () -> identity.createUserQuery().userId(id).singleResult());
    }

    private static String krav(PasswordPolicyRule rule) {
        String number = rule.getParameters() == null
                ? ""
                : rule.getParameters().values().stream().findFirst().orElse("");
        return KRAV.getOrDefault(rule.getPlaceholder(), "andet end det, du har skrevet")
                .formatted(number);
    }

    private static Afvist refused(String felt, String kode, String besked) {
        return Afvist.ved(felt, 400, kode, besked);
    }
}
