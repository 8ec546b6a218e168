package dk.skolevej.adgang;

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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody at a keyboard: nobody yet, a user by HTTP Basic, or a user logged in on Camunda's login page. */
class Klient {

    private static final String PASSWORD = "demo";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String origin;

    private Klient(int port) {
        origin = "http://localhost:" + port;
    }

    static Klient nobody(int port) {
        return new Klient(port);
    }

    static Klient basic(int port, String user) {
        return basic(port, user, PASSWORD);
    }

    static Klient basic(int port, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Klient(port)
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Logs in the way the web application does, forgery token and all. */
    static Klient session(int port, String user, String app) {
        var klient = new Klient(port);
        klient.login(user, app);
        return klient;
    }

    HttpResponse<String> login(String user, String app) {
        get("/camunda/app/" + app + "/default/");
        takeToken();
        var answer = send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + PASSWORD);
        get("/camunda/api/admin/auth/user/default");
        takeToken();
        return answer;
    }

    Klient with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Klient without(String header) {
        headers.remove(header);
        return this;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    HttpResponse<String> send(String method, String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this client proves itself by, for a request written by hand. */
    Map<String, String> loginHeaders() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (cookie("JSESSIONID") != null) {
            all.put("Cookie", "JSESSIONID=" + cookie("JSESSIONID"));
        }
        return all;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    void takeToken() {
        if (cookie("XSRF-TOKEN") != null) {
            headers.put("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
    }
}
