package dk.skolevej.maaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody logged in on Camunda's login page, who then calls what Tasklist calls: the same on both sides. */
final class Bruger {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** What Tasklist asks for: the engine's answers with the names that belong to their ids. */
    private static final String LINKED = "application/hal+json, application/json; q=0.5";

    private final HttpClient http;
    private final String origin;
    private final String login;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Svartider svartider = new Svartider();

    private Bruger(HttpClient http, String origin, String login) {
        this.http = http;
        this.origin = origin;
        this.login = login;
    }

    static Bruger login(HttpClient http, String origin, String login, String app) {
        var bruger = new Bruger(http, origin, login);
        bruger.send("GET", "/camunda/app/" + app + "/default/", null, null);
        bruger.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded",
                "username=" + login + "&password=demo");
        bruger.send("GET", "/camunda/api/admin/auth/user/default", null, null);
        return bruger;
    }

    /** From now on, how long each request takes is noted there. */
    void noteIn(Svartider svartider) {
        this.svartider = svartider;
    }

    /** From now on sent with each request; none when the value is null. */
    void header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
    }

    String name() {
        return login;
    }

    JsonNode get(String path) {
        return json(send("GET", ENGINE + path, null, null));
    }

    /** As a list and not as linked resources. */
    JsonNode plainGet(String path) {
        return json(send("GET", ENGINE + path, null, null, "application/json"));
    }

    JsonNode post(String path, Object body) {
        return json(send("POST", ENGINE + path, "application/json", write(body)));
    }

    void put(String path) {
        send("PUT", ENGINE + path, "application/json", "{}");
    }

    /** One of the application's own pages, as a browser asks for it. */
    void page(String path) {
        send("GET", path, null, null, "text/html");
    }

    /** A path of the application's own REST. */
    JsonNode getOwn(String path) {
        return json(send("GET", path, null, null));
    }

    /** A path of the application's own REST. */
    JsonNode postOwn(String path, Object body) {
        return json(send("POST", path, "application/json", write(body)));
    }

    private HttpResponse<String> send(String method, String path, String type, String body) {
        return send(method, path, type, body, path.startsWith(ENGINE) ? LINKED : "application/json");
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String accepted) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.setHeader("Accept", accepted);
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            StringBuilder header = new StringBuilder();
            cookies.forEach((name, value) ->
                    header.append(name).append('=').append(value).append("; "));
            request.setHeader("Cookie", header.toString());
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.setHeader("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            svartider.note(method, path, System.nanoTime() - start);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "%s %s for %s: %d %s".formatted(method, path, login, answer.statusCode(), answer.body()));
            }
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
