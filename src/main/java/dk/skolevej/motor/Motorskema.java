package dk.skolevej.motor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** V1: the engine's own tables, from the scripts in the engine's jar. Flyway's lock lets several nodes start on an empty database. */
@Component
class Motorskema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema of Camunda 7.24";
    }

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName();
        for (String part : PARTS) {
            String script = switch (product) {
                case "PostgreSQL" -> read("postgres", part);
                // H2's PostgreSQL mode refuses the type name, not the type
                case "H2" -> read("h2", part).replaceAll("(?i)\\bblob\\b", "binary large object");
                default -> throw new IllegalStateException("Skolevej kører på PostgreSQL og H2, ikke på " + product);
            };
            ScriptUtils.executeSqlScript(connection, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String read(String dialect, String part) throws IOException {
        var script = new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(dialect, part));
        return script.getContentAsString(StandardCharsets.UTF_8);
    }
}
