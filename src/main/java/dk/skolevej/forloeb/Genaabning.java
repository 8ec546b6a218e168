package dk.skolevej.forloeb;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A closed case is open again, as the same case. */
@Component
public class Genaabning {

    private final JdbcClient jdbc;
    private final Sager sager;

    Genaabning(JdbcClient jdbc, Sager sager) {
        this.jdbc = jdbc;
        this.sager = sager;
    }

    /**
     * In the phase it was in when it was closed.
     *
     * @return what its process knew then, by variable; empty when that was not written down yet
     * @throws HarAktivtForloeb when the pupil has got another case since
     */
    public Map<String, Object> reopen(Forloeb forloeb, Fase fase) {
        jdbc.sql("select pseudonym from elev where pseudonym = ? for update")
                .param(forloeb.elev())
                .query(String.class)
                .single();
        sager.active(forloeb.elev()).ifPresent(other -> {
            throw new HarAktivtForloeb(other.sagsnummer());
        });
        String known = (String) jdbc.sql("select ved_lukning from forloeb where sagsnummer = ?")
                .param(forloeb.sagsnummer())
                .query()
                .singleRow()
                .get("ved_lukning");
        jdbc.sql("update forloeb set fase = ?, lukket_som = null, lukket = null, ved_lukning = null, aktiv_elev = elev"
                        + " where sagsnummer = ?")
                .params(fase.name(), forloeb.sagsnummer())
                .update();
        return Procesviden.read(known);
    }
}
