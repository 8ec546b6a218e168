package dk.skolevej.scenarie;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, whatever its type. */
class Tabelsoegning {

    private final JdbcClient jdbc;

    Tabelsoegning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns in which each word was found; words that were not found are left out. {@code tables} judges names in lower case. */
    Map<String, Set<String>> found(Set<String> words, Predicate<String> tables) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String table : tables()) {
            if (tables.test(table.toLowerCase())) {
                jdbc.sql("select * from \"" + table + '"').query((ResultSet row) -> search(row, table, words, found));
            }
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type like '%TABLE%' order by table_name")
                .query(String.class)
                .list();
    }

    private static void search(ResultSet row, String table, Set<String> words, Map<String, Set<String>> found)
            throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            String value = text(row.getObject(column));
            String place = table + '.' + row.getMetaData().getColumnName(column);
            words.stream()
                    .filter(value::contains)
                    .forEach(word ->
                            found.computeIfAbsent(word, w -> new TreeSet<>()).add(place));
        }
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}
