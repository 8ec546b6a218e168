package dk.skolevej.forloeb;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The staff of the schools: users of the engine's identity service, a school is a tenant and a role a group. */
@Component
public class Medarbejdere {

    /** A colleague; {@code id} is the login. */
    public record Medarbejder(String id, String navn) {}

    private final IdentityService identity;

    Medarbejdere(IdentityService identity) {
        this.identity = identity;
    }

    public List<Medarbejder> at(String skole) {
        return sorted(identity.createUserQuery().memberOfTenant(skole).list());
    }

    public List<Medarbejder> withRole(String rolle, String skole) {
        return sorted(identity.createUserQuery()
                .memberOfTenant(skole)
                .memberOfGroup(rolle)
                .list());
    }

    /** The full name, or the login of somebody who has left. */
    public String name(String id) {
        User user = id == null ? null : identity.createUserQuery().userId(id).singleResult();
        return user == null ? id : fullName(user);
    }

    private static List<Medarbejder> sorted(List<User> users) {
        return users.stream()
                .map(user -> new Medarbejder(user.getId(), fullName(user)))
                .sorted(Comparator.comparing(Medarbejder::navn, Collator.getInstance(Locale.forLanguageTag("da"))))
                .toList();
    }

    private static String fullName(User user) {
        String name = (nonNull(user.getFirstName()) + " " + nonNull(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String nonNull(String text) {
        return text == null ? "" : text;
    }
}
