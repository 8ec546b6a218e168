package dk.skolevej.post;

import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code uvisPost}: what IT looks for in the mail server's log. */
@Component
class UvisPostOpslag implements Opslag {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    private final Postkartotek kartotek;
    private final Brevskriver brevskriver;
    private final Clock clock;

    UvisPostOpslag(Postkartotek kartotek, Brevskriver brevskriver, Clock clock) {
        this.kartotek = kartotek;
        this.brevskriver = brevskriver;
        this.clock = clock;
    }

    @Override
    public String noegle() {
        return "uvisPost";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        Forsendelse letter = kartotek.find(Post.number(sammenhaeng.noegle()));
        String id = brevskriver.messageId(letter.nr());
        return Map.of(
                "messageId", Formulartekst.plain(id.substring(1, id.length() - 1)),
                "til", Formulartekst.plain(letter.til()),
                "hvornaar", WHEN.format(letter.reserveret().atZone(clock.getZone())));
    }
}
