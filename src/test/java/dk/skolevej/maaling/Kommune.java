package dk.skolevej.maaling;

import dk.skolevej.segl.Proevesegl;
import dk.skolevej.segl.Segl;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * A municipality that is at work: more schools with their staff, and at each school open cases, spread evenly over the steps from the first worry to
 * the wait for the follow-up. Schools and staff are made by IT over REST and cases by the schools' staff, alike on both sides; only Skolevej
 * knows pupils, and gets copies of those of the demo.
 */
final class Kommune {

    static final int SCHOOLS = 20;
    static final int OPEN_CASES_EACH = 25;

    private static final List<String> ROLES = List.of("skoleleder", "tovholder", "klasseteam", "tryghedsperson", "ppr");

    private final Side side;
    private final int schools;
    private final int casesEach;
    private final IntUnaryOperator stepsOfCase;

    private Kommune(Side side, int schools, int casesEach, IntUnaryOperator stepsOfCase) {
        this.side = side;
        this.schools = schools;
        this.casesEach = casesEach;
        this.stepsOfCase = stepsOfCase;
    }

    static Kommune atWork(Side side) {
        return atWork(side, SCHOOLS, OPEN_CASES_EACH);
    }

    static Kommune atWork(Side side, int schools, int casesEach) {
        return new Kommune(side, schools, casesEach, nr -> nr % (Sagsgang.STEPS_TO_FIRST_TIMER + 1));
    }

    /** Every case waits for its follow-up, and nobody has a task. */
    static Kommune waiting(Side side, int casesEach) {
        return new Kommune(side, SCHOOLS, casesEach, nr -> Sagsgang.STEPS_TO_FIRST_TIMER);
    }

    void fill(ExecutorService pool) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        AtomicInteger cases = new AtomicInteger();
        for (int nr = 0; nr < schools; nr++) {
            Skole skole = nr == 0 ? Skole.BOEGESKOLEN : nr == 1 ? Skole.AASKOLEN : open(nr);
            if (!side.stock()) {
                enrol(skole.nummer());
            }
            work.add(() -> {
                var staff = new Sagsgang(side.server().origin(), side.stock(), skole);
                for (int i = 0; i < casesEach; i++) {
                    staff.leaveOpen(pupil(skole.nummer(), i), stepsOfCase.applyAsInt(cases.getAndIncrement()));
                }
                return null;
            });
        }
        List<Future<Void>> running = new ArrayList<>();
        int together = side.clients().size();
        for (int from = 0; from < work.size(); from += together) {
            running.addAll(pool.invokeAll(work.subList(from, Math.min(work.size(), from + together))));
        }
        for (Future<Void> school : running) {
            school.get();
        }
    }

    private Skole open(int nr) throws SQLException {
        String nummer = String.valueOf(200_000 + nr);
        Bruger admin = Bruger.login(HttpClient.newHttpClient(), side.server().origin(), "admin", "cockpit");
        admin.post("/tenant/create", Map.of("id", nummer, "name", "Skole " + nr));
        Map<String, String> staff = new java.util.HashMap<>();
        for (String role : ROLES) {
            String login = role + nr;
            admin.post(
                    "/user/create",
                    Map.of(
                            "profile",
                            Map.of("id", login, "firstName", role, "lastName", "Nr. " + nr),
                            "credentials",
                            Map.of("password", "demo")));
            admin.put("/group/" + role + "/members/" + login);
            admin.put("/tenant/" + nummer + "/user-members/" + login);
            staff.put(role, login);
        }
        if (!side.stock()) {
            sql("insert into skole (institutionsnummer, navn) values (?, 'Skole')", nummer);
        }
        return new Skole(nummer, staff);
    }

    private void enrol(String skole) throws SQLException {
        Segl segl = Proevesegl.of(side.database(), Opstilling.KEY);
        String original = segl.pseudonym("myha01");
        for (int i = 0; i < casesEach; i++) {
            String unilogin = pupil(skole, i);
            sql(
                    "insert into elev (pseudonym, forseglet_unilogin, skole, forseglet_navn, forseglet_cpr, klasse, klassetrin)"
                            + " select ?, ?, ?, forseglet_navn, forseglet_cpr, klasse, klassetrin from elev where pseudonym = ?",
                    segl.pseudonym(unilogin),
                    segl.seal(Segl.FAELLES, unilogin),
                    skole,
                    original);
            sql(
                    "insert into foraelder (elev, nr, forseglet_navn, foraeldremyndighed)"
                            + " select ?, nr, forseglet_navn, foraeldremyndighed from foraelder where elev = ?",
                    segl.pseudonym(unilogin),
                    original);
        }
    }

    private static String pupil(String skole, int nr) {
        return "e" + skole + "x" + nr;
    }

    private void sql(String statement, String... values) throws SQLException {
        try (Connection connection = side.database().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
