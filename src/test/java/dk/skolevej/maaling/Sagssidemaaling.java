package dk.skolevej.maaling;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * How long the pages about cases take over HTTP, with few cases in the municipality and with many: the list of a skoleleder and of a tovholder, and cases in
 * all phases. The stock engine has no such pages.
 */
final class Sagssidemaaling {

    private static final int FEW = 5_000;
    private static final int MANY = 25_000;
    private static final int ORIGINALS = 20;

    private static final int WARM_UP = 100;
    private static final int LOOKS = 200;

    private static final double LONGEST_LIST = 200;
    private static final double LONGEST_CASE = 150;
    private static final double MOST_GROWTH = 1.2;

    private static final String LEADERS_LIST = "list of a skoleleder";
    private static final String TOVHOLDERS_LIST = "list of a tovholder";
    private static final String CASE = "page of a case";

    private final Side side;

    private Sagssidemaaling(Side side) {
        this.side = side;
    }

    static void measure(Opstilling opstilling) throws Exception {
        try (var server = opstilling.startOurs()) {
            new Sagssidemaaling(opstilling.ours(server)).measure();
        }
    }

    private void measure() throws Exception {
        var kommune = new Hegnkommune(side.database(), false);
        kommune.found(Hegnmaaling.SCHOOLS);
        Kommune.atWork(side, 1, ORIGINALS).fill(Executors.newCachedThreadPool());
        try (var jobs = new Timerkoe(side.database())) {
            Skolestart.settle(jobs);
        }
        List<String> originals = originals();
        var copies = Kopiering.atSchools(side.database(), Hegnmaaling.SCHOOLS);
        copies.copy(1, FEW / ORIGINALS - 1);
        kommune.spreadDeadlines();
        Map<String, Svartider.Fordeling> few = look(originals);
        copies.copy(FEW / ORIGINALS, MANY / ORIGINALS - 1);
        kommune.spreadDeadlines();
        print(few, look(originals));
    }

    private Map<String, Svartider.Fordeling> look(List<String> cases) {
        Bruger leader = login("lise");
        Bruger tovholder = login("tove");
        Map<String, Svartider.Fordeling> times = new LinkedHashMap<>();
        times.put(LEADERS_LIST, times(leader, List.of("/sager")));
        times.put(TOVHOLDERS_LIST, times(tovholder, List.of("/sager")));
        times.put(CASE, times(leader, cases.stream().map(nr -> "/sager/" + nr).toList()));
        return times;
    }

    private Bruger login(String login) {
        return Bruger.login(HttpClient.newHttpClient(), side.server().origin(), login, "tasklist");
    }

    private static Svartider.Fordeling times(Bruger person, List<String> pages) {
        List<Double> millis = new ArrayList<>();
        for (int look = 0; look < WARM_UP + LOOKS; look++) {
            long start = System.nanoTime();
            person.page(pages.get(look % pages.size()));
            if (look >= WARM_UP) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return Svartider.of(millis);
    }

    /** What the processes have made; copies have keys that open nothing. */
    private List<String> originals() throws Exception {
        List<String> numbers = new ArrayList<>();
        try (Connection connection = side.database().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rs = sql.executeQuery("select sagsnummer from forloeb where fase <> 'LUKKET'")) {
            while (rs.next()) {
                numbers.add(rs.getString(1));
            }
        }
        return numbers;
    }

    private static void print(Map<String, Svartider.Fordeling> few, Map<String, Svartider.Fordeling> many) {
        out("%nThe pages about cases, PostgreSQL with fsync, %d schools; milliseconds", Hegnmaaling.SCHOOLS);
        out("%-24s%14s%14s%14s%14s", "", "p50, 5 000", "p95, 5 000", "p50, 25 000", "p95, 25 000");
        few.forEach((page, time) -> out(
                "%-24s%14.1f%14.1f%14.1f%14.1f",
                page,
                time.median(),
                time.p95(),
                many.get(page).median(),
                many.get(page).p95()));
        few.forEach((page, time) -> {
            double line = page.equals(CASE) ? LONGEST_CASE : LONGEST_LIST;
            double growth = many.get(page).p95() / time.p95();
            judge(time.p95() <= line, "%s: p95 within %.0f ms (%.1f)", page, line, time.p95());
            judge(
                    growth <= MOST_GROWTH,
                    "%s: with 25 000 at most %.1f times as long as with 5 000 (%.2f)",
                    page,
                    MOST_GROWTH,
                    growth);
        });
    }

    private static void judge(boolean met, String format, Object... values) {
        out((met ? "met    " : "NOT MET") + ": " + format, values);
    }

    private static void out(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
