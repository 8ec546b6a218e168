package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every route that Jersey knows: what the table does not name is shut, whatever else Camunda has. */
@AdgangTest
class RuteTest {

    private static final Set<String> STAFF_MAY = Set.of(
            "GET /task",
            "POST /task",
            "GET /task/count",
            "POST /task/count",
            "GET /task/{id}",
            "GET /task/{id}/form",
            "GET /task/{id}/deployed-form",
            "GET /task/{id}/form-variables",
            "POST /task/{id}/claim",
            "POST /task/{id}/unclaim",
            "POST /task/{id}/submit-form",
            "GET /filter",
            "OPTIONS /filter",
            "GET /filter/count",
            "GET /filter/{id}",
            "GET /filter/{id}/list",
            "POST /filter/{id}/list",
            "GET /filter/{id}/count",
            "POST /filter/{id}/count",
            "GET /process-definition",
            "GET /process-definition/count",
            "GET /process-definition/{id}",
            "GET /process-definition/{id}/xml",
            "GET /process-definition/{id}/startForm",
            "GET /process-definition/{id}/deployed-start-form",
            "GET /process-definition/{id}/form-variables",
            "POST /process-definition/{id}/submit-form");

    private static final Set<String> STAFF_MAY_IN_THE_WEBAPPS = Set.of(
            "GET /camunda/api/admin/auth/user/{processEngineName}",
            "POST /camunda/api/admin/auth/user/{processEngineName}/login/{appName}",
            "POST /camunda/api/admin/auth/user/{processEngineName}/logout");

    @LocalServerPort
    int port;

    @Autowired
    TilladteKald tilladteKald;

    @Test
    void shutsEveryRouteOfTheEngineThatStaffDoNotNeedOnBothRoots() {
        Set<Rute> routes = Rute.ofTheEngine();
        assertThat(routes).hasSizeGreaterThan(450);

        for (String user : List.of("lise", "tove", "karl", "trine", "pia")) {
            assertThat(open(routes, "/engine-rest", Klient.basic(port, user))).isEqualTo(new TreeSet<>(STAFF_MAY));
        }
        assertThat(open(routes, "/engine-rest/engine/default", Klient.basic(port, "lise")))
                .isEqualTo(new TreeSet<>(STAFF_MAY));
        assertThat(open(routes, "/camunda/api/engine/engine/default", Klient.session(port, "lise", "tasklist")))
                .isEqualTo(new TreeSet<>(STAFF_MAY));
    }

    @Test
    void shutsTheWebappsOwnRoutes() {
        Set<Rute> routes = Rute.ofTheWebapps();
        assertThat(routes).hasSizeGreaterThan(20);
        // a plug-in's scripts are open to everybody; logging out would end the walk
        routes.removeIf(route -> route.sti().contains("/static/") || route.sti().endsWith("/logout"));

        var staff = new TreeSet<>(STAFF_MAY_IN_THE_WEBAPPS);
        staff.removeIf(route -> route.endsWith("/logout"));
        assertThat(open(routes, "", Klient.session(port, "lise", "tasklist"))).isEqualTo(staff);
    }

    @Test
    void opensNothingToThoseWithoutTasks() {
        assertThat(open(Rute.ofTheEngine(), "/engine-rest", Klient.basic(port, "dan")))
                .isEmpty();
    }

    @Test
    void letsTheForvaltningWriteNothingButTheirOwnTasks() {
        Set<String> open = open(Rute.ofTheEngine(), "/engine-rest", Klient.basic(port, "frida"));

        assertThat(open)
                .filteredOn(route -> !route.startsWith("GET"))
                .containsExactlyInAnyOrder(
                        "POST /process-instance",
                        "POST /process-instance/count",
                        "POST /variable-instance",
                        "POST /variable-instance/count",
                        "POST /task",
                        "POST /task/count",
                        "POST /task/{id}/claim",
                        "POST /task/{id}/unclaim",
                        "POST /task/{id}/submit-form",
                        "OPTIONS /filter",
                        "POST /filter/{id}/list",
                        "POST /filter/{id}/count");
        assertThat(open)
                .filteredOn(route -> route.contains("form"))
                .containsExactlyInAnyOrder(
                        "GET /task/{id}/form",
                        "GET /task/{id}/deployed-form",
                        "GET /task/{id}/form-variables",
                        "POST /task/{id}/submit-form");
    }

    @Test
    void namesOnlyRoutesThatExist() {
        Set<Rute> routes = Rute.ofTheEngine();

        assertThat(tilladteKald.rows())
                .filteredOn(row -> !row.isOwn()
                        && !row.sti().startsWith("/camunda")
                        && !row.sti().endsWith("/**"))
                .allSatisfy(row -> assertThat(routes)
                        .as(row.sti())
                        .anyMatch(route -> route.filledIn().matches(example(row.sti()))
                                && (row.metoder().contains("*") || row.metoder().contains(route.metode()))));
    }

    private static String example(String sti) {
        return sti.replace("key/tidligIndsats", "key/[^/]+").replaceAll("\\{[a-z]+}|fase$|opfoelgningsfrist$", "[^/]+");
    }

    private Set<String> open(Set<Rute> routes, String root, Klient klient) {
        return routes.stream()
                .filter(route -> {
                    String body = route.metode().equals("GET") ? null : "{}";
                    var answer = klient.send(route.metode(), root + route.filledIn(), "application/json", body);
                    return answer.statusCode() != 403 || !answer.body().contains("\"kode\":\"ikkeTilladtKald\"");
                })
                .map(route -> route.metode() + " " + route.sti())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
