package dk.skolevej.onlineundervisning;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been published for the evaluation. It is written once and never changed, and nothing else is ever shown. */
@Component
class Evalueringer {

    /** The quarter the trial began in (R0-03). */
    private static final Kvartal FIRST = new Kvartal(2025, 1);

    private final JdbcClient jdbc;

    Evalueringer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order it was published. */
    List<Evalueringstal> all() {
        return jdbc.sql(
                        "select fra, til, klassetrin, spoergsmaal, svar, elever from online_evaluering order by fra, nr")
                .query((rs, row) -> new Evalueringstal(
                        Kvartal.of(rs.getObject("fra", LocalDate.class)),
                        Kvartal.of(rs.getObject("til", LocalDate.class)),
                        rs.getString("klassetrin"),
                        rs.getString("spoergsmaal"),
                        rs.getString("svar"),
                        rs.getObject("elever") == null ? OptionalInt.empty() : OptionalInt.of(rs.getInt("elever"))))
                .list();
    }

    /** The quarter after those that have been published; it is no pupil's quarter, but follows from what everybody can see. */
    Kvartal next() {
        return jdbc.sql("select max(til) from online_evaluering")
                .query((rs, row) -> rs.getObject(1, LocalDate.class))
                .optional()
                .map(latest -> Kvartal.of(latest).plus(1))
                .orElse(FIRST);
    }

    void publish(List<Evalueringstal> lines) {
        int nr = 0;
        for (Evalueringstal line : lines) {
            jdbc.sql("insert into online_evaluering (fra, til, nr, klassetrin, spoergsmaal, svar, elever)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            line.fra().first(),
                            line.til().first(),
                            ++nr,
                            line.klassetrin(),
                            line.spoergsmaal(),
                            line.svar(),
                            line.elever().isPresent() ? line.elever().getAsInt() : null))
                    .update();
        }
    }
}
