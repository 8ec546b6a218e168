package dk.skolevej.segl;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** V4.9: a pupil can be found by CPR number, by what the number stands as when it has been through a key. */
@Component
class CprPseudonym extends Noeglemigration {

    CprPseudonym(Hovednoegle hovednoegle) {
        super("4.9", "pupils by CPR", 49, hovednoegle);
    }

    @Override
    void migrate(JdbcClient jdbc, Noegler noegler) {
        Segl segl = new Segl(noegler);
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
