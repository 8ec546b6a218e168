package dk.skolevej.segl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** V4.2: makes the keys and seals what earlier versions kept in clear. */
@Component
class Forsegling extends Noeglemigration {

    Forsegling(Hovednoegle hovednoegle) {
        super("4.2", "keys, and seals", 42, hovednoegle);
    }

    @Override
    void migrate(JdbcClient jdbc, Noegler noegler) {
        Segl segl = new Segl(noegler);
        noegler.create(Segl.FAELLES);
        noegler.create(Noegler.PSEUDONYM);
        noegler.create(Noegler.AFTRYK);
        jdbc.sql("select sagsnummer from forloeb").query(String.class).list().forEach(segl::newCase);

        Tabel all = new Tabel(jdbc, segl);
        all.seal("svar", List.of("sagsnummer", "trin", "nr"), "sagsnummer", "forseglet_indhold");
        all.seal("journal", List.of("id", "sagsnummer"), "sagsnummer", "forseglet_tekst");
        List<String> measure = List.of("sagsnummer", "plan", "indsatsforloeb", "nr");
        all.seal("tiltag", measure, "sagsnummer", "forseglet_beskrivelse");
        all.seal("tiltag", measure, "sagsnummer", "forseglet_ansvarlig");
        all.seal("svar_uden_sag", List.of("sagsnummer", "trin", "nr"), null, "forseglet_indhold");
        all.seal("foraelder", List.of("elev", "nr"), null, "forseglet_navn");
        all.seal("elev", List.of("pseudonym"), null, "forseglet_navn");
        all.seal("elev", List.of("pseudonym"), null, "forseglet_cpr");
        nameByPseudonym(jdbc, segl);
    }

    /** Until now the UNI-login, which begins as the child's name does. */
    private static void nameByPseudonym(JdbcClient jdbc, Segl segl) {
        for (String unilogin :
                jdbc.sql("select pseudonym from elev").query(String.class).list()) {
            String pseudonym = segl.pseudonym(unilogin);
            jdbc.sql(
                            "insert into elev (pseudonym, forseglet_unilogin, skole, forseglet_navn, forseglet_cpr, klasse, klassetrin, beskyttet)"
                                    + " select ?, ?, skole, forseglet_navn, forseglet_cpr, klasse, klassetrin, beskyttet from elev where pseudonym = ?")
                    .params(pseudonym, segl.seal(Segl.FAELLES, unilogin), unilogin)
                    .update();
            for (String reference : List.of("foraelder set elev", "forloeb set elev", "forloeb set aktiv_elev")) {
                String column = reference.substring(reference.lastIndexOf(' ') + 1);
                jdbc.sql("update " + reference + " = ? where " + column + " = ?")
                        .params(pseudonym, unilogin)
                        .update();
            }
            jdbc.sql("delete from elev where pseudonym = ?").param(unilogin).update();
        }
    }

    private record Tabel(JdbcClient jdbc, Segl segl) {

        /** @param noegle the column of {@code id} with the name of the key, null for the common one */
        void seal(String table, List<String> id, String noegle, String column) {
            String names = String.join(", ", id);
            List<Map<String, Object>> rows = jdbc.sql(
                            "select %1$s, %2$s from %3$s where %2$s is not null".formatted(names, column, table))
                    .query((row, nr) -> {
                        Map<String, Object> values = new LinkedHashMap<>();
                        for (String name : id) {
                            values.put(name, row.getObject(name));
                        }
                        String key = noegle == null ? Segl.FAELLES : row.getString(noegle);
                        values.put(column, segl.seal(key, row.getString(column)));
                        return values;
                    })
                    .list();
            for (Map<String, Object> row : rows) {
                jdbc.sql("update %1$s set %2$s = :%2$s where %3$s"
                                .formatted(
                                        table,
                                        column,
                                        String.join(
                                                " and ",
                                                id.stream()
                                                        .map(name -> name + " = :" + name)
                                                        .toList())))
                        .params(row)
                        .update();
            }
        }
    }
}
