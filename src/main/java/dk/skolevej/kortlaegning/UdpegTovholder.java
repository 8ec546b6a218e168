package dk.skolevej.kortlaegning;

import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.FormularIndsendt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starting the kortlægning and naming a tovholder is one act (R4-10). */
@Component
class UdpegTovholder {

    private final Sager sager;

    UdpegTovholder(Sager sager) {
        this.sager = sager;
    }

    @EventListener(condition = "#indsendt.trin == 'udpegTovholder'")
    void appoint(FormularIndsendt indsendt) {
        sager.appoint(
                indsendt.sagsnummer(),
                (String) indsendt.svar().get("tovholder"),
                (String) indsendt.svar().get("tryghedsperson"),
                indsendt.af());
    }
}
