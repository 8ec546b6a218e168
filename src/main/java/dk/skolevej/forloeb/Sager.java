package dk.skolevej.forloeb;

import dk.skolevej.segl.Segl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of the municipality: opened, moved from phase to phase, given people, closed. */
@Component
public class Sager {

    private static final String SELECT =
            "select sagsnummer, elev, skole, fase, lukket_som, tovholder, tovholderskift, tryghedsperson,"
                    + " opfoelgningsfrist, oprettet from forloeb ";

    private static final String LISTED = "(lukket_som is null or lukket_som <> :doed)";

    private static final int MONTHS_OF_AN_EARLY_RELAPSE = 3;

    private final JdbcClient jdbc;
    private final Elever elever;
    private final Sagsnumre sagsnumre;
    private final Segl segl;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sager(
            JdbcClient jdbc,
            Elever elever,
            Sagsnumre sagsnumre,
            Segl segl,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.elever = elever;
        this.sagsnumre = sagsnumre;
        this.segl = segl;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case in {@link Fase#TIDLIG_INDSATS}. @throws HarAktivtForloeb when the pupil has an open one */
    public Forloeb open(Elev elev, Kilde kilde, String af) {
        // two worries about one pupil at the same moment wait for each other here
        String pupil = elever.pseudonym(elev.unilogin());
        jdbc.sql("select pseudonym from elev where pseudonym = ? for update")
                .param(pupil)
                .query(String.class)
                .single();
        active(pupil).ifPresent(other -> {
            throw new HarAktivtForloeb(other.sagsnummer());
        });
        String sagsnummer = sagsnumre.next();
        segl.newCase(sagsnummer);
        jdbc.sql("insert into forloeb (sagsnummer, elev, aktiv_elev, skole, fase, kilde, oprettet)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sagsnummer,
                        pupil,
                        pupil,
                        elev.skole(),
                        Fase.TIDLIG_INDSATS.name(),
                        kilde.name(),
                        Timestamp.from(clock.instant()))
                .update();
        journal.note(sagsnummer, af, "forloebOprettet", null);
        return find(sagsnummer).orElseThrow();
    }

    /** Waits for whoever is changing the case, and keeps others waiting until the transaction ends. Does nothing when there is no such case. */
    public void hold(String sagsnummer) {
        jdbc.sql("select sagsnummer from forloeb where sagsnummer = ? for update")
                .param(sagsnummer)
                .query(String.class)
                .optional();
    }

    /** The case as it is once whoever was changing it has finished, and as it stays until the transaction ends. */
    public Forloeb held(String sagsnummer) {
        hold(sagsnummer);
        return find(sagsnummer).orElseThrow();
    }

    public Optional<Forloeb> find(String sagsnummer) {
        return jdbc.sql(SELECT + "where sagsnummer = ?")
                .param(sagsnummer)
                .query((rs, row) -> forloeb(rs))
                .optional();
    }

    /** Whether the case was begun elsewhere, and came here with its plan (scenario 60). */
    public boolean isTakenOver(String sagsnummer) {
        return jdbc.sql("select count(*) from forloeb where sagsnummer = ? and kilde = ?")
                        .params(sagsnummer, Kilde.overtaget.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The cases, open and closed, about the pupil with this CPR number, the newest first. */
    public List<Forloeb> about(Cpr cpr) {
        List<String> pupils = elever.with(cpr);
        if (pupils.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where elev in (:elever) order by sagsnummer desc")
                .param("elever", pupils)
                .query((rs, row) -> forloeb(rs))
                .list();
    }

    /** The numbers of these pupils' open cases by pupil; a pupil without one is left out. */
    public Map<String, String> activeOf(Collection<String> pupils) {
        Map<String, String> numbers = new HashMap<>();
        if (!pupils.isEmpty()) {
            jdbc.sql("select aktiv_elev, sagsnummer from forloeb where aktiv_elev in (:elever)")
                    .param("elever", pupils)
                    .query(row -> {
                        numbers.put(row.getString(1), row.getString(2));
                    });
        }
        return numbers;
    }

    /** The pupil's earlier cases that came to an end, the newest first; not one that was annulled. */
    public List<Forloeb> earlier(Forloeb forloeb) {
        return jdbc.sql(SELECT + "where elev = ? and sagsnummer < ? and lukket_som <> ? order by sagsnummer desc")
                .params(forloeb.elev(), forloeb.sagsnummer(), Lukning.ANNULLERET.name())
                .query((rs, row) -> forloeb(rs))
                .list();
    }

    /** The open case about the pupil who is called so. */
    public Optional<Forloeb> active(String pupil) {
        return jdbc.sql(SELECT + "where aktiv_elev = ?")
                .param(pupil)
                .query((rs, row) -> forloeb(rs))
                .optional();
    }

    /** Every case that is not closed, by number. */
    public List<Forloeb> open() {
        return jdbc.sql(SELECT + "where fase <> ? order by sagsnummer")
                .param(Fase.LUKKET.name())
                .query((rs, row) -> forloeb(rs))
                .list();
    }

    /** These cases by their numbers; a number there is not is left out. */
    public Map<String, Forloeb> of(Collection<String> sagsnumre) {
        Map<String, Forloeb> cases = new HashMap<>();
        if (!sagsnumre.isEmpty()) {
            jdbc.sql(SELECT + "where sagsnummer in (:sager)")
                    .param("sager", sagsnumre)
                    .query(rs -> {
                        cases.put(rs.getString("sagsnummer"), forloeb(rs));
                    });
        }
        return cases;
    }

    /** The cases of these schools, the newest number first; not that of a pupil who is dead. */
    public List<Forloeb> atSchools(Collection<String> skoler) {
        if (skoler.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where skole in (:skoler) and " + LISTED + " order by sagsnummer desc")
                .param("skoler", skoler)
                .param("doed", Lukning.OPHOERT_DOEDSFALD.name())
                .query((rs, row) -> forloeb(rs))
                .list();
    }

    public void enterPhase(String sagsnummer, Fase fase) {
        jdbc.sql("update forloeb set fase = ? where sagsnummer = ?")
                .params(fase.name(), sagsnummer)
                .update();
        journal.note(sagsnummer, null, "fase", fase.name());
        events.publishEvent(new FaseSkiftet(sagsnummer, fase));
    }

    /** A case that was closed before keeps the day. @param known what its process knows, by variable, in case the closing is undone */
    public void close(String sagsnummer, Lukning lukning, Map<String, Object> known) {
        jdbc.sql("update forloeb set fase = ?, lukket_som = ?, lukket = coalesce(lukket, ?), aktiv_elev = null,"
                        + " opfoelgningsfrist = null, ved_lukning = ? where sagsnummer = ?")
                .params(
                        Fase.LUKKET.name(),
                        lukning.name(),
                        Timestamp.from(clock.instant()),
                        Procesviden.written(known),
                        sagsnummer)
                .update();
        journal.note(sagsnummer, null, "lukket", lukning.name());
        events.publishEvent(new FaseSkiftet(sagsnummer, Fase.LUKKET));
    }

    /** The absence is back. How many come back within three months of the closing is counted by the name of the note (scenario 49). */
    public void relapse(String sagsnummer) {
        Instant soon = clock.instant()
                .atZone(clock.getZone())
                .minusMonths(MONTHS_OF_AN_EARLY_RELAPSE)
                .toInstant();
        boolean early = journal.of(sagsnummer, "fase").stream()
                .filter(note -> Fase.EFTERVAERN.name().equals(note.tekst()))
                .anyMatch(note -> !note.tidspunkt().isBefore(soon));
        journal.note(sagsnummer, null, early ? "tilbagefaldInden3Maaneder" : "tilbagefald", null);
    }

    /** Names the tovholder, and the tryghedsperson when that is a colleague ({@code null} otherwise). */
    public void appoint(String sagsnummer, String tovholder, String tryghedsperson, String af) {
        jdbc.sql("update forloeb set tovholder = ?, tryghedsperson = ? where sagsnummer = ?")
                .params(java.util.Arrays.asList(tovholder, tryghedsperson, sagsnummer))
                .update();
        journal.note(sagsnummer, af, "tovholderUdpeget", tovholder);
    }

    /** Gives the case to another tovholder and counts it (R2-16). */
    public void changeTovholder(String sagsnummer, String fra, String til, String af) {
        jdbc.sql("update forloeb set tovholder = ?, tovholderskift = tovholderskift + 1 where sagsnummer = ?")
                .params(til, sagsnummer)
                .update();
        journal.note(sagsnummer, af, "tovholderSkiftet", fra + " → " + til);
    }

    /** The case follows its pupil to this school; its tovholder is still the old one's until another has been named. */
    public void moveTo(String sagsnummer, String skole, String af) {
        String fra = find(sagsnummer).orElseThrow().skole();
        jdbc.sql("update forloeb set skole = ? where sagsnummer = ?")
                .params(skole, sagsnummer)
                .update();
        journal.note(sagsnummer, af, "overflyttet", fra + " → " + skole);
    }

    /** The pupil's choice has left the school: the tovholder stands in from now on (R4-23). */
    public void withoutTryghedsperson(String sagsnummer) {
        jdbc.sql("update forloeb set tryghedsperson = null where sagsnummer = ?")
                .param(sagsnummer)
                .update();
    }

    public void setOpfoelgningsfrist(String sagsnummer, LocalDate frist) {
        jdbc.sql("update forloeb set opfoelgningsfrist = ? where sagsnummer = ?")
                .params(frist, sagsnummer)
                .update();
    }

    private static Forloeb forloeb(ResultSet rs) throws SQLException {
        String closedAs = rs.getString("lukket_som");
        return new Forloeb(
                rs.getString("sagsnummer"),
                rs.getString("elev"),
                rs.getString("skole"),
                Fase.valueOf(rs.getString("fase")),
                closedAs == null ? null : Lukning.valueOf(closedAs),
                rs.getString("tovholder"),
                rs.getInt("tovholderskift"),
                rs.getString("tryghedsperson"),
                rs.getObject("opfoelgningsfrist", LocalDate.class),
                rs.getTimestamp("oprettet").toInstant());
    }
}
