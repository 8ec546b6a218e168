package dk.skolevej.adgang;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** A method and path that Jersey answers to, read from the same annotations as Jersey reads. */
record Rute(String metode, String sti) {

    private static final String SOME_ID = "11111111-1111-1111-1111-111111111111";

    /** Every route of a resource class and the classes it hands over to. */
    static Set<Rute> of(Class<?> resource, String root) {
        Set<Rute> routes = new LinkedHashSet<>();
        Path path = find(resource, Path.class);
        collect(resource, root + (path == null ? "" : "/" + path.value()), routes);
        return routes;
    }

    /** The engine's REST API, written from its root; its list of engines by name leads to the same again. */
    static Set<Rute> ofTheEngine() {
        return CamundaRestResources.getResourceClasses().stream()
                .flatMap(resource -> of(resource, "").stream())
                .filter(route -> !route.sti().startsWith("/engine/{name}"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the web applications have besides, written in full. */
    static Set<Rute> ofTheWebapps() {
        Set<Rute> routes = new LinkedHashSet<>();
        Map.of(
                        "admin", new AdminApplication(),
                        "cockpit", new CockpitApplication(),
                        "tasklist", new TasklistApplication(),
                        "welcome", new WelcomeApplication())
                .forEach((name, app) ->
                        app.getClasses().forEach(resource -> routes.addAll(of(resource, "/camunda/api/" + name))));
        return routes;
    }

    /** The path with every placeholder filled in, engine and application by their names and all else by an id. */
    String filledIn() {
        return sti.replaceAll("\\{\\s*(engine|engineName|processEngineName)\\s*(:[^}]*)?}", "default")
                .replaceAll("\\{\\s*appName\\s*(:[^}]*)?}", "tasklist")
                .replaceAll("\\{[^}]*}", SOME_ID);
    }

    private static void collect(Class<?> type, String path, Set<Rute> routes) {
        for (Method method : type.getMethods()) {
            Path sub = inherited(method, Path.class);
            String verb = verb(method);
            String full = (path + (sub == null ? "" : "/" + sub.value())).replaceAll("/+", "/");
            if (verb != null) {
                routes.add(new Rute(verb, full.length() > 1 ? full.replaceAll("/$", "") : full));
            } else if (sub != null && !method.isBridge()) {
                collect(method.getReturnType(), full, routes);
            }
        }
    }

    private static String verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A inherited(Method method, Class<A> kind) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(kind))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Method> declarations(Method method) {
        return family(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> family(Class<?> type) {
        Stream<Class<?>> above = type.getSuperclass() == null ? Stream.empty() : family(type.getSuperclass());
        return Stream.concat(
                Stream.of(type),
                Stream.concat(above, Arrays.stream(type.getInterfaces()).flatMap(Rute::family)));
    }

    private static <A extends Annotation> A find(Class<?> type, Class<A> kind) {
        return family(type)
                .map(member -> member.getAnnotation(kind))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
