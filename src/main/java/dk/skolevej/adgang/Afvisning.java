package dk.skolevej.adgang;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says no: a Danish problem detail for the caller, a line in the log without a child's data for IT. */
public class Afvisning implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Afvisning.class);

    /** Welcome lets everybody in and leads back. */
    private static final String LOGIN = "/camunda/app/welcome/default/?tilbage=";

    private static final Pattern PAGE = Pattern.compile("/sager(/FP-\\d{4}-\\d{5})?");

    private final ObjectMapper json = new ObjectMapper();
    private final boolean basic;

    /** @param basic whether a caller without login is offered HTTP Basic */
    public Afvisning(boolean basic) {
        this.basic = basic;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect(
                    LOGIN + (PAGE.matcher(request.getRequestURI()).matches() ? request.getRequestURI() : "/sager"));
            return;
        }
        if (basic && !sentByScript(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Skolevej\", charset=\"UTF-8\"");
        }
        boolean wrong = reason instanceof BadCredentialsException;
        if (wrong) {
            LOG.warn("Wrong user name or password: {} {}", request.getMethod(), KaldSti.forLog(request));
        }
        write(
                response,
                401,
                wrong ? "forkertLogin" : "manglerLogin",
                wrong ? "Forkert brugernavn eller adgangskode." : "Du skal logge ind først.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean forged = reason instanceof CsrfException;
        LOG.warn(
                "Refused {}{} {} for {}",
                forged ? "without token " : "",
                request.getMethod(),
                KaldSti.forLog(request),
                Login.person().map(Person::id).orElse("nobody"));
        if (isPage(request)) {
            response.sendError(403);
            return;
        }
        write(
                response,
                403,
                forged ? "manglerToken" : "ikkeTilladtKald",
                forged ? "Siden er for gammel. Genindlæs den, og prøv igen." : ForOthers.told(reason));
    }

    /** {@code message} repeats the detail under the name that Tasklist and Cockpit read; {@code felter} stands in every answer of our own. */
    public void write(HttpServletResponse response, int status, String kode, String detail) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title(status));
        body.put("status", status);
        body.put("detail", detail);
        body.put("kode", kode);
        body.put("message", detail);
        body.put("felter", List.of());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Ikke logget ind";
            case 403 -> "Ingen adgang";
            case 404 -> "Findes ikke";
            case 500, 503 -> "Fejl";
            default -> "Afvist";
        };
    }

    /** Somebody follows a link to one of our pages about cases; a program says who it is. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getRequestURI().matches("/sager(/.*)?")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** A browser would put its own password box over a page whose script gets a challenge. */
    private boolean sentByScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
