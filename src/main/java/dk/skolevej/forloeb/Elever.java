package dk.skolevej.forloeb;

import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupils the schools have registered. */
@Component
public class Elever {

    private static final String SELECT =
            "select pseudonym, forseglet_unilogin, skole, forseglet_navn, klasse, klassetrin, beskyttet from elev ";

    private final JdbcClient jdbc;
    private final Segl segl;
    private final ApplicationEventPublisher events;

    Elever(JdbcClient jdbc, Segl segl, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.segl = segl;
        this.events = events;
    }

    /** What the pupil is called in the tables and in {@link Forloeb#elev}. */
    String pseudonym(String unilogin) {
        return segl.pseudonym(unilogin);
    }

    public Optional<Elev> find(String unilogin) {
        return called(pseudonym(unilogin));
    }

    /** The pupil the case is about. */
    public Elev of(Forloeb forloeb) {
        return called(forloeb.elev()).orElseThrow();
    }

    /** Who {@link Forloeb#elev} calls so. */
    public Optional<Elev> called(String pseudonym) {
        return jdbc.sql("select forseglet_unilogin, skole, e.forseglet_navn, klasse, klassetrin, beskyttet, nr,"
                        + " f.forseglet_navn as foraelder, foraeldremyndighed"
                        + " from elev e left join foraelder f on f.elev = e.pseudonym where pseudonym = ? order by nr")
                .param(pseudonym)
                .query(this::withGuardians);
    }

    private Optional<Elev> withGuardians(ResultSet rs) throws SQLException {
        Elev elev = null;
        List<Elev.Foraelder> guardians = new ArrayList<>();
        while (rs.next()) {
            if (rs.getString("foraelder") != null) {
                guardians.add(new Elev.Foraelder(
                        rs.getInt("nr"), unseal(rs, "foraelder"), rs.getBoolean("foraeldremyndighed")));
            }
            elev = pupil(rs, guardians);
        }
        return Optional.ofNullable(elev);
    }

    /** The pupils of these schools by class and name, without guardians; not those who are dead. */
    public List<Elev> atSchools(Collection<String> skoler) {
        return PupilOrder.sorted(
                byPseudonym("skole in (:skoler) and not doed", skoler).values());
    }

    /** All pupils of these schools by what {@link Forloeb#elev} calls them, without guardians. */
    public Map<String, Elev> byPseudonym(Collection<String> skoler) {
        return byPseudonym("skole in (:skoler)", skoler);
    }

    private Map<String, Elev> byPseudonym(String which, Collection<String> skoler) {
        Map<String, Elev> pupils = new HashMap<>();
        if (!skoler.isEmpty()) {
            jdbc.sql(SELECT + "where " + which).param("skoler", skoler).query((ResultSet rs) -> {
                pupils.put(rs.getString("pseudonym"), pupil(rs, List.of()));
            });
        }
        return pupils;
    }

    /** Those who are called so by {@link Forloeb#elev}, by that name, without guardians. */
    public Map<String, Elev> called(Collection<String> pseudonyms) {
        Map<String, Elev> pupils = new HashMap<>();
        if (!pseudonyms.isEmpty()) {
            jdbc.sql(SELECT + "where pseudonym in (:elever)")
                    .param("elever", pseudonyms)
                    .query((ResultSet rs) -> {
                        pupils.put(rs.getString("pseudonym"), pupil(rs, List.of()));
                    });
        }
        return pupils;
    }

    /** The class step (0 to 10) of those who are called so by {@link Forloeb#elev}, by that name; nothing else of them is read. */
    public Map<String, Integer> grades(Collection<String> pseudonyms) {
        Map<String, Integer> grades = new HashMap<>();
        if (!pseudonyms.isEmpty()) {
            jdbc.sql("select pseudonym, klassetrin from elev where pseudonym in (:elever)")
                    .param("elever", pseudonyms)
                    .query(row -> {
                        grades.put(row.getString(1), row.getInt(2));
                    });
        }
        return grades;
    }

    /** The school's classes that have pupils on that day, by grade. */
    public List<String> classes(String skole, LocalDate today) {
        return jdbc.sql("select klasse from elev where skole = ? and (udmeldt is null or udmeldt > ?)"
                        + " group by klasse order by min(klassetrin), klasse")
                .params(skole, today)
                .query(String.class)
                .list();
    }

    /** Of the pupil the case is about. */
    public Optional<Cpr> cpr(Forloeb forloeb) {
        return jdbc.sql("select forseglet_cpr from elev where pseudonym = ? and forseglet_cpr is not null")
                .param(forloeb.elev())
                .query(String.class)
                .optional()
                .flatMap(forseglet -> Cpr.of(segl.unseal(Segl.FAELLES, forseglet)));
    }

    /** What {@link Forloeb#elev} calls the pupils with this number: one, or none; more when a school has registered one twice. */
    List<String> with(Cpr cpr) {
        return jdbc.sql("select pseudonym from elev where cpr_pseudonym = ?")
                .param(segl.pseudonym(cpr.cifre()))
                .query(String.class)
                .list();
    }

    /** The pupil leaves the municipality's schools on this day. @return false when there is no such pupil */
    public boolean leave(String unilogin, LocalDate dato) {
        return jdbc.sql("update elev set udmeldt = ? where pseudonym = ?")
                        .params(dato, pseudonym(unilogin))
                        .update()
                == 1;
    }

    /** The pupil is dead: no list has them any longer, whatever a later file says. */
    public void died(String pseudonym) {
        jdbc.sql("update elev set doed = true where pseudonym = ?")
                .param(pseudonym)
                .update();
        events.publishEvent(new ElevDoed(pseudonym));
    }

    /** Takes those out of the register who have left by that day and of whom there is no case. @return how many */
    public int forgetThoseWhoLeft(LocalDate today) {
        return forget("pseudonym <> ?", "", today);
    }

    /** The same for one: what {@link Forloeb#elev} calls the pupil. */
    public int forgetIfLeft(String pseudonym, LocalDate today) {
        return forget("pseudonym = ?", pseudonym, today);
    }

    private int forget(String which, String pseudonym, LocalDate today) {
        List<String> gone = jdbc.sql("select pseudonym from elev where " + which + " and udmeldt <= ?"
                        + " and not exists (select 1 from forloeb where forloeb.elev = elev.pseudonym)")
                .params(pseudonym, today)
                .query(String.class)
                .list();
        for (String pupil : gone) {
            jdbc.sql("delete from foraelder where elev = ?").param(pupil).update();
            jdbc.sql("delete from elev where pseudonym = ?").param(pupil).update();
        }
        return gone.size();
    }

    /** Adds a pupil or replaces what is known about one, who is at school from now on. {@code cpr} may be null. */
    public void register(Elev elev, Cpr cpr) {
        String pseudonym = pseudonym(elev.unilogin());
        jdbc.sql("delete from foraelder where elev = ?").param(pseudonym).update();
        int changed = jdbc.sql(
                        "update elev set forseglet_unilogin = ?, skole = ?, forseglet_navn = ?, forseglet_cpr = ?, cpr_pseudonym = ?, klasse = ?,"
                                + " klassetrin = ?, beskyttet = ?, udmeldt = null, aftryk = null where pseudonym = ?")
                .params(row(elev, cpr, pseudonym))
                .update();
        if (changed == 0) {
            jdbc.sql(
                            "insert into elev (forseglet_unilogin, skole, forseglet_navn, forseglet_cpr, cpr_pseudonym, klasse,"
                                    + " klassetrin, beskyttet, pseudonym) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(row(elev, cpr, pseudonym))
                    .update();
        }
        for (Elev.Foraelder foraelder : elev.foraeldre()) {
            jdbc.sql("insert into foraelder (elev, nr, forseglet_navn, foraeldremyndighed) values (?, ?, ?, ?)")
                    .params(pseudonym, foraelder.nr(), seal(foraelder.navn()), foraelder.foraeldremyndighed())
                    .update();
        }
    }

    private List<Object> row(Elev elev, Cpr cpr, String pseudonym) {
        return Arrays.asList(
                seal(elev.unilogin()),
                elev.skole(),
                seal(elev.navn()),
                cpr == null ? null : seal(cpr.cifre()),
                cpr == null ? null : segl.pseudonym(cpr.cifre()),
                elev.klasse(),
                elev.klassetrin(),
                elev.beskyttet(),
                pseudonym);
    }

    private String seal(String plain) {
        return segl.seal(Segl.FAELLES, plain);
    }

    private String unseal(ResultSet rs, String column) throws SQLException {
        return segl.unseal(Segl.FAELLES, rs.getString(column));
    }

    private Elev pupil(ResultSet rs, List<Elev.Foraelder> guardians) throws SQLException {
        return new Elev(
                unseal(rs, "forseglet_unilogin"),
                rs.getString("skole"),
                unseal(rs, "forseglet_navn"),
                rs.getString("klasse"),
                rs.getInt("klassetrin"),
                rs.getBoolean("beskyttet"),
                guardians);
    }
}
