package dk.skolevej.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a mail for sending and gives it back, each in a transaction of its own, whatever becomes of the job around it. */
@Component
class Reservationer {

    /** {@code mail} is there to be sent, or else {@code udfald} says why it is not. */
    record Reservation(Mail mail, long udgang, String sagsnummer, Udfald udfald) {

        static Reservation none(Udfald udfald) {
            return new Reservation(null, 0, null, udfald);
        }
    }

    private static final Duration UNTIL_OPEN = Duration.ofMinutes(10);

    private final Postkartotek kartotek;
    private final Postkontakt kontakt;
    private final Postkoe queue;
    private final Brevskriver brevskriver;
    private final Clock clock;
    private final TransactionTemplate own;

    Reservationer(
            Postkartotek kartotek,
            Postkontakt kontakt,
            Postkoe queue,
            Brevskriver brevskriver,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kartotek = kartotek;
        this.kontakt = kontakt;
        this.queue = queue;
        this.brevskriver = brevskriver;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Reservation take(long nr) {
        return own.execute(status -> {
            Forsendelse letter = kartotek.lock(nr);
            return switch (letter.tilstand()) {
                case NY -> reserve(letter);
                case SENDT -> Reservation.none(Udfald.SENDT);
                case BORTFALDET -> Reservation.none(Udfald.BORTFALDET);
                case SENDES, UVIS -> {
                    kartotek.set(nr, Tilstand.UVIS, "afbrudt");
                    yield Reservation.none(Udfald.UVIS);
                }
            };
        });
    }

    private Reservation reserve(Forsendelse letter) {
        if (kontakt.isClosed()) {
            return postponed(letter.nr(), clock.instant().plus(UNTIL_OPEN));
        }
        Optional<Instant> later = queue.turn(letter);
        if (later.isPresent()) {
            return postponed(letter.nr(), later.get());
        }
        Brevskriver.Svar written = brevskriver.write(letter);
        if (written.mail() == null) {
            kartotek.set(letter.nr(), Tilstand.BORTFALDET, written.bortfaldet());
            return Reservation.none(Udfald.BORTFALDET);
        }
        return new Reservation(written.mail(), kartotek.reserve(letter.nr()), letter.sagsnummer(), null);
    }

    private Reservation postponed(long nr, Instant until) {
        kartotek.postpone(nr, until);
        return Reservation.none(Udfald.VENT);
    }

    void settle(long nr, long udgang, Tilstand tilstand) {
        own.executeWithoutResult(status -> kartotek.settle(nr, udgang, tilstand));
    }

    void postpone(long nr, Duration wait) {
        own.executeWithoutResult(status -> kartotek.postpone(nr, clock.instant().plus(wait)));
    }
}
