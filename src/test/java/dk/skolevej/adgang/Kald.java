package dk.skolevej.adgang;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call.
 *
 * @param rod what comes before {@code sti} on the wire: the engine's root, or nothing
 * @param sti the path as the table writes it, without query
 * @param sag the case it asks about, null when it asks about none
 * @param skalSvare whether whoever may make it has something to see there, so that the answer must be 2xx
 */
record Kald(
        String metode,
        String rod,
        String sti,
        String query,
        String type,
        String krop,
        Matrixsag sag,
        boolean skalSvare) {

    private static final Pattern TASK = Pattern.compile("/task/([0-9a-f-]{36})(/.*)?");
    private static final Set<String> QUERIES = Set.of(
            "/task",
            "/process-instance",
            "/variable-instance",
            "/execution",
            "/job",
            "/external-task",
            "/job-definition",
            "/history/process-instance",
            "/history/task",
            "/history/activity-instance",
            "/history/variable-instance",
            "/history/detail",
            "/history/incident",
            "/history/decision-instance");

    static Kald get(String rod, String sti, Matrixsag sag) {
        return new Kald("GET", rod, sti, "", null, null, sag, true);
    }

    static Kald post(String rod, String sti, String krop, Matrixsag sag) {
        return new Kald("POST", rod, sti, "", "application/json", krop, sag, true);
    }

    Kald asking(String query) {
        return new Kald(metode, rod, sti, query, type, krop, sag, skalSvare);
    }

    /** Whoever may make it may also be told that there is no such thing. */
    Kald orNothing() {
        return new Kald(metode, rod, sti, query, type, krop, sag, false);
    }

    /** Whether it counts what one case has. */
    boolean countsOneCase() {
        return sti.endsWith("/count") && sag != null && (query + krop).contains(sag.sagsnummer());
    }

    /** The id of the task it is about, or null. */
    String opgave() {
        Matcher task = TASK.matcher(sti);
        return task.matches() ? task.group(1) : null;
    }

    /** Another one of whom there is nothing to know. */
    Kald aboutNobody() {
        return new Kald(
                metode,
                rod,
                sti.replace(opgave(), "22222222-2222-4222-8222-222222222222"),
                query,
                type,
                krop,
                null,
                skalSvare);
    }

    boolean changesSomething() {
        boolean asks = sti.endsWith("/count")
                || sti.endsWith("/list")
                || sti.endsWith("/cpr")
                || sti.equals("/api/soegning")
                || QUERIES.contains(sti)
                || sti.startsWith("/camunda/api/cockpit/plugin/");
        return !metode.equals("GET") && !metode.equals("OPTIONS") && !(metode.equals("POST") && asks);
    }

    HttpResponse<String> send(Klient klient) {
        return klient.send(metode, rod + sti + query, type, krop);
    }

    @Override
    public String toString() {
        return metode + " " + rod + sti + query + (sag == null ? "" : " [" + sag.navn() + "]");
    }
}
