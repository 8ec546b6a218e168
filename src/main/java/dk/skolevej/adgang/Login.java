package dk.skolevej.adgang;

import dk.skolevej.motor.Person;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person known for the length of one request, from a password or from the session of Camunda's login page. */
final class Login extends AbstractAuthenticationToken {

    private final transient Person person;
    private final boolean session;

    private Login(Person person, boolean session) {
        super(person.roller().stream().map(SimpleGrantedAuthority::new).toList());
        this.person = person;
        this.session = session;
        setAuthenticated(true);
    }

    static Login byPassword(Person person) {
        return new Login(person, false);
    }

    static Login bySession(Person person) {
        return new Login(person, true);
    }

    /** Who is asking, on every path and also before the engine has been told. */
    static Optional<Person> person() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Login login
                ? Optional.of(login.person)
                : Optional.empty();
    }

    /** A browser sends a session cookie by itself, so such a login needs protection against forged requests. */
    static boolean isSession() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Login login && login.session;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.id();
    }

    @Override
    public Object getCredentials() {
        return null;
    }
}
