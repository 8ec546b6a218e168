package dk.skolevej.indlaesning;

import dk.skolevej.indlaesning.Indhold.Modtager;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import dk.skolevej.segl.Segl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Loads a file, and takes one back: all of it or nothing, in one transaction. */
@Component
public class Indlaesning {

    private static final Logger LOG = LoggerFactory.getLogger(Indlaesning.class);

    private final Map<Art, Indhold> indhold = new EnumMap<>(Art.class);
    private final Batches batches;
    private final Tilknytninger tilknytninger;
    private final Segl segl;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final TransactionTemplate transaction;
    private final long mostBytes;

    Indlaesning(
            List<Indhold> indhold,
            Batches batches,
            Tilknytninger tilknytninger,
            Segl segl,
            RuntimeService runtime,
            IdentityService identity,
            PlatformTransactionManager transactions,
            @Value("${skolevej.indlaesning.hoejst:200MB}") DataSize most) {
        indhold.forEach(one -> this.indhold.put(one.art(), one));
        this.batches = batches;
        this.tilknytninger = tilknytninger;
        this.segl = segl;
        this.runtime = runtime;
        this.identity = identity;
        this.transaction = new TransactionTemplate(transactions);
        this.mostBytes = most.toBytes();
    }

    /** A file of absence of our own making. @throws IllegalStateException when something in it is wrong */
    public void loadAbsence(String csv, String hvem) {
        var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        List<Fejl> fejl =
                load(new Fil(Art.FRAVAER, bytes, null, false, false), hvem).fejl();
        if (!fejl.isEmpty()) {
            throw new IllegalStateException("the file of absence is wrong: " + fejl);
        }
    }

    /** @throws Afvist 404 for an unknown source system, 409 for a file that lacks too many, 413 for one that is too large */
    Indlaest load(Fil fil, String hvem) {
        Tilknytning tilknytning = tilknytninger.of(fil.system());
        Indlaest result = inTurn(() -> load(fil, tilknytning, hvem));
        if (result.batch() != null) {
            LOG.info("Indlæsning {} ({}) af {}: {} rækker", result.batch(), fil.art(), hvem, result.raekker());
        }
        return result;
    }

    private Indlaest load(Fil fil, Tilknytning tilknytning, String hvem) {
        var bytes = new Filbytes(fil.csv(), mostBytes);
        var fejl = new Fejlliste();
        Indhold kind = indhold.get(fil.art());
        long batch = batches.begin(fil.art(), fil.system(), hvem);
        Modtager modtager = kind.begin(batch, tilknytning, fejl);
        int rows = new Csvfil(kind.kolonner(), tilknytning, fejl).read(new Filtekst(bytes), modtager::take);
        bytes.readToEnd();
        modtager.check();
        if (!fejl.isEmpty()) {
            return Indlaest.refused(rows, fejl);
        }
        Optaelling count = modtager.finish(fil.ogsaaFaerre());
        modtager.tidyUp();
        batches.end(batch, segl.fingerprint(bytes.digest()), rows, count);
        if (!fil.proeve()) {
            kind.loaded(batch);
            tell(fil.art());
        }
        return Indlaest.of(fil.proeve() ? null : batch, rows, count);
    }

    /** @throws Afvist 404 for a batch that is not there (any more), 409 when a newer one stands upon it */
    void rollBack(long batch, String hvem) {
        inTurn(() -> {
            Art art = batches.art(batch)
                    .orElseThrow(() -> new Afvist(
                            404,
                            "ukendtBatch",
                            "Der er ikke en indlæsning med det nummer, eller den er rullet tilbage."));
            if (!batches.isNewest(batch, art)) {
                throw new Afvist(
                        409, "ikkeNyeste", "Kun den nyeste indlæsning kan rulles tilbage; tag de nyere først.");
            }
            indhold.get(art).rollBack(batch);
            batches.rolledBack(batch, hvem);
            tell(art);
            return Indlaest.of(batch, 0, new Optaelling(0, 0, 0, 0));
        });
        LOG.info("Indlæsning {} er rullet tilbage af {}", batch, hvem);
    }

    /** The process {@code opsporing} counts the absence when all this has come true. */
    private void tell(Art art) {
        if (art == Art.FRAVAER) {
            Person.asApplication(
                    identity,
                    () -> runtime.createMessageCorrelation("taelFravaer").correlateStartMessage());
        }
    }

    /** What gives no batch leaves nothing. */
    private Indlaest inTurn(Supplier<Indlaest> work) {
        return transaction.execute(status -> {
            if (!batches.takeTurns()) {
                throw new Afvist(409, "indlaesningIGang", "Der er en anden indlæsning i gang. Prøv igen om lidt.");
            }
            Indlaest result = work.get();
            if (result.batch() == null) {
                status.setRollbackOnly();
            }
            return result;
        });
    }
}
