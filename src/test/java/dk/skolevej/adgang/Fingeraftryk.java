package dk.skolevej.adgang;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table holds, but for the logs that each call writes to: tells whether a call changed anything. */
final class Fingeraftryk {

    private Fingeraftryk() {}

    /** By table, the number of rows and what stands in them. */
    static Map<String, String> of(JdbcClient jdbc) {
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type like '%TABLE%' and lower(table_name) not like 'adgangslog%'"
                        + " and lower(table_name) not like 'act_ru_meter%'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(table -> table, table -> rows(jdbc, table), (a, b) -> a, TreeMap::new));
    }

    private static String rows(JdbcClient jdbc, String table) {
        var hashes = jdbc.sql("select * from \"" + table + '"')
                .query((row, nr) -> hash(row))
                .list();
        return hashes.size() + ":"
                + hashes.stream().mapToLong(Integer::longValue).sum();
    }

    private static int hash(ResultSet row) throws SQLException {
        int hash = 1;
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            hash = 31 * hash + String.valueOf(row.getString(column)).hashCode();
        }
        return hash;
    }
}
