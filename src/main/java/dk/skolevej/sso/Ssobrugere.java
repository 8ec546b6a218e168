package dk.skolevej.sso;

import dk.skolevej.motor.Adgangskoder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the engine's users, their roles and their schools what the identity provider says, at each login. */
@Component
class Ssobrugere {

    private record Kendt(String bruger, String udsteder, String subjekt) {
        boolean is(Kommunelogin login) {
            return bruger.equals(login.bruger())
                    && udsteder.equals(login.udsteder())
                    && subjekt.equals(login.subjekt());
        }
    }

    private final IdentityService identities;
    private final Adgangskoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ssobrugere(IdentityService identities, Adgangskoder passwords, JdbcClient jdbc, Clock clock) {
        this.identities = identities;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when they may come in. Whoever has left, or has no role any more, loses what they had here, and nobody unknown is created. */
    @Transactional
    Optional<Afslag> follow(Kommunelogin login) {
        User user = identities.createUserQuery().userId(login.bruger()).singleResult();
        List<Kendt> known = known(login);
        if (!known.stream().allMatch(row -> row.is(login))) {
            return Optional.of(Afslag.ANDEN_PERSON);
        }
        if (user != null && (known.isEmpty() || passwords.hasOne(user))) {
            return Optional.of(Afslag.LOKAL_BRUGER);
        }
        if (login.ophoert() || login.roller().isEmpty()) {
            if (user != null) {
                belong(login.bruger(), Set.of(), Set.of());
            }
            jdbc.sql("update sso_bruger set uden_rolle = ? where bruger = ?")
                    .params(now(), login.bruger())
                    .update();
            return Optional.of(login.ophoert() ? Afslag.OPHOERT : Afslag.INGEN_ROLLE);
        }
        save(user == null ? identities.newUser(login.bruger()) : user, login);
        belong(login.bruger(), login.roller(), login.skoler());
        remember(login, !known.isEmpty());
        return Optional.empty();
    }

    private List<Kendt> known(Kommunelogin login) {
        return jdbc.sql("select bruger, udsteder, subjekt from sso_bruger"
                        + " where bruger = ? or (udsteder = ? and subjekt = ?)")
                .params(login.bruger(), login.udsteder(), login.subjekt())
                .query(Kendt.class)
                .list();
    }

    /** No password: nobody can come in by one. */
    private void save(User user, Kommunelogin login) {
        user.setFirstName(login.fornavn());
        user.setLastName(login.efternavn());
        user.setEmail(login.email());
        identities.saveUser(user);
    }

    private void belong(String bruger, Set<String> roles, Set<String> schools) {
        change(
                identities.createGroupQuery().groupMember(bruger).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toSet()),
                roles,
                role -> identities.createMembership(bruger, role),
                role -> identities.deleteMembership(bruger, role));
        change(
                identities.createTenantQuery().userMember(bruger).list().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()),
                schools,
                school -> identities.createTenantUserMembership(school, bruger),
                school -> identities.deleteTenantUserMembership(school, bruger));
    }

    private static void change(Set<String> from, Set<String> to, Consumer<String> give, Consumer<String> take) {
        from.stream().filter(had -> !to.contains(had)).forEach(take);
        to.stream().filter(wanted -> !from.contains(wanted)).forEach(give);
    }

    private void remember(Kommunelogin login, boolean known) {
        jdbc.sql(
                        known
                                ? "update sso_bruger set seneste_login = ?, uden_rolle = null where bruger = ?"
                                : "insert into sso_bruger (seneste_login, bruger, udsteder, subjekt) values (?, ?, ?, ?)")
                .params(
                        known
                                ? List.of(now(), login.bruger())
                                : List.of(now(), login.bruger(), login.udsteder(), login.subjekt()))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
