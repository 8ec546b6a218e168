package dk.skolevej.onlineundervisning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The online measures of the cases, those that run and those that have ended. */
@Component
public class Onlineundervisninger {

    private static final String SELECT = "select sagsnummer, nr, plan_svar, procent, fra, til, naeste_vurdering,"
            + " forlaengelser, udbyder, anden_kommune, alene_siden, slut, slutmaade from onlineundervisning ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Onlineundervisninger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order they began. */
    public List<Onlinetiltag> of(String sagsnummer) {
        return jdbc.sql(SELECT + "where sagsnummer = ? order by nr")
                .param(sagsnummer)
                .query((rs, row) -> online(rs))
                .list();
    }

    public Optional<Onlinetiltag> running(String sagsnummer) {
        return latest(sagsnummer).filter(Onlinetiltag::iGang);
    }

    Optional<Onlinetiltag> latest(String sagsnummer) {
        List<Onlinetiltag> all = of(sagsnummer);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** What runs now and is given by this provider, as forms and tables call it. */
    List<Onlinetiltag> givenBy(String udbyder) {
        return jdbc.sql(SELECT + "where slut is null and udbyder = ? order by sagsnummer")
                .param(udbyder)
                .query((rs, row) -> online(rs))
                .list();
    }

    /** What runs now and this person teaches. */
    List<Onlinetiltag> taughtBy(String login) {
        return jdbc.sql(SELECT + "o where slut is null and exists (select 1 from onlinelaerer l"
                        + " where l.sagsnummer = o.sagsnummer and l.nr = o.nr and laerer = ?) order by sagsnummer")
                .param(login)
                .query((rs, row) -> online(rs))
                .list();
    }

    /** How many run now that have been extended this many times or more. */
    public long extended(int times) {
        return jdbc.sql("select count(*) from onlineundervisning where slut is null and forlaengelser >= ?")
                .param(times)
                .query(Long.class)
                .single();
    }

    /** @param forlaengelser how often it had been extended in the plan before this one */
    Onlinetiltag begin(String sagsnummer, int planSvar, Onlineplan plan, int forlaengelser, boolean trial) {
        int nr = latest(sagsnummer).map(Onlinetiltag::nr).orElse(0) + 1;
        jdbc.sql("insert into onlineundervisning (sagsnummer, nr, plan_svar, procent_start, procent, fra, til,"
                        + " naeste_vurdering, forlaengelser, udbyder, anden_kommune, i_forsoeg)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sagsnummer,
                        nr,
                        planSvar,
                        plan.procent(),
                        plan.procent(),
                        plan.dato("fra"),
                        plan.dato("til"),
                        plan.dato("naesteVurdering"),
                        forlaengelser,
                        plan.raekke().get("udbyder"),
                        plan.andenKommune(),
                        trial)
                .update();
        plan.supplementer().forEach(supplement -> add(sagsnummer, nr, supplement));
        return latest(sagsnummer).orElseThrow();
    }

    /** What was decided in a review. */
    void agree(Onlinetiltag online, int procent, LocalDate til, LocalDate naesteVurdering) {
        jdbc.sql("update onlineundervisning set procent = ?, til = ?, naeste_vurdering = ?,"
                        + " forlaengelser = forlaengelser + ?, alene_siden = null where sagsnummer = ? and nr = ?")
                .params(
                        procent,
                        til,
                        naesteVurdering,
                        til.isAfter(online.til()) ? 1 : 0,
                        online.sagsnummer(),
                        online.nr())
                .update();
    }

    void standsAlone(Onlinetiltag online) {
        jdbc.sql("update onlineundervisning set alene_siden = ? where sagsnummer = ? and nr = ?")
                .params(LocalDate.now(clock), online.sagsnummer(), online.nr())
                .update();
    }

    void end(Onlinetiltag online, Slutmaade how) {
        jdbc.sql("update onlineundervisning set slut = ?, slutmaade = ? where sagsnummer = ? and nr = ?")
                .params(LocalDate.now(clock), how.name(), online.sagsnummer(), online.nr())
                .update();
    }

    List<Supplement> supplements(Onlinetiltag online) {
        return jdbc.sql("select indsatsforloeb, tiltag, slags, til, i_gang from online_supplement"
                        + " where sagsnummer = ? and nr = ? order by indsatsforloeb, tiltag")
                .params(online.sagsnummer(), online.nr())
                .query((rs, row) -> new Supplement(
                        rs.getInt("indsatsforloeb"),
                        rs.getInt("tiltag"),
                        rs.getString("slags"),
                        rs.getObject("til", LocalDate.class),
                        rs.getBoolean("i_gang")))
                .list();
    }

    /** The first day on which nothing supplements it any longer; the day after its last when something does all the way. */
    LocalDate aloneFrom(Onlinetiltag online) {
        if (online.aleneSiden() != null) {
            return online.aleneSiden();
        }
        return supplements(online).stream()
                .filter(Supplement::iGang)
                .map(one -> one.lasts(online.til()) ? online.til() : one.til())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.now(clock))
                .plusDays(1);
    }

    void add(String sagsnummer, int nr, Supplement supplement) {
        jdbc.sql("insert into online_supplement (sagsnummer, nr, indsatsforloeb, tiltag, slags, til, i_gang)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        sagsnummer,
                        nr,
                        supplement.indsatsforloeb(),
                        supplement.nr(),
                        supplement.slags(),
                        supplement.til(),
                        supplement.iGang()))
                .update();
    }

    void run(Onlinetiltag online, int indsatsforloeb, int tiltag, boolean runs) {
        jdbc.sql("update online_supplement set i_gang = ? where sagsnummer = ? and nr = ? and indsatsforloeb = ?"
                        + " and tiltag = ?")
                .params(runs, online.sagsnummer(), online.nr(), indsatsforloeb, tiltag)
                .update();
    }

    private static Onlinetiltag online(ResultSet rs) throws SQLException {
        return new Onlinetiltag(
                rs.getString("sagsnummer"),
                rs.getInt("nr"),
                rs.getInt("plan_svar"),
                rs.getInt("procent"),
                rs.getObject("fra", LocalDate.class),
                rs.getObject("til", LocalDate.class),
                rs.getObject("naeste_vurdering", LocalDate.class),
                rs.getInt("forlaengelser"),
                rs.getString("udbyder"),
                rs.getBoolean("anden_kommune"),
                rs.getObject("alene_siden", LocalDate.class),
                rs.getObject("slut", LocalDate.class),
                rs.getString("slutmaade"));
    }
}
