package dk.skolevej.handleplan;

import static dk.skolevej.handleplan.Handleplaner.rows;

import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.handleplan.Handleplaner.Column;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the steps of the plan, and the follow-up of it, mean for its measures. */
@Component
class Handleplanstrin {

    private final Handleplaner handleplaner;
    private final Svararkiv svararkiv;

    Handleplanstrin(Handleplaner handleplaner, Svararkiv svararkiv) {
        this.handleplaner = handleplaner;
        this.svararkiv = svararkiv;
    }

    @EventListener
    void answered(FormularIndsendt indsendt) {
        switch (indsendt.trin()) {
            case "godkendHandleplan" -> approve(indsendt);
            case "ivaerksaetElevindsats" -> started(indsendt, Indsatsforloeb.elevindsats);
            case "ivaerksaetFaellesskabsindsats" -> started(indsendt, Indsatsforloeb.faellesskabsindsats);
            case "ivaerksaetUndervisningsindsats" -> started(indsendt, Indsatsforloeb.undervisningsindsats);
            case "holdOpfoelgning" -> followedUp(indsendt);
            default -> {
                // other steps say nothing about measures
            }
        }
    }

    private void approve(FormularIndsendt indsendt) {
        if ("godkendt".equals(indsendt.svar().get("godkendelse"))) {
            String sagsnummer = indsendt.sagsnummer();
            handleplaner.approve(
                    sagsnummer,
                    svararkiv
                            .latest(sagsnummer, "udarbejdHandleplan")
                            .orElseThrow()
                            .indhold());
        }
    }

    private void started(FormularIndsendt indsendt, Indsatsforloeb track) {
        handleplaner.note(indsendt.sagsnummer(), track, Column.status, rows(indsendt.svar(), "tiltag"));
    }

    private void followedUp(FormularIndsendt indsendt) {
        for (Indsatsforloeb track : Indsatsforloeb.values()) {
            handleplaner.note(indsendt.sagsnummer(), track, Column.effekt, rows(indsendt.svar(), track.name()));
        }
    }
}
