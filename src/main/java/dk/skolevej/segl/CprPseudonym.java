package dk.skolevej.segl;

import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** V4.9: a pupil can be found by CPR number, by what the number stands as when it has been through a key. */
@Component
class CprPseudonym implements JavaMigration {

    private final Hovednoegle hovednoegle;

    CprPseudonym(Hovednoegle hovednoegle) {
        this.hovednoegle = hovednoegle;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4.9");
    }

    @Override
    public String getDescription() {
        return "pupils by CPR";
    }

    @Override
    public Integer getChecksum() {
        return 49;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        Segl segl = new Segl(new Noegler(jdbc, hovednoegle));
        jdbc.sql("alter table elev add column cpr_pseudonym varchar(32)").update();
        jdbc.sql("create index elev_cpr on elev (cpr_pseudonym)").update();
        Map<String, String> forsegledeCpr = new HashMap<>();
        jdbc.sql("select pseudonym, forseglet_cpr from elev where forseglet_cpr is not null")
                .query(row -> {
                    forsegledeCpr.put(row.getString(1), row.getString(2));
                });
        forsegledeCpr.forEach((pupil, forseglet) -> jdbc.sql("update elev set cpr_pseudonym = ? where pseudonym = ?")
                .params(segl.pseudonym(segl.unseal(Segl.FAELLES, forseglet)), pupil)
                .update());
    }
}
