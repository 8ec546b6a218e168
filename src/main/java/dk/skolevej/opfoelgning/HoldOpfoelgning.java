package dk.skolevej.opfoelgning;

import dk.skolevej.formular.FormularIndsendt;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A follow-up has been held: the record keeps the day it was held, which the next window counts from. */
@Component
class HoldOpfoelgning {

    private final Opfoelgninger opfoelgninger;

    HoldOpfoelgning(Opfoelgninger opfoelgninger) {
        this.opfoelgninger = opfoelgninger;
    }

    @EventListener(condition = "#indsendt.trin == 'holdOpfoelgning'")
    void held(FormularIndsendt indsendt) {
        opfoelgninger.held(
                indsendt.sagsnummer(), LocalDate.parse((String) indsendt.svar().get("afholdtDen")));
    }
}
