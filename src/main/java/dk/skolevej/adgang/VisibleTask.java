package dk.skolevej.adgang;

import dk.skolevej.motor.Opgavesyn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** A task that the caller may not see, and a case that they are shut out of, does not exist, on every call alike; the engine itself answers 400, 403 or 500 by turns. */
class VisibleTask extends OncePerRequestFilter {

    private static final Pattern CALL = Pattern.compile("/task/([0-9a-fA-F]{8}-[0-9a-fA-F-]{27})(?:/.*)?");
    private static final Pattern OF_CASE =
            Pattern.compile("(?:/.*)?/process-instance/([0-9a-fA-F]{8}-[0-9a-fA-F-]{27})(?:/.*)?");

    private final Opgavesyn tasks;
    private final RefusedLooks looks;
    private final Afvisning refusal;

    VisibleTask(Opgavesyn tasks, RefusedLooks looks, Afvisning refusal) {
        this.tasks = tasks;
        this.looks = looks;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var call = CALL.matcher(KaldSti.of(request));
        var ofCase = OF_CASE.matcher(KaldSti.of(request));
        if (call.matches() && !tasks.shows(call.group(1))) {
            looks.note(request);
            refusal.write(
                    response,
                    404,
                    "ukendtOpgave",
                    "Opgaven findes ikke længere. Måske er den allerede løst: genindlæs listen med opgaver.");
        } else if (ofCase.matches() && tasks.hides(ofCase.group(1))) {
            looks.note(request);
            refusal.write(response, 404, "ukendtSag", "Sagen findes ikke, eller du har ikke adgang til den.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
