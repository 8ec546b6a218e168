package dk.skolevej.opgaveliste;

import dk.skolevej.motor.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees to a person's lists just before Tasklist asks for them: also for people who came yesterday, and on the first day of a week. */
class OpgavelisteFilter extends OncePerRequestFilter {

    private final Opgavelister lists;

    OpgavelisteFilter(Opgavelister lists) {
        this.lists = lists;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Person person) {
            lists.bringUpToDate(person);
        }
        chain.doFilter(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** After the login, which the security filters do, and before the list is read. */
        @Bean
        FilterRegistrationBean<OpgavelisteFilter> opgavelisteFilter(Opgavelister lists) {
            var registration = new FilterRegistrationBean<>(new OpgavelisteFilter(lists));
            registration.addUrlPatterns("/camunda/api/engine/engine/default/filter/*", "/engine-rest/filter/*");
            registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
            return registration;
        }
    }
}
