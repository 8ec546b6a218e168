package dk.skolevej.maaling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database holds and has done, and what its server has cost. Bytes are tables with their indexes after {@code vacuum full}: without the dead rows that changes leave
 * behind, so that what is compared is what is kept.
 */
record Fodaftryk(double rows, double bytes, double writes, double commits, double cpuMillis, double databaseCpuMillis) {

    static Fodaftryk of(Side side) throws SQLException {
        double cpuMillis = side.server().processorTime().toMillis();
        try (Connection connection = side.database().getConnection();
                Statement sql = connection.createStatement()) {
            double writes = number(
                    sql,
                    "select tup_inserted + tup_updated + tup_deleted from pg_stat_database where datname = current_database()");
            double commits = number(sql, "select xact_commit from pg_stat_database where datname = current_database()");
            double databaseCpuMillis = databaseCpuMillis(sql);
            sql.execute("vacuum (full)");
            double rows = 0;
            for (String table : tables(sql)) {
                rows += number(sql, "select count(*) from \"" + table + "\"");
            }
            return new Fodaftryk(
                    rows,
                    number(
                            sql,
                            "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = relnamespace"
                                    + " where relkind = 'r' and nspname = 'public'"),
                    writes,
                    commits,
                    cpuMillis,
                    databaseCpuMillis);
        }
    }

    Fodaftryk perCase(Fodaftryk before, int cases) {
        return new Fodaftryk(
                (rows - before.rows) / cases,
                (bytes - before.bytes) / cases,
                (writes - before.writes) / cases,
                (commits - before.commits) / cases,
                (cpuMillis - before.cpuMillis) / cases,
                (databaseCpuMillis - before.databaseCpuMillis) / cases);
    }

    /** What the database's processes that serve this application have cost; the pool keeps its connections for the length of a run. */
    private static double databaseCpuMillis(Statement sql) throws SQLException {
        double millis = 0;
        try (ResultSet rs = sql.executeQuery("select pid from pg_stat_activity where datname = current_database()"
                + " and backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            while (rs.next()) {
                millis += ProcessHandle.of(rs.getLong(1))
                        .flatMap(backend -> backend.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toMillis();
            }
        }
        return millis;
    }

    private static List<String> tables(Statement sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rs = sql.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rs.next()) {
                tables.add(rs.getString(1));
            }
        }
        return tables;
    }

    private static double number(Statement sql, String query) throws SQLException {
        try (ResultSet rs = sql.executeQuery(query)) {
            rs.next();
            return rs.getDouble(1);
        }
    }
}
