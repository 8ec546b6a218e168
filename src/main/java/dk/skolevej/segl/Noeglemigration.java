package dk.skolevej.segl;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A step of the database's history that needs the keys. Flyway compares version, description and checksum with those of an earlier start. */
abstract class Noeglemigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;
    private final int checksum;
    private final Hovednoegle hovednoegle;

    Noeglemigration(String version, String description, int checksum, Hovednoegle hovednoegle) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.checksum = checksum;
        this.hovednoegle = hovednoegle;
    }

    abstract void migrate(JdbcClient jdbc, Noegler noegler);

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        migrate(jdbc, new Noegler(jdbc, hovednoegle));
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return checksum;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
