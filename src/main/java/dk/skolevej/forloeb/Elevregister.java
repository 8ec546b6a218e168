package dk.skolevej.forloeb;

import dk.skolevej.segl.Segl;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of pupils as files fill it, many at a time. What a file (a batch) replaces is kept beside it and can be put back. */
@Component
public class Elevregister {

    /** A pupil as a file tells of them; {@code cpr} may be null. */
    public record Elevpost(Elev elev, Cpr cpr) {}

    /** Instead of a fingerprint: whatever a file says of this pupil must be written. */
    private static final String NONE = "";

    private static final String KEPT =
            "forseglet_unilogin, skole, forseglet_navn, forseglet_cpr, cpr_pseudonym, klasse, klassetrin, beskyttet, udmeldt, aftryk";

    private static final String CAME_WITH_IT =
            "not exists (select 1 from elev_foer where elev_foer.batch = :batch and elev_foer.elev = elev.pseudonym)";

    private static final int[] TYPES = {
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.INTEGER,
        Types.BOOLEAN,
        Types.VARCHAR,
        Types.BIGINT,
        Types.VARCHAR
    };

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Segl segl;

    Elevregister(JdbcClient jdbc, JdbcTemplate batches, Segl segl) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.segl = segl;
    }

    /** What the pupil is called in the tables. */
    public String pseudonym(String unilogin) {
        return segl.pseudonym(unilogin);
    }

    /** What the number stands as in the tables; null for none. */
    public String pseudonym(Cpr cpr) {
        return cpr == null ? null : segl.pseudonym(cpr.cifre());
    }

    /** Of all that a file tells of a pupil: the same each time, and only whoever has the keys can make it. */
    public String fingerprint(Elevpost post) {
        Elev elev = post.elev();
        Stream<Object> own = Stream.of(
                elev.unilogin(),
                elev.skole(),
                elev.navn(),
                post.cpr() == null ? "" : post.cpr().cifre(),
                elev.klasse(),
                elev.klassetrin(),
                elev.beskyttet());
        Stream<Object> guardians =
                elev.foraeldre().stream().flatMap(one -> Stream.of(one.nr(), one.navn(), one.foraeldremyndighed()));
        return segl.fingerprint(
                Stream.concat(own, guardians).map(String::valueOf).collect(Collectors.joining("\n")));
    }

    /** The fingerprints of those of them who are registered, by pseudonym; empty for who has left, or did not come by a file. */
    public Map<String, String> fingerprints(Collection<String> pseudonyms, LocalDate today) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select pseudonym, aftryk, udmeldt from elev where pseudonym in (:pseudonyms)")
                .param("pseudonyms", pseudonyms)
                .query(row -> {
                    Date left = row.getDate("udmeldt");
                    String aftryk = row.getString("aftryk");
                    boolean gone = left != null && !left.toLocalDate().isAfter(today);
                    found.put(row.getString("pseudonym"), gone || aftryk == null ? NONE : aftryk);
                });
        return found;
    }

    /** Writes pupils who are not registered yet. */
    public void add(long batch, Map<String, Elevpost> posts) {
        batches.batchUpdate(
                "insert into elev (forseglet_unilogin, skole, forseglet_navn, forseglet_cpr, cpr_pseudonym, klasse, klassetrin, beskyttet,"
                        + " aftryk, batch, pseudonym) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows(batch, posts),
                TYPES);
        addGuardians(posts);
    }

    /** Writes pupils who are registered otherwise, and keeps what was there. Who had left is at school again; who is to leave still is. */
    public void replace(long batch, Map<String, Elevpost> posts, LocalDate today) {
        keep(batch, posts.keySet());
        jdbc.sql("delete from foraelder where elev in (:elever)")
                .param("elever", posts.keySet())
                .update();
        jdbc.sql("update elev set udmeldt = null where pseudonym in (:elever) and udmeldt <= :today")
                .param("elever", posts.keySet())
                .param("today", today)
                .update();
        batches.batchUpdate(
                "update elev set forseglet_unilogin = ?, skole = ?, forseglet_navn = ?, forseglet_cpr = ?, cpr_pseudonym = ?, klasse = ?,"
                        + " klassetrin = ?, beskyttet = ?, aftryk = ?, batch = ? where pseudonym = ?",
                rows(batch, posts),
                TYPES);
        addGuardians(posts);
    }

    /** These leave the municipality's schools today; they are not deleted before their time. */
    public void leave(long batch, Collection<String> pseudonyms, LocalDate today) {
        keep(batch, pseudonyms);
        jdbc.sql("update elev set udmeldt = :today, batch = :batch where pseudonym in (:elever)")
                .param("today", today)
                .param("batch", batch)
                .param("elever", pseudonyms)
                .update();
    }

    /** How many pupils each school has today. */
    public Map<String, Integer> bySchool(LocalDate today) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select skole, count(*) from elev where udmeldt is null or udmeldt > ? group by skole")
                .param(today)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** How many pupils came with this batch and have a case or absence now: they cannot be taken out again. */
    public int inUse(long batch) {
        return jdbc.sql("select count(*) from elev where batch = :batch and " + CAME_WITH_IT
                        + " and (exists (select 1 from forloeb where forloeb.elev = elev.pseudonym)"
                        + " or exists (select 1 from fravaersdag where fravaersdag.elev = elev.pseudonym))")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    /** Puts back what this batch replaced, and takes out who came with it. */
    public void rollBack(long batch) {
        String came = "select pseudonym from elev where batch = :batch and " + CAME_WITH_IT;
        String replaced = "select elev from elev_foer where batch = :batch";
        for (String sql : List.of(
                "delete from foraelder where elev in (" + came + ") or elev in (" + replaced + ")",
                "delete from elev where pseudonym in (" + came + ")",
                "update elev set (" + KEPT + ", batch) = (select " + KEPT
                        + ", foer_batch from elev_foer where elev_foer.batch = :batch and elev_foer.elev = elev.pseudonym)"
                        + " where pseudonym in (" + replaced + ")",
                "insert into foraelder (elev, nr, forseglet_navn, foraeldremyndighed)"
                        + " select elev, nr, forseglet_navn, foraeldremyndighed from foraelder_foer where batch = :batch",
                "delete from elev_foer where batch = :batch")) {
            jdbc.sql(sql).param("batch", batch).update();
        }
    }

    private void keep(long batch, Collection<String> pseudonyms) {
        jdbc.sql("insert into elev_foer (batch, elev, " + KEPT + ", foer_batch) select :batch, pseudonym, " + KEPT
                        + ", batch from elev where pseudonym in (:elever)")
                .param("batch", batch)
                .param("elever", pseudonyms)
                .update();
        jdbc.sql(
                        "insert into foraelder_foer (batch, elev, nr, forseglet_navn, foraeldremyndighed)"
                                + " select :batch, elev, nr, forseglet_navn, foraeldremyndighed from foraelder where elev in (:elever)")
                .param("batch", batch)
                .param("elever", pseudonyms)
                .update();
    }

    private List<Object[]> rows(long batch, Map<String, Elevpost> posts) {
        List<Object[]> rows = new ArrayList<>();
        posts.forEach((pseudonym, post) -> {
            Elev elev = post.elev();
            rows.add(new Object[] {
                seal(elev.unilogin()),
                elev.skole(),
                seal(elev.navn()),
                post.cpr() == null ? null : seal(post.cpr().cifre()),
                pseudonym(post.cpr()),
                elev.klasse(),
                elev.klassetrin(),
                elev.beskyttet(),
                fingerprint(post),
                batch,
                pseudonym
            });
        });
        return rows;
    }

    private void addGuardians(Map<String, Elevpost> posts) {
        List<Object[]> rows = new ArrayList<>();
        posts.forEach((pseudonym, post) -> post.elev()
                .foraeldre()
                .forEach(one ->
                        rows.add(new Object[] {pseudonym, one.nr(), seal(one.navn()), one.foraeldremyndighed()})));
        batches.batchUpdate(
                "insert into foraelder (elev, nr, forseglet_navn, foraeldremyndighed) values (?, ?, ?, ?)", rows);
    }

    private String seal(String plain) {
        return segl.seal(Segl.FAELLES, plain);
    }
}
