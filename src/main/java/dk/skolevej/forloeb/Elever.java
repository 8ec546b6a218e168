package dk.skolevej.forloeb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupils the schools have registered. */
@Component
public class Elever {

    private static final String SELECT =
            "select unilogin, skole, forseglet_navn, klasse, klassetrin, beskyttet from elev ";

    private final JdbcClient jdbc;
    private final Segl segl;

    Elever(JdbcClient jdbc, Segl segl) {
        this.jdbc = jdbc;
        this.segl = segl;
    }

    public Optional<Elev> find(String unilogin) {
        return jdbc.sql("select unilogin, skole, e.forseglet_navn, klasse, klassetrin, beskyttet, nr,"
                        + " f.forseglet_navn as foraelder, foraeldremyndighed"
                        + " from elev e left join foraelder f on f.elev = e.unilogin where unilogin = ? order by nr")
                .param(unilogin)
                .query(this::withGuardians);
    }

    private Optional<Elev> withGuardians(java.sql.ResultSet rs) throws java.sql.SQLException {
        Elev elev = null;
        List<Elev.Foraelder> guardians = new ArrayList<>();
        while (rs.next()) {
            if (rs.getString("foraelder") != null) {
                guardians.add(new Elev.Foraelder(
                        rs.getInt("nr"), segl.unseal(rs.getString("foraelder")), rs.getBoolean("foraeldremyndighed")));
            }
            elev = pupil(rs, guardians);
        }
        return Optional.ofNullable(elev);
    }

    /** The pupils of these schools by class and name, without guardians. */
    public List<Elev> atSchools(Collection<String> skoler) {
        if (skoler.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(SELECT + "where skole in (:skoler)")
                .param("skoler", skoler)
                .query((rs, row) -> pupil(rs, List.of()))
                .stream()
                .sorted(PupilOrder.BY_CLASS_AND_NAME)
                .toList();
    }

    /** Adds a pupil or replaces what is known about one. {@code cpr} may be null. */
    public void register(Elev elev, String cpr) {
        jdbc.sql("delete from foraelder where elev = ?").param(elev.unilogin()).update();
        int changed = jdbc.sql(
                        "update elev set skole = ?, forseglet_navn = ?, forseglet_cpr = ?, klasse = ?, klassetrin = ?,"
                                + " beskyttet = ? where unilogin = ?")
                .params(row(elev, cpr))
                .update();
        if (changed == 0) {
            jdbc.sql("insert into elev (skole, forseglet_navn, forseglet_cpr, klasse, klassetrin, beskyttet, unilogin)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(row(elev, cpr))
                    .update();
        }
        for (Elev.Foraelder foraelder : elev.foraeldre()) {
            jdbc.sql("insert into foraelder (elev, nr, forseglet_navn, foraeldremyndighed) values (?, ?, ?, ?)")
                    .params(
                            elev.unilogin(),
                            foraelder.nr(),
                            segl.seal(foraelder.navn()),
                            foraelder.foraeldremyndighed())
                    .update();
        }
    }

    private List<Object> row(Elev elev, String cpr) {
        return java.util.Arrays.asList(
                elev.skole(),
                segl.seal(elev.navn()),
                segl.seal(cpr),
                elev.klasse(),
                elev.klassetrin(),
                elev.beskyttet(),
                elev.unilogin());
    }

    private Elev pupil(java.sql.ResultSet rs, List<Elev.Foraelder> guardians) throws java.sql.SQLException {
        return new Elev(
                rs.getString("unilogin"),
                rs.getString("skole"),
                segl.unseal(rs.getString("forseglet_navn")),
                rs.getString("klasse"),
                rs.getInt("klassetrin"),
                rs.getBoolean("beskyttet"),
                guardians);
    }
}
