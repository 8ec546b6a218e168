package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.motor.Afvist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * That somebody has sent the municipality an underretning (barnets lov § 133): the duty is personal, so that it depends on no phase and
 * changes nothing; what it says belongs elsewhere.
 */
@Component
class Underretninger {

    static final String TYPE = "underretning";

    private static final String INFORMED = "ja";
    private static final String NOT_INFORMED = "nej";

    /** {@code hvem} is the login of the one who registered it, {@code dato} the day it was sent. */
    record Underretning(LocalDate dato, String hvem, boolean foraeldreInformeret) {}

    private final Journal journal;
    private final Clock clock;

    Underretninger(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void register(Forloeb forloeb, String person, Haendelse haendelse) {
        requireNothingElse(haendelse);
        if (haendelse.dato() == null || haendelse.dato().isAfter(LocalDate.now(clock))) {
            throw Afvist.ved("dato", 400, "ugyldigDato", "Skriv den dag, der er underrettet: i dag eller før.");
        }
        if (haendelse.foraeldreInformeret() == null) {
            throw new Afvist(
                    400, "manglerSvar", "Skriv, om forældrene er informeret: foraeldreInformeret er true eller false.");
        }
        journal.notePersonally(
                forloeb.sagsnummer(),
                person,
                TYPE,
                haendelse.dato() + " " + (haendelse.foraeldreInformeret() ? INFORMED : NOT_INFORMED));
    }

    /** In the order they were registered. */
    List<Underretning> of(String sagsnummer) {
        return journal.of(sagsnummer, TYPE).stream().map(Underretninger::read).toList();
    }

    private static Underretning read(Journal.Notat notat) {
        String[] dayAndAnswer = notat.tekst().split(" ", 2);
        return new Underretning(LocalDate.parse(dayAndAnswer[0]), notat.hvem(), INFORMED.equals(dayAndAnswer[1]));
    }

    /** A text that is thrown away in silence would be believed to be kept. */
    private static void requireNothingElse(Haendelse haendelse) {
        boolean more = Stream.of(
                                haendelse.retning(),
                                haendelse.tekst(),
                                haendelse.tovholder(),
                                haendelse.aarsag(),
                                haendelse.til())
                        .anyMatch(Objects::nonNull)
                || haendelse.andet() != null && !haendelse.andet().isEmpty();
        if (more) {
            throw new Afvist(
                    400,
                    "kunFakta",
                    "Om en underretning gemmes kun dato og foraeldreInformeret: indholdet hører ikke til her.");
        }
    }
}
