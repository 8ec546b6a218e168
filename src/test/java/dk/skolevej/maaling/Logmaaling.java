package dk.skolevej.maaling;

import dk.skolevej.adgangslog.AfbrydeligLog;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

/** What the log of reads costs of the load of a form over HTTP: the same form with and without, one right after the other, in turns. */
final class Logmaaling {

    private static final int CASES = Sagsgang.STEPS_TO_FIRST_TIMER + 1;
    private static final int WARM_UP = 500;
    private static final int PAIRS = 1_500;
    private static final double MOST_SHARE = 0.05;

    private final Side side;
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();

    private Logmaaling(Side side) {
        this.side = side;
    }

    static void measure(Opstilling opstilling) throws Exception {
        try (var server = opstilling.startOurs(AfbrydeligLog.class)) {
            new Logmaaling(opstilling.ours(server)).measure();
        }
    }

    private void measure() throws Exception {
        Kommune.atWork(side, 1, CASES).fill(Executors.newCachedThreadPool());
        try (var jobs = new Timerkoe(side.database())) {
            Skolestart.settle(jobs);
        }
        List<Formular> forms = forms();
        load(forms, WARM_UP);
        with.clear();
        without.clear();
        long before = logged();
        load(forms, PAIRS);
        print(forms.size(), logged() - before);
    }

    /** A task with its form, and who has it. */
    private record Formular(Tasklistebruger person, String task) {

        double load(boolean logged) {
            person.person().header(AfbrydeligLog.HEADER, logged ? null : "ja");
            long start = System.nanoTime();
            person.open(task);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** All that the staff of the school have in their lists. */
    private List<Formular> forms() {
        List<Formular> forms = new ArrayList<>();
        for (String login : Skole.BOEGESKOLEN.medarbejdere().values()) {
            var person = new Tasklistebruger(
                    Bruger.login(HttpClient.newHttpClient(), side.server().origin(), login, "tasklist"), false);
            for (String list : List.of(Tasklistebruger.MINE, Tasklistebruger.ROLLENS)) {
                person.look(list)
                        .at("/_embedded/task")
                        .forEach(task ->
                                forms.add(new Formular(person, task.get("id").asText())));
            }
        }
        return forms;
    }

    private void load(List<Formular> forms, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            Formular form = forms.get(pair % forms.size());
            // who comes second finds what the first has read, so they take turns
            boolean first = (pair / forms.size()) % 2 == 0;
            double one = form.load(first);
            double other = form.load(!first);
            with.add(first ? one : other);
            without.add(first ? other : one);
        }
    }

    private void print(int forms, long rows) {
        List<Double> added = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            added.add(with.get(pair) - without.get(pair));
        }
        var on = Svartider.of(with);
        var off = Svartider.of(without);
        double share = on.median() / off.median() - 1;
        out(
                "%nThe log of reads: a form as Tasklist loads it, PostgreSQL with fsync; %d forms, %d pairs, %d rows logged",
                forms, PAIRS, rows);
        out("%-28s%12s%12s", "", "p50, ms", "p95, ms");
        out("%-28s%12.2f%12.2f", "with the log", on.median(), on.p95());
        out("%-28s%12.2f%12.2f", "without", off.median(), off.p95());
        out("%-28s%12.2f", "median of the pairs", Svartider.of(added).median());
        out(
                "%s: at most %.0f %% of a form load (%.1f %%)",
                share <= MOST_SHARE ? "met    " : "NOT MET", 100 * MOST_SHARE, 100 * share);
    }

    private static void out(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private long logged() throws SQLException {
        try (Connection connection = side.database().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rs = sql.executeQuery("select count(*) from adgangslog")) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
