package dk.skolevej.papir;

import dk.skolevej.forloeb.Svar;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/** What a step is called: as its task was, or failing that by its identifier. */
@Component
class Trinnavne {

    private final HistoryService history;

    Trinnavne(HistoryService history) {
        this.history = history;
    }

    String of(Svar svar) {
        HistoricTaskInstance task = svar.opgave() == null
                ? null
                : history.createHistoricTaskInstanceQuery()
                        .taskId(svar.opgave())
                        .singleResult();
        return task == null || task.getName() == null ? spelled(svar.trin()) : task.getName();
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
