package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Smaatal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forvaltning's number: how many are taught online for long. No case and no school is told. */
@RestController
class OnlineundervisningController {

    private static final int EXTENDED_FOR_LONG = 3;

    /** @param forlaengetMindstTreGange the number, or "under 5" */
    record OnlineLaenge(String forlaengetMindstTreGange) {}

    private final Onlineundervisninger online;

    OnlineundervisningController(Onlineundervisninger online) {
        this.online = online;
    }

    @GetMapping("/api/onlineundervisning")
    OnlineLaenge forLong() {
        return new OnlineLaenge(Smaatal.told(online.extended(EXTENDED_FOR_LONG)));
    }
}
