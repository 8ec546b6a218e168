package dk.skolevej.adgang;

import dk.skolevej.motor.Reading;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** What Tasklist asks for most often, a task or a page of a list, takes the engine a dozen commands; this makes them one. */
class OneReading extends OncePerRequestFilter {

    private final Reading reading;
    private final String method;
    private final Pattern path;

    private OneReading(Reading reading, String method, String path) {
        this.reading = reading;
        this.method = method;
        this.path = Pattern.compile(path);
    }

    static OneReading ofTask(Reading reading) {
        return new OneReading(reading, "GET", "/task/.*");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(method)
                || !path.matcher(KaldSti.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            reading.together(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OfList {

        /** Last filter of all: what brings a person's lists up to date writes, and comes before. */
        @Bean
        FilterRegistrationBean<OneReading> oneReadingOfList(Reading reading) {
            var registration = new FilterRegistrationBean<>(new OneReading(reading, "POST", "/filter/[^/]+/list"));
            registration.addUrlPatterns("/camunda/api/engine/engine/default/filter/*", "/engine-rest/filter/*");
            registration.setOrder(Ordered.LOWEST_PRECEDENCE);
            return registration;
        }
    }
}
