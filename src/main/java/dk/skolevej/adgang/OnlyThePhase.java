package dk.skolevej.adgang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cockpit opens a case on its variables; of those only the phase is for the forvaltning, the choices about a child are not. */
class OnlyThePhase extends OncePerRequestFilter {

    private static final Set<String> CALLS = Set.of("/variable-instance", "/variable-instance/count");
    private static final Set<String> WHICH_CASE = Set.of("processInstanceIdIn", "activityInstanceIdIn");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> it = Login.person().filter(person -> person.roller().contains(Groups.CAMUNDA_ADMIN));
        if (it.isPresent() || !CALLS.contains(KaldSti.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        Map<String, Object> query = read(request);
        if (query == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        query.keySet().retainAll(WHICH_CASE);
        query.put("variableName", "fase");
        chain.doFilter(new RewrittenRequest(request, json.writeValueAsBytes(query)), response);
    }

    private Map<String, Object> read(HttpServletRequest request) throws IOException {
        try {
            return json.readValue(request.getInputStream(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
