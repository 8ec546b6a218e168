package dk.skolevej.opfoelgning;

import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.opfoelgning.Statusudvekslinger.Retning;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A follow-up has been held: the record keeps the day it was held, which the next window counts from. */
@Component
class HoldOpfoelgning {

    private final Opfoelgninger opfoelgninger;
    private final Statusudvekslinger statusudvekslinger;

    HoldOpfoelgning(Opfoelgninger opfoelgninger, Statusudvekslinger statusudvekslinger) {
        this.opfoelgninger = opfoelgninger;
        this.statusudvekslinger = statusudvekslinger;
    }

    @EventListener(condition = "#indsendt.trin == 'holdOpfoelgning'")
    void held(FormularIndsendt indsendt) {
        opfoelgninger.held(
                indsendt.sagsnummer(), LocalDate.parse((String) indsendt.svar().get("afholdtDen")));
        if (indsendt.svar().get("nyeStatusudvekslinger") instanceof List<?> told) {
            told.forEach(row -> note(indsendt, (Map<?, ?>) row));
        }
    }

    /** What was told at the meeting stands among what was told between meetings (R4-56). */
    private void note(FormularIndsendt indsendt, Map<?, ?> row) {
        statusudvekslinger.note(
                indsendt.sagsnummer(),
                indsendt.af(),
                LocalDate.parse((String) row.get("dato")),
                Retning.valueOf((String) row.get("retning")),
                (String) row.get("tekst"));
    }
}
