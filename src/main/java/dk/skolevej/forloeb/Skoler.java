package dk.skolevej.forloeb;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipality's schools by institutionsnummer (= the engine's tenant id). */
@Component
public class Skoler {

    private final JdbcClient jdbc;

    Skoler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> name(String institutionsnummer) {
        return jdbc.sql("select navn from skole where institutionsnummer = ?")
                .param(institutionsnummer)
                .query(String.class)
                .optional();
    }

    /** Every school's number and name, by number. */
    public SortedMap<String, String> all() {
        var all = new TreeMap<String, String>();
        jdbc.sql("select institutionsnummer, navn from skole").query(row -> {
            all.put(row.getString(1), row.getString(2));
        });
        return all;
    }

    public void register(String institutionsnummer, String navn) {
        if (jdbc.sql("update skole set navn = ? where institutionsnummer = ?")
                        .params(navn, institutionsnummer)
                        .update()
                == 0) {
            jdbc.sql("insert into skole (institutionsnummer, navn) values (?, ?)")
                    .params(institutionsnummer, navn)
                    .update();
        }
    }
}
