package dk.skolevej.sagsside;

import dk.skolevej.motor.Afvist;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards in one's list of tasks say. */
@RestController
class OpgaveController {

    /** More than Tasklist shows on a page. */
    private static final int MOST = 100;

    private final Opgavekortene cards;

    OpgaveController(Opgavekortene cards) {
        this.cards = cards;
    }

    /** @param id of tasks in one's list; there is no card for any other */
    @GetMapping("/api/opgaver")
    List<Opgavekort> all(@RequestParam List<String> id) {
        if (id.size() > MOST) {
            throw new Afvist(400, "forMange", "Spørg om højst %d opgaver ad gangen.".formatted(MOST));
        }
        return cards.of(id);
    }
}
