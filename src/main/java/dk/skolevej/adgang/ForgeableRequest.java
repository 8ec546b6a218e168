package dk.skolevej.adgang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request that changes something and that another site could make a browser send: one that lives on the session cookie, or one
 * that the browser itself says comes from elsewhere (it may have remembered a Basic password).
 */
class ForgeableRequest implements RequestMatcher {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_PAGE_OR_TYPED = Set.of("same-origin", "none");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return Login.isSession() || (site != null && !OWN_PAGE_OR_TYPED.contains(site));
    }
}
