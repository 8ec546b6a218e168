package dk.skolevej.formular;

import dk.skolevej.Skolevej;
import dk.skolevej.formular.Skema.Slags;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** The few answers a diagram steers by. */
final class Procesvariable {

    private Procesvariable() {}

    /** Fields marked {@code procesvariabel: ja}; one without an answer is null, so that an earlier round's does not linger. */
    static Map<String, Object> of(Skema skema, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        skema.rod().input().stream().filter(Skema.Felt::procesvariabel).forEach(felt -> {
            Object value = Stier.get(answers, felt.sti());
            variables.put(felt.noegle(), felt.slags() == Slags.DATO && value != null ? date(value) : value);
        });
        return variables;
    }

    private static Date date(Object isoDate) {
        return Date.from(LocalDate.parse((String) isoDate)
                .atStartOfDay(ZoneId.of(Skolevej.ZONE))
                .toInstant());
    }
}
