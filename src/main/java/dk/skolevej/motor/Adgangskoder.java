package dk.skolevej.motor;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Asks for a user's password without trying to log in, which would count as an attempt. */
@Component
public class Adgangskoder {

    /** How much trying a password costs at least where it counts. */
    public static final int ROUNDS = Adgangskodehash.ROUNDS;

    private final PasswordManager passwords;
    private final IdentityService identities;

    /** Of production; whoever chooses one for themselves follows it everywhere. */
    private final PasswordPolicy policy = new DefaultPasswordPolicyImpl();

    Adgangskoder(ProcessEngine engine) {
        this.identities = engine.getIdentityService();
        this.passwords = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getPasswordManager();
    }

    /** Whether the hash costs next to nothing to try: an older form, or the demo's. */
    public boolean isCheaplyHashed(User user) {
        return Adgangskodehash.rounds(((UserEntity) user).getPassword()) < Adgangskodehash.ROUNDS;
    }

    /** Whether the user can log in here at all. {@code user} is one of the engine's own query. */
    public boolean hasOne(User user) {
        return ((UserEntity) user).getPassword() != null;
    }

    /** Another one for each password the user ever gets, and never to leave the server; empty for whoever has none. */
    public String mark(String user) {
        return Optional.ofNullable(
                        (UserEntity) identities.createUserQuery().userId(user).singleResult())
                .map(UserEntity::getPassword)
                .orElse("");
    }

    /** The rules that the user's new password would break. */
    public List<PasswordPolicyRule> broken(String password, User user) {
        return identities.checkPasswordAgainstPolicy(policy, password, user).getViolatedRules();
    }

    /** Whether this is the user's password. {@code user} is one of the engine's own query. */
    public boolean has(User user, String password) {
        UserEntity stored = (UserEntity) user;
        return stored.getPassword() != null
                && passwords.check(EncryptionUtil.saltPassword(password, stored.getSalt()), stored.getPassword());
    }
}
