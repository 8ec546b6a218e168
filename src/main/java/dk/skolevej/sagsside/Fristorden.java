package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Cases in the order of their next deadlines, worked out where they lie: a school may have hundreds, and a page shows few of them. */
@Component
class Fristorden {

    /** {@code dag} is that of {@link Fristvisning#next}, null when nothing is due. */
    record Plads(String sagsnummer, LocalDate dag) {}

    /** The rule of {@link Fristvisning#next}; needs no calendar, for deadlines are stored. */
    private static final String ORDERED = """
            with opgaver as (
                select sagsnummer, cast(min(frist) as date) as frist from sagens_opgave
                where skole in (:skoler) and tilstand = 1 group by sagsnummer),
            opfoelgninger as (
                select sagsnummer, maal, case when maal_passeret is null then maal else frist end as dag
                from opfoelgning where afholdt is null)
            select f.sagsnummer, case
                    when t.frist is null then case when f.fase = 'INDSATS' then o.dag end
                    when f.fase <> 'I_BERO' and o.maal = t.frist then o.dag
                    else t.frist end as dag
            from forloeb f
            left join opgaver t on t.sagsnummer = f.sagsnummer
            left join opfoelgninger o on o.sagsnummer = f.sagsnummer
            where f.skole in (:skoler) and {hvilke}
            order by dag nulls last, f.sagsnummer
            """;

    /** Those they answer for, and those they take part in: have a task in, or have sent a form in. */
    private static final String THEIRS = """
            f.sagsnummer not in (:udelukket) and f.fase {lukket} :lukket
            and (f.lukket_som is null or f.lukket_som <> :doed)
            and ((f.lukket_som is null or f.lukket_som <> :annulleret)
                    and (f.skole in (:lederskoler) or f.tovholder = :person or f.skole || ' ' || f.tovholder in (:daekker))
                or f.sagsnummer in (:saetteleder)
                or f.tryghedsperson = :person
                or exists (select 1 from svar s where s.sagsnummer = f.sagsnummer and s.afgivet_af = :person)
                or exists (select 1 from sagens_opgave t where t.sagsnummer = f.sagsnummer and t.hos = :person))
            """;

    private final JdbcClient jdbc;

    Fristorden(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's cases, closed or open; not that of a pupil who is dead. */
    List<Plads> of(Indsigt insight, boolean closed) {
        String person = insight.person().id();
        Stream<String> covered = insight.stedfortraedere().stream()
                .filter(cover -> cover.stedfortraeder().equals(person))
                .map(Fristorden::schoolAndPerson);
        return places(jdbc.sql(ordered(THEIRS.replace("{lukket}", closed ? "=" : "<>")))
                .param("skoler", orNone(insight.person().skoler()))
                .param("udelukket", orNone(insight.udelukket()))
                .param("lukket", Fase.LUKKET.name())
                .param("doed", Lukning.OPHOERT_DOEDSFALD.name())
                .param("annulleret", Lukning.ANNULLERET.name())
                .param("lederskoler", orNone(insight.lederskoler()))
                .param("person", person)
                .param("daekker", orNone(covered.toList()))
                .param("saetteleder", orNone(insight.saetteleder())));
    }

    /** Those of these cases that are at the person's schools. */
    List<Plads> of(Indsigt insight, Collection<String> sagsnumre) {
        return places(jdbc.sql(ordered("f.sagsnummer in (:sager)"))
                .param("skoler", orNone(insight.person().skoler()))
                .param("sager", orNone(sagsnumre)));
    }

    private static String ordered(String which) {
        return ORDERED.replace("{hvilke}", which);
    }

    private static List<Plads> places(StatementSpec statement) {
        return statement
                .query((rs, row) -> new Plads(rs.getString("sagsnummer"), rs.getObject("dag", LocalDate.class)))
                .list();
    }

    private static String schoolAndPerson(Stedfortraedning cover) {
        return cover.skole() + ' ' + cover.fravaerende();
    }

    /** SQL knows no empty list. */
    private static Collection<String> orNone(Collection<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }
}
