package dk.skolevej.adgang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine itself refuses it says in English, with ids and values in it. Staff are told in Danish what they can do about it;
 * IT sees the engine's own words. Answers with a {@code kode} are ours and go through as they are.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 9)
class DanishRefusals extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Spring's words for a case that somebody else held too long, or who held what this one needed while waiting for it. */
    private static final Set<String> NO_LOCK =
            Set.of("QueryTimeoutException", "CannotAcquireLockException", "PessimisticLockingFailureException");

    private final Afvisning refusal = new Afvisning(false);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !KaldSti.isEngine(request)
                || Login.person()
                        .filter(person -> !person.roller().contains(Groups.CAMUNDA_ADMIN))
                        .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        JsonNode body = held.getStatus() < 400 || held.isCommitted() ? null : body(held.getContentAsByteArray());
        if (body != null && !body.has("kode")) {
            held.resetBuffer();
            say(
                    held,
                    held.getStatus(),
                    body.path("type").asText(),
                    body.path("message").asText());
        }
        held.copyBodyToResponse();
    }

    private void say(HttpServletResponse response, int status, String type, String engineSays) throws IOException {
        if (engineSays.contains("Cannot find task") || engineSays.contains("task is null")) {
            refusal.write(
                    response,
                    404,
                    "ukendtOpgave",
                    "Opgaven findes ikke længere. Måske er den allerede løst: genindlæs listen med opgaver.");
        } else if (engineSays.contains("ENGINE-03005")
                || engineSays.contains("list of executions is empty")
                || NO_LOCK.contains(type)) {
            refusal.write(
                    response,
                    409,
                    "samtidigAendring",
                    "Sagen blev ændret af en anden i samme øjeblik, så dit svar er ikke gemt. Send det igen.");
        } else if (status == 403) {
            refusal.write(response, 403, "ingenAdgang", "Det har du ikke adgang til.");
        } else if (status >= 500) {
            refusal.write(
                    response,
                    status,
                    "fejl",
                    "Der skete en fejl i systemet, og intet er gemt. Prøv igen, og sig det til IT, hvis det gentager sig.");
        } else {
            refusal.write(response, status, "afvist", "Det sendte kan ikke bruges. Genindlæs siden, og prøv igen.");
        }
    }

    private static JsonNode body(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
