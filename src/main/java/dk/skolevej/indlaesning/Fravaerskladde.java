package dk.skolevej.indlaesning;

import dk.skolevej.fravaer.Fravaerstal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The absence of the file in hand, in a table, and what the database can say of it at once: so no file is too long. */
final class Fravaerskladde {

    private static final String SAME = "k.elev = f.elev and k.dato = f.dato and k.lektion = f.lektion";

    /** What is registered at the schools and in the days that the file is about. */
    private static final String WITHIN =
            " from fravaersdag f join (select skole, min(dato) as fra, max(dato) as til from indlaesning_fravaer group by skole) p"
                    + " on p.skole = f.skole and f.dato between p.fra and p.til";

    private static final String KEEP =
            "insert into fravaersdag_foer (batch, elev, dato, lektion, skole, kategori, foer_batch)"
                    + " select cast(:batch as bigint), f.elev, f.dato, f.lektion, f.skole, f.kategori, f.batch";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Fejlliste fejl;
    private final long batch;

    Fravaerskladde(JdbcClient jdbc, JdbcTemplate batches, Fejlliste fejl, long batch) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.fejl = fejl;
        this.batch = batch;
    }

    /** Line, pupil, day, lesson, school and category of each. */
    void add(List<Object[]> rows) {
        batches.batchUpdate(
                "insert into indlaesning_fravaer (linje, elev, dato, lektion, skole, kategori) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    void complain() {
        Tabelstatistik.renew(batches, "indlaesning_fravaer");
        complain(
                "where not exists (select 1 from elev e where e.pseudonym = k.elev)",
                "eleven er ikke registreret; indlæs eleverne først");
        complain(
                "join elev e on e.pseudonym = k.elev where k.lektion = 'sidste' and e.klassetrin < "
                        + Fravaerstal.FOERSTE_KLASSETRIN_MED_SIDSTE_LEKTION,
                "sidste lektion registreres kun fra 7. klasse");
        complain(
                "where exists (select 1 from indlaesning_fravaer f where " + SAME + " and f.linje < k.linje)",
                "eleven har allerede en linje for den dag og lektion");
    }

    private void complain(String condition, String besked) {
        String from = " from indlaesning_fravaer k " + condition;
        int count = jdbc.sql("select count(*)" + from).query(Integer.class).single();
        if (count > 0) {
            List<Integer> lines = jdbc.sql("select k.linje" + from + " order by k.linje limit " + Fejlliste.MOST)
                    .query(Integer.class)
                    .list();
            lines.forEach(line -> fejl.add(line, besked));
            fejl.addMore(count - lines.size());
        }
    }

    /** Also what it leaves as it was: the figures are known to be right once more. */
    void noteWhatItIsAbout() {
        jdbc.sql(
                        "insert into fravaersperiode (batch, skole, fra, til)"
                                + " select cast(? as bigint), skole, min(dato), max(dato) from indlaesning_fravaer group by skole")
                .param(batch)
                .update();
    }

    int registered() {
        return jdbc.sql("select count(*)" + WITHIN).query(Integer.class).single();
    }

    /** @return how many the file does not have any more */
    int keepWhatIsGone() {
        return keep(WITHIN + " where not exists (select 1 from indlaesning_fravaer k where " + SAME + ")");
    }

    /** @return how many the file has otherwise */
    int keepWhatIsChanged() {
        return keep(" from fravaersdag f join indlaesning_fravaer k on " + SAME
                + " where k.kategori <> f.kategori or k.skole <> f.skole");
    }

    private int keep(String from) {
        return jdbc.sql(KEEP + from).param("batch", batch).update();
    }

    /** Takes out what was kept, and writes what is not there then. @return how many rows were written */
    int write() {
        jdbc.sql("delete from fravaersdag f where exists (select 1 from fravaersdag_foer k where k.batch = ? and "
                        + SAME + ")")
                .param(batch)
                .update();
        return jdbc.sql("insert into fravaersdag (elev, dato, lektion, skole, kategori, batch)"
                        + " select k.elev, k.dato, k.lektion, k.skole, k.kategori, cast(? as bigint) from indlaesning_fravaer k"
                        + " where not exists (select 1 from fravaersdag f where " + SAME + ")")
                .param(batch)
                .update();
    }

    void clear() {
        jdbc.sql("delete from indlaesning_fravaer").update();
    }
}
