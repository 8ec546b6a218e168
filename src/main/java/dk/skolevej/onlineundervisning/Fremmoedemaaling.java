package dk.skolevej.onlineundervisning;

import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.fravaer.Opgoerelse;
import dk.skolevej.fravaer.Periode;
import dk.skolevej.frist.Skoleaar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attendance before, during and after online teaching. It is worked out once and kept with the case: absence is deleted long before the case is. */
@Component
class Fremmoedemaaling {

    private static final int DAYS_BEFORE_AND_AFTER = 84;
    private static final int LEAST_SCHOOL_DAYS = 10;
    private static final int LAST_GRADE = 10;

    private final Fravaerstal tal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Fremmoedemaaling(Fravaerstal tal, JdbcClient jdbc, Clock clock) {
        this.tal = tal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Maalt(int klassetrin, Fremmoede foer, Fremmoede under, Fremmoede efter) {}

    Afsluttet of(Afsluttede.Raekke online) {
        Afsluttede.Tiltag first = online.foerste();
        Afsluttede.Tiltag last = online.sidste();
        Maalt measured = known(last).orElseGet(() -> keep(last, measure(first, last)));
        return new Afsluttet(
                last.elev(),
                measured.klassetrin(),
                first.fra(),
                last.slut(),
                first.iForsoeg(),
                first.procentStart(),
                last.procent(),
                online.supplerer(),
                last.forlaengelser(),
                last.slutmaade(),
                measured.foer(),
                measured.under(),
                measured.efter());
    }

    private Maalt measure(Afsluttede.Tiltag first, Afsluttede.Tiltag last) {
        LocalDate begun = first.fra();
        LocalDate over = last.slut();
        return new Maalt(
                gradeThen(last),
                attendance(last, begun.minusDays(DAYS_BEFORE_AND_AFTER), begun.minusDays(1)),
                attendance(last, begun, over),
                attendance(last, over.plusDays(1), over.plusDays(DAYS_BEFORE_AND_AFTER)));
    }

    /** The register knows today's grade, or the one the pupil was in on leaving school. */
    private int gradeThen(Afsluttede.Tiltag last) {
        LocalDate known = lastDayAtSchool(last, LocalDate.now(clock));
        int yearsAgo = Skoleaar.of(known).start() - Skoleaar.of(last.slut()).start();
        return Math.min(LAST_GRADE, Math.max(0, last.klassetrin() - Math.max(0, yearsAgo)));
    }

    /**
     * Of the days that absence has been loaded about, while the pupil was at school. It is not known when those are few, or so long ago that absence may have
     * been deleted: no absence would look like full attendance.
     */
    private Fremmoede attendance(Afsluttede.Tiltag of, LocalDate fra, LocalDate til) {
        LocalDate end = lastDayAtSchool(of, til);
        OptionalDouble absence = end.isBefore(fra)
                ? OptionalDouble.empty()
                : tal.grundlag(of.skole())
                        .flatMap(loaded -> new Periode(fra, end).within(loaded.periode()))
                        .filter(period -> isKept(period.fra()))
                        .map(period -> tal.of(of.elev(), of.skole(), period))
                        .filter(figures -> figures.skoledage().orElse(0) >= LEAST_SCHOOL_DAYS)
                        .map(Opgoerelse::procent)
                        .orElse(OptionalDouble.empty());
        return Fremmoede.of(absence);
    }

    private static LocalDate lastDayAtSchool(Afsluttede.Tiltag of, LocalDate upTo) {
        return of.udmeldt() != null && of.udmeldt().isBefore(upTo) ? of.udmeldt() : upTo;
    }

    /** Absence is kept one whole school year at least (docs/sletning.md). */
    private boolean isKept(LocalDate day) {
        return Skoleaar.of(day).start() >= Skoleaar.of(LocalDate.now(clock)).start() - 1;
    }

    private Optional<Maalt> known(Afsluttede.Tiltag last) {
        return jdbc.sql("select klassetrin, foer, under, efter from online_fremmoede where sagsnummer = ? and nr = ?")
                .params(List.of(last.sagsnummer(), last.nr()))
                .query((rs, row) -> maalt(rs))
                .optional();
    }

    private Maalt keep(Afsluttede.Tiltag last, Maalt measured) {
        jdbc.sql("insert into online_fremmoede (sagsnummer, nr, klassetrin, foer, under, efter)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        last.sagsnummer(),
                        last.nr(),
                        measured.klassetrin(),
                        measured.foer().name(),
                        measured.under().name(),
                        measured.efter().name())
                .update();
        return measured;
    }

    private static Maalt maalt(ResultSet rs) throws SQLException {
        return new Maalt(
                rs.getInt("klassetrin"),
                Fremmoede.valueOf(rs.getString("foer")),
                Fremmoede.valueOf(rs.getString("under")),
                Fremmoede.valueOf(rs.getString("efter")));
    }
}
