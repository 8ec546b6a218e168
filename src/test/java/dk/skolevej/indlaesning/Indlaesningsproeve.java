package dk.skolevej.indlaesning;

import dk.skolevej.forloeb.Skoler;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two schools of their own, whose pupils come by files only. */
@TestComponent
class Indlaesningsproeve {

    static final String ENG = "990001";
    static final String SKOV = "990002";
    static final String HEADING =
            "institutionsnummer;unilogin;cpr;fornavn;efternavn;klasse;klassetrin;foraelder1;foraeldremyndighed1;foraelder2;foraeldremyndighed2;beskyttet\n";
    static final String ABSENCE = "institutionsnummer;unilogin;dato;lektion;kategori\n";

    private static final List<String> TABLES = List.of(
            "elev", "foraelder", "elev_foer", "foraelder_foer", "fravaersdag", "fravaersdag_foer", "indlaesning");

    final Indlaesning indlaesning;
    final JdbcClient jdbc;
    private final Skoler skoler;

    Indlaesningsproeve(Indlaesning indlaesning, JdbcClient jdbc, Skoler skoler) {
        this.indlaesning = indlaesning;
        this.jdbc = jdbc;
        this.skoler = skoler;
    }

    void open() {
        skoler.register(ENG, "Engskolen");
        skoler.register(SKOV, "Skovskolen");
    }

    void close() {
        String ours = "(select pseudonym from elev where skole in ('990001', '990002'))";
        jdbc.sql("delete from foraelder where elev in " + ours).update();
        jdbc.sql("delete from elev where skole in ('990001', '990002')").update();
        jdbc.sql("delete from indlaesning").update();
        jdbc.sql("delete from skole where institutionsnummer in ('990001', '990002')")
                .update();
    }

    /** This many pupils of Engskolen from this number on, in grade 7. */
    static String pupils(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(nr -> pupil(ENG, nr, "Anna", "7.A"))
                .collect(Collectors.joining());
    }

    static String pupil(String skole, int nr, String fornavn, String klasse) {
        return "%s;elev%04d;%s;%s;Høst;%s;7;Bo Høst;ja;;;nej\n".formatted(skole, nr, cpr(nr), fornavn, klasse);
    }

    /** An erstatningspersonnummer of its own for each. */
    static String cpr(int nr) {
        return "%02d1112%04d".formatted(61 + nr / 1000, 4000 + nr % 1000);
    }

    Indlaest pupils(String csv) {
        return load(Art.ELEVER, csv, StandardCharsets.UTF_8, false);
    }

    Indlaest absence(String csv) {
        return load(Art.FRAVAER, csv, StandardCharsets.UTF_8, false);
    }

    Indlaest load(Art art, String csv, Charset charset, boolean proeve) {
        return load(art, csv.getBytes(charset), proeve);
    }

    Indlaest load(Art art, byte[] csv, boolean proeve) {
        return indlaesning.load(new Fil(art, new ByteArrayInputStream(csv), null, proeve, false), "admin");
    }

    /** All rows of all tables that a file can change. */
    Map<String, List<Map<String, Object>>> everything() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select * from " + table + " order by 1, 2, 3")
                                .query()
                                .listOfRows()));
    }

    int count(String rest) {
        return jdbc.sql("select count(*) from " + rest).query(Integer.class).single();
    }
}
