package dk.skolevej.post;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries one mail: reserve, send, mark, where reserving and marking are committed each on its own. Whoever finds a mail reserved knows that
 * somebody was carrying it and never came back, and lets a person find out.
 */
@Component
class Postbud {

    private static final Logger LOG = LoggerFactory.getLogger(Postbud.class);

    /** Fewer than there are job threads: a slow mail server must not keep the timers of the cases waiting. */
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_MILLIS = 500;
    private static final int TRIES_TO_MARK = 4;

    private final Reservationer reservationer;
    private final Gendannelsesvagt vagt;
    private final Postvej postvej;
    private final Semaphore hands = new Semaphore(AT_ONCE);

    Postbud(Reservationer reservationer, Gendannelsesvagt vagt, Postvej postvej) {
        this.reservationer = reservationer;
        this.vagt = vagt;
        this.postvej = postvej;
    }

    Udfald deliver(long nr) {
        if (!free()) {
            reservationer.postpone(nr, Duration.ofMinutes(1));
            return Udfald.VENT;
        }
        try {
            Reservationer.Reservation reservation = reservationer.take(nr);
            return reservation.udfald() == null ? carry(nr, reservation) : reservation.udfald();
        } finally {
            hands.release();
        }
    }

    private boolean free() {
        try {
            return hands.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Udfald carry(long nr, Reservationer.Reservation reservation) {
        try {
            vagt.remember(reservation.udgang());
            postvej.send(reservation.mail());
        } catch (MaaskeModtaget e) {
            LOG.warn("Mail {} may have gone out or not: {}", nr, e.getMessage());
            mark(nr, reservation, Tilstand.UVIS);
            return Udfald.UVIS;
        } catch (IkkeModtaget | RuntimeException e) {
            mark(nr, reservation, Tilstand.NY);
            throw new IkkeSendt(nr, reservation.sagsnummer(), e);
        }
        mark(nr, reservation, Tilstand.SENDT);
        return Udfald.SENDT;
    }

    /** A database that is starting again is worth waiting for: what is not marked is unsure. */
    private void mark(long nr, Reservationer.Reservation reservation, Tilstand tilstand) {
        for (int nthTry = 1; ; nthTry++) {
            try {
                reservationer.settle(nr, reservation.udgang(), tilstand);
                return;
            } catch (DataAccessException | TransactionException e) {
                if (nthTry == TRIES_TO_MARK) {
                    throw e;
                }
                LOG.warn("Mail {} is {}, but the database does not answer", nr, tilstand);
                pause(Duration.ofSeconds(nthTry));
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
