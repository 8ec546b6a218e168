package dk.skolevej.scenarie;

import dk.skolevej.segl.Segl;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, whatever its type. */
public class Tabelsoegning {

    private final JdbcClient jdbc;
    private final Segl segl;

    public Tabelsoegning(JdbcClient jdbc) {
        this(jdbc, null);
    }

    private Tabelsoegning(JdbcClient jdbc, Segl segl) {
        this.jdbc = jdbc;
        this.segl = segl;
    }

    /** Looks under the seal as well. */
    public Tabelsoegning unsealedBy(Segl segl) {
        return new Tabelsoegning(jdbc, segl);
    }

    /** The columns in which each word was found; words that were not found are left out. */
    public Map<String, Set<String>> found(Set<String> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String table : tables()) {
            jdbc.sql("select * from \"" + table + '"').query((ResultSet row) -> search(row, table, words, found));
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type like '%TABLE%' order by table_name")
                .query(String.class)
                .list();
    }

    private void search(ResultSet row, String table, Set<String> words, Map<String, Set<String>> found)
            throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            String name = row.getMetaData().getColumnName(column).toLowerCase();
            String value = text(row.getObject(column));
            if (segl != null && name.startsWith("forseglet_") && !name.endsWith("noegle")) {
                value = String.valueOf(segl.unseal(key(row), row.getString(column)));
            }
            String readable = value;
            String place = table.toLowerCase() + '.' + name;
            words.stream()
                    .filter(readable::contains)
                    .forEach(word ->
                            found.computeIfAbsent(word, w -> new TreeSet<>()).add(place));
        }
    }

    /** What is about a case is sealed with the case's key. */
    private static String key(ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String value = String.valueOf(row.getObject(column));
            if (row.getMetaData().getColumnName(column).equalsIgnoreCase("sagsnummer") && value.startsWith("FP-")) {
                return value;
            }
        }
        return Segl.FAELLES;
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
