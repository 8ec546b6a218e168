package dk.skolevej.maaling;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/**
 * How long Tasklist waits for a list: the first page of 15 and how many there are, with all checks on, asked for as the browser asks. For one person of
 * each role and each of their lists, at the same schools with few open cases and with many.
 */
final class Hegnmaaling {

    static final int SCHOOLS = 50;
    static final int FEW = 1_000;
    static final int MANY = 25_000;

    private static final int ORIGINALS = FEW / SCHOOLS;

    /** A role and who has it; PPR and the forvaltning at all schools. */
    private record Rolle(String navn, String login) {}

    private static final List<Rolle> ROLES = List.of(
            new Rolle("skoleleder", "lise"),
            new Rolle("tovholder", "tove"),
            new Rolle("klasseteam", "karl"),
            new Rolle("ppr", "pia"),
            new Rolle("forvaltning", "frida"));

    private static final int WARM_UP = 100;
    private static final int MOST_LOOKS = 200;
    private static final int FEWEST_LOOKS = 10;

    /** For one list, where looking takes so long that there is no time for more than the fewest looks. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    /** {@code laengde}: how many tasks the list has; {@code tid} in milliseconds. */
    record Listetid(String rolle, String liste, int laengde, Svartider.Fordeling tid) {}

    /** {@code few} and {@code many} in the same order; memory and database in megabytes. */
    record Udfald(List<Listetid> few, List<Listetid> many, long memory, long database) {}

    private final Side side;

    Hegnmaaling(Side side) {
        this.side = side;
    }

    Udfald measure(ExecutorService pool) throws Exception {
        var kommune = new Hegnkommune(side.database(), side.stock());
        kommune.found(SCHOOLS);
        Kommune.atWork(side, 1, ORIGINALS).fill(pool);
        try (var jobs = new Timerkoe(side.database())) {
            Skolestart.settle(jobs);
        }
        var copies = Kopiering.atSchools(side.database(), SCHOOLS);
        copies.copy(1, SCHOOLS - 1);
        kommune.spreadDeadlines();
        List<Tasklistebruger> staff = ROLES.stream().map(this::login).toList();
        for (int i = 0; i < WARM_UP; i++) {
            staff.forEach(person -> person.lists().forEach(person::look));
        }
        List<Listetid> few = lookAtAll(staff);
        copies.copy(SCHOOLS, MANY / ORIGINALS - 1);
        kommune.spreadDeadlines();
        return new Udfald(few, lookAtAll(staff), side.server().mostMemory(), databaseSize());
    }

    private Tasklistebruger login(Rolle rolle) {
        return new Tasklistebruger(
                Bruger.login(HttpClient.newHttpClient(), side.server().origin(), rolle.login(), "tasklist"),
                side.stock());
    }

    private List<Listetid> lookAtAll(List<Tasklistebruger> staff) {
        List<Listetid> times = new ArrayList<>();
        for (int nr = 0; nr < staff.size(); nr++) {
            for (String list : new TreeSet<>(staff.get(nr).lists())) {
                times.add(look(ROLES.get(nr).navn(), staff.get(nr), list));
            }
        }
        return times;
    }

    private static Listetid look(String rolle, Tasklistebruger person, String list) {
        int length = person.look(list).get("count").asInt();
        var times = new Svartider();
        person.person().noteIn(times);
        Instant latest = Instant.now().plus(LONGEST);
        for (int i = 0; i < MOST_LOOKS && (i < FEWEST_LOOKS || Instant.now().isBefore(latest)); i++) {
            person.look(list);
        }
        return new Listetid(rolle, list, length, times.byKind().get("POST /filter/…/list"));
    }

    private long databaseSize() throws SQLException {
        try (Connection connection = side.database().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rs = sql.executeQuery("select pg_database_size(current_database()) / 1024 / 1024")) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
