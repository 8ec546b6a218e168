package dk.skolevej.opfoelgning;

import dk.skolevej.frist.FristFlyttet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The timer of the target has moved, and the record with it; one that has fired stays as it was. */
@Component
class FlytOpfoelgningsmaal {

    private final Opfoelgninger opfoelgninger;

    FlytOpfoelgningsmaal(Opfoelgninger opfoelgninger) {
        this.opfoelgninger = opfoelgninger;
    }

    @EventListener(condition = "#flyttet.element == 'event_opfoelgningsmaal'")
    void moved(FristFlyttet flyttet) {
        opfoelgninger.moveTarget(flyttet.sagsnummer(), flyttet.til());
    }
}
