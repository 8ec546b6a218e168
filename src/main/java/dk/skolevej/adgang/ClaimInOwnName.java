package dk.skolevej.adgang;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine believes the user id in the body of a claim, and an unclaim needs more rights than staff hold. Here a claim is always
 * in the caller's own name, and an unclaim is the claim for nobody, allowed on one's own task when its role can take it again.
 */
class ClaimInOwnName extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/task/([^/]+)/(claim|unclaim)");

    private final ObjectMapper json = new ObjectMapper();
    private final TaskService tasks;
    private final Afvisning refusal;

    ClaimInOwnName(TaskService tasks, Afvisning refusal) {
        this.tasks = tasks;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var call = CALL.matcher(KaldSti.of(request));
        Optional<Person> staff =
                Login.person().filter(person -> !person.roller().contains(Groups.CAMUNDA_ADMIN));
        if (!request.getMethod().equals("POST") || staff.isEmpty() || !call.matches()) {
            chain.doFilter(request, response);
        } else if (call.group(2).equals("claim")) {
            chain.doFilter(new RewrittenRequest(request, claimBy(staff.get().id())), response);
        } else if (mayReturn(call.group(1), staff.get())) {
            chain.doFilter(new RewrittenRequest(request, "unclaim", "claim", claimBy(null)), response);
        } else {
            refusal.write(
                    response,
                    403,
                    "kunEgenOpgave",
                    "Du kan kun lægge en opgave tilbage, som du selv har taget, og som din rolle kan tage igen.");
        }
    }

    private byte[] claimBy(String userId) throws IOException {
        return json.writeValueAsBytes(Collections.singletonMap("userId", userId));
    }

    private boolean mayReturn(String taskId, Person person) {
        Task task =
                tasks.createTaskQuery().taskId(taskId).taskAssignee(person.id()).singleResult();
        return task != null
                && tasks.getIdentityLinksForTask(taskId).stream()
                        .map(IdentityLink::getGroupId)
                        .anyMatch(person.roller()::contains);
    }
}
