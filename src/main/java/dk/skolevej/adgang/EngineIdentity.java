package dk.skolevej.adgang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking, so that its authorization and tenant checks hold in every controller, and forgets it again. */
class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineIdentity(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Login.person()
                    .ifPresent(person -> identities.setAuthentication(
                            person.id(), List.copyOf(person.roller()), List.copyOf(person.skoler())));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
