package dk.skolevej.formular;

import dk.skolevej.forloeb.Forloeb;
import java.util.Map;
import java.util.Optional;

/** What a feature can tell a requirements table besides the answers, under a name of its own. Every bean of this type is available to every table. */
public interface Kravviden {

    /** The name tables use, e.g. {@code online}. */
    String noegle();

    /** @param svar the latest answers of each step by its name, those that are being sent among them; {@code trin} are those alone */
    Map<String, Object> vis(Optional<Forloeb> forloeb, Map<String, Object> svar);
}
