package dk.skolevej.papir;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Svar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** What is said of an answer: what its step is called, as its task was or failing that by its identifier, and who gave it. */
@Component
class Svarord {

    private final HistoryService history;
    private final Medarbejdere medarbejdere;
    private final Clock clock;

    Svarord(HistoryService history, Medarbejdere medarbejdere, Clock clock) {
        this.history = history;
        this.medarbejdere = medarbejdere;
        this.clock = clock;
    }

    String trin(Svar svar) {
        HistoricTaskInstance task = svar.opgave() == null
                ? null
                : history.createHistoricTaskInstanceQuery()
                        .taskId(svar.opgave())
                        .singleResult();
        return task == null || task.getName() == null ? spelled(svar.trin()) : task.getName();
    }

    /** {@link #trin} for all answers of one case, with one question to the engine. */
    Function<Svar, String> trin(String sagsnummer) {
        Map<String, String> names = new HashMap<>();
        history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(sagsnummer)
                .list()
                .forEach(task -> names.put(task.getId(), task.getName()));
        return svar -> {
            String name = svar.opgave() == null ? null : names.get(svar.opgave());
            return name == null ? spelled(svar.trin()) : name;
        };
    }

    String kilde(Svar svar) {
        String day = Datotekst.of(LocalDate.ofInstant(svar.afgivet(), clock.getZone()));
        if (svar.afgivetAf() == null) {
            return "Registreret den " + day;
        }
        String who = medarbejdere.name(svar.afgivetAf());
        return "Skrevet af %s%s den %s"
                .formatted(
                        who,
                        svar.paaVegneAf() == null ? "" : " på vegne af " + medarbejdere.name(svar.paaVegneAf()),
                        day);
    }

    /** registrerBekymring → Registrer bekymring, overtagForloeb → Overtag forløb */
    static String spelled(String identifier) {
        String words = identifier
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT)
                .replace("ae", "æ")
                .replace("oe", "ø")
                .replace("aa", "å");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
