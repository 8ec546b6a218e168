package dk.skolevej.adgang;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * The path of a call as the table writes it: below the engine's REST root whichever root it came in by, else absolute.
 * Doubled slashes, {@code ;} parameters and encoded slashes never get here: Spring's firewall refuses them.
 */
final class KaldSti {

    private static final List<String> ENGINE_ROOTS =
            List.of("/engine-rest/engine/default", "/camunda/api/engine/engine/default", "/engine-rest");

    private KaldSti() {}

    static String of(HttpServletRequest request) {
        String path = absolute(request);
        for (String root : ENGINE_ROOTS) {
            if (path.startsWith(root + "/")) {
                return path.substring(root.length());
            }
        }
        return path;
    }

    /** Whether the call is to the engine's REST API, by either root. */
    static boolean isEngine(HttpServletRequest request) {
        return !of(request).equals(absolute(request));
    }

    /** Whether the call is to our own REST API. */
    static boolean isOwn(HttpServletRequest request) {
        return absolute(request).startsWith("/api/");
    }

    /** The path with everything that could be somebody's name, number or text taken out. */
    static String forLog(HttpServletRequest request) {
        var safe = new StringBuilder();
        for (String segment : absolute(request).substring(1).split("/")) {
            safe.append('/').append(segment.matches("[a-z-]{0,40}") ? segment : "…");
        }
        return safe.toString();
    }

    private static String absolute(HttpServletRequest request) {
        String raw = request.getRequestURI().substring(request.getContextPath().length());
        String path = UriUtils.decode(raw, StandardCharsets.UTF_8);
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
