package dk.skolevej.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells whoever came back from the identity provider in vain why, and the log which rule it was; neither says who. */
class Afslagsside implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Afslagsside.class);

    private static final String PAGE = """
            <!doctype html>
            <html lang="da">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Login – Skolevej</title>
              <link rel="icon" href="/skolevej.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/skolevej.css">
            </head>
            <body>
              <header>
                <div class="inner">
                  <p class="brand"><img src="/skolevej.svg" alt="" width="40" height="40"> <a href="/">Skolevej</a></p>
                  <h1>Du er ikke logget ind</h1>
                  <p class="lead">{tekst}</p>
                </div>
              </header>
            </body>
            </html>
            """;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String code = reason instanceof OAuth2AuthenticationException oidc
                ? oidc.getError().getErrorCode()
                : "";
        Afslag refusal = Afslag.of(code);
        // the code may be what somebody has written into the address
        LOG.warn("Login from the identity provider refused: {}", code.matches("\\w{1,50}") ? code : refusal.kode());
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        response.setStatus(refusal == Afslag.LOGIN_FEJLEDE ? 401 : 403);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE.replace("{tekst}", refusal.tekst()));
    }
}
