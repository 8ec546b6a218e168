package dk.skolevej.indlaesning;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells PostgreSQL what has just been put into a table that is filled with one file and emptied again. It plans by what it saw there last, which may be
 * that the table was empty, and would then hold each row of a long file against every other. H2 looks by itself.
 */
final class Tabelstatistik {

    private Tabelstatistik() {}

    static void renew(JdbcTemplate jdbc, String table) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            renew(connection, table);
            return null;
        });
    }

    private static void renew(Connection connection, String table) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze " + table);
            }
        }
    }
}
