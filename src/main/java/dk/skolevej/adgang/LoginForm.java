package dk.skolevej.adgang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the form of a login before anybody asks who is logging in. Tomcat looks for a parameter in the address first and in no form that is too
 * large, Jersey in the form alone and of any size: who tells them apart guesses passwords under another's name, or under none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LoginForm extends OncePerRequestFilter {

    /** A name and a password; every letter may take nine bytes. */
    static final int MOST_BYTES = 16 * 1024;

    private static final Pattern FORM = Pattern.compile(
            "application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private static final String USER = "username";

    private final Afvisning refusal = new Afvisning(false);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Loginbremse.isLoginPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refusal.write(response, 413, "forStor", "Det sendte er for stort: højst 16 KB for et login.");
            return;
        }
        List<String> users = isForm(request) ? users(new String(body, StandardCharsets.US_ASCII)) : List.of();
        if (users.size() != 1 || request.getQueryString() != null) {
            refusal.write(
                    response,
                    400,
                    "ulaeseligtLogin",
                    "Skriv dit brugernavn og din adgangskode på siden, og prøv igen.");
            return;
        }
        chain.doFilter(new Read(request, body, users.get(0)), response);
    }

    /** In another encoding the same bytes would be another name to Jersey. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FORM.matcher(type).matches();
    }

    /** Everybody the form names; a form that cannot be read names nobody. */
    private static List<String> users(String form) {
        try {
            return Stream.of(form.split("&"))
                    .map(field -> field.split("=", 2))
                    .filter(field -> field.length == 2 && decoded(field[0]).equals(USER))
                    .map(field -> decoded(field[1]))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private static String decoded(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    private static final class Read extends BufferedRequest {

        private final String user;

        private Read(HttpServletRequest request, byte[] body, String user) {
            super(request, body);
            this.user = user;
        }

        @Override
        public String getParameter(String name) {
            return name.equals(USER) ? user : super.getParameter(name);
        }
    }
}
