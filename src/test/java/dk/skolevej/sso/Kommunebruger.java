package dk.skolevej.sso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** A browser with its cookies, which is taken from page to page by hand. */
class Kommunebruger {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI origin;

    /** Where the redirects of the last {@link #open} led through. */
    final List<URI> way = new ArrayList<>();

    Kommunebruger(int port) {
        // not by the name of the identity provider's host: cookies do not mind the port
        origin = URI.create("http://127.0.0.1:" + port);
    }

    /** Opens a page and goes where it leads. */
    HttpResponse<String> open(String address) {
        way.clear();
        var answer = page(address);
        while (answer.statusCode() / 100 == 3) {
            way.add(leadsTo(answer));
            answer = page(leadsTo(answer).toString());
        }
        return answer;
    }

    /** Opens a page and stays there. */
    HttpResponse<String> page(String address) {
        return send(request(address).setHeader("Accept", "text/html,*/*").GET());
    }

    static URI leadsTo(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    HttpResponse<String> getBasic(String address, String pair) {
        return send(request(address)
                .GET()
                .setHeader(
                        "Authorization",
                        "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes())));
    }

    /** As the web applications' script does it, token and all. */
    HttpResponse<String> post(String address, String type, String body) {
        return send(request(address)
                .setHeader("Content-Type", type)
                .setHeader("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")))
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postWithoutToken(String address, String json) {
        return send(
                request(address).setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> logOut() {
        return post("/camunda/api/admin/auth/user/default/logout", "application/json", "");
    }

    HttpResponse<String> logInByPassword(String user) {
        return post(
                "/camunda/api/admin/auth/user/default/login/admin",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=demo");
    }

    /** Of the application's. */
    String cookie(String name) {
        return cookies.getCookieStore().get(origin).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(origin.resolve(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
