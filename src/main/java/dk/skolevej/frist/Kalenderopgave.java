package dk.skolevej.frist;

import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.formular.Opslag;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The task {@code indlaesSkolekalender}: its process's business key says which school year, its form takes the calendar as CSV. */
@Component
class Kalenderopgave implements Opslag {

    private static final String KEY = "skolekalender-";

    private final Kalenderindlaesning indlaesning;

    Kalenderopgave(Kalenderindlaesning indlaesning) {
        this.indlaesning = indlaesning;
    }

    /** The business key of the process that asks for the calendar of this school year. */
    static String key(Skoleaar aar) {
        return KEY + aar;
    }

    @EventListener(condition = "#indsendt.trin == 'indlaesSkolekalender'")
    void answered(FormularIndsendt indsendt) {
        indlaesning.load(
                indsendt.sagsnummer().substring(KEY.length()),
                (String) indsendt.svar().get("kalender"),
                indsendt.af());
    }

    @Override
    public String noegle() {
        return "skolekalenderen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        String key = sammenhaeng.noegle();
        return key == null || !key.startsWith(KEY)
                ? null
                : Map.of(
                        "skoleaar",
                        Skoleaar.parse(key.substring(KEY.length()))
                                .map(Skoleaar::words)
                                .orElse(""));
    }
}
