package dk.skolevej.adgangslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.adgangslog.Logeftersyn.Brud;
import dk.skolevej.adgangslog.Logeftersyn.Fund;
import dk.skolevej.motor.Person;
import dk.skolevej.scenarie.Scenarietest;
import dk.skolevej.segl.Segl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes write; then somebody who may do anything in the database tries to hide what was seen. */
@Scenarietest
class LogeftersynTest {

    private static final Person TOVE = new Person("tove", Set.of("tovholder"), Set.of("101001"));
    private static final int LOOKS = 5;

    @Autowired
    DataSourceProperties settings;

    @Autowired
    Segl segl;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Logeftersyn eftersyn;

    @Autowired
    Logbeskaering beskaering;

    @Autowired
    PlatformTransactionManager transactions;

    private Adgangslog one;
    private Adgangslog other;

    @BeforeEach
    void look() {
        jdbc.sql("delete from adgangslog").update();
        jdbc.sql("delete from adgangslog_anker").update();
        one = new Adgangslog(settings, segl, clock);
        other = new Adgangslog(settings, segl, clock);
        for (int nr = 0; nr < LOOKS; nr++) {
            one.note(look("FP-2026-0000" + nr));
            other.note(look("FP-2026-0000" + nr).afvist());
        }
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        jdbc.sql("delete from adgangslog").update();
        jdbc.sql("delete from adgangslog_anker").update();
    }

    @Test
    void writesALookWhileSomebodyElseIsStillInTheMiddleOfTheirs() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            one.note(look("FP-2026-00010"));
            assertThat(CompletableFuture.runAsync(() -> one.note(look("FP-2026-00011"))))
                    .succeedsWithin(Duration.ofSeconds(10));
        });
        assertThat(eftersyn.find().antal()).isEqualTo(2 * LOOKS + 2);
        assertThat(eftersyn.find().brud()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        Fund found = eftersyn.find();
        assertThat(found.antal()).isEqualTo(2 * LOOKS);
        assertThat(found.kaeder()).extracting(Logeftersyn.Kaede::nr).containsExactly(LOOKS, LOOKS);
        assertThat(found.brud()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "update adgangslog set hvem = 'trine' where nr = 3, raekkenErAendret",
        "update adgangslog set tilladt = not tilladt where nr = 3, raekkenErAendret",
        "update adgangslog set sagsnummer = 'FP-2026-00009' where nr = 3, raekkenErAendret",
        "update adgangslog set grund = null where nr = 3, raekkenErAendret",
        "update adgangslog set aftryk = '0' where nr = 3, raekkenErAendret",
        "update adgangslog set segl = '0' where nr = 3, kaedenErBrudt",
        "delete from adgangslog where nr = 3, raekkerMangler",
        "delete from adgangslog where nr = 1, raekkerMangler",
    })
    void findsWhatWasDone(String crime, String finding) {
        jdbc.sql(crime).update();
        List<Brud> wrong = eftersyn.find().brud();
        assertThat(wrong).extracting(Brud::hvad).contains(finding);
        assertThat(wrong).extracting(Brud::kaede).as("in both chains").hasSizeGreaterThan(1);
    }

    @Test
    void findsRowsThatChangedPlaces() {
        jdbc.sql("update adgangslog set nr = 99 where nr = 2").update();
        jdbc.sql("update adgangslog set nr = 2 where nr = 3").update();
        jdbc.sql("update adgangslog set nr = 3 where nr = 99").update();
        assertThat(eftersyn.find().brud()).isNotEmpty();
    }

    @Test
    void findsARowThatWasPutIn() {
        jdbc.sql(
                        "insert into adgangslog select kaede, nr + 1, tidspunkt, 'trine', roller, sagsnummer, skole, handling, grund, tilladt,"
                                + " aftryk, segl from adgangslog where nr = 5")
                .update();
        assertThat(eftersyn.find().brud()).extracting(Brud::nr).containsOnly(LOOKS + 1);
    }

    @Test
    void takesNoRowThatWasEmptied() {
        assertThatThrownBy(() -> jdbc.sql("update adgangslog set tidspunkt = null, hvem = null where nr = 3")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        jdbc.sql(
                        "update adgangslog set hvem = null, roller = null, sagsnummer = null, skole = null, grund = null where nr = 3")
                .update();
        assertThat(eftersyn.find().brud()).extracting(Brud::hvad).containsOnly("raekkenErAendret");
    }

    @Test
    void isWholeAfterItsOldRowsAreDeletedAndGoesOn() {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertThat(beskaering.prune(clock.instant().minusSeconds(3600), Set.of()))
                .as("none is so old")
                .isZero();
        assertThat(beskaering.prune(tomorrow, Set.of("FP-2026-00003"))).isEqualTo(2 * 3);
        assertThat(eftersyn.find().antal())
                .as("the case that is kept holds back what came after")
                .isEqualTo(2 * 2);
        one.note(look("FP-2026-00100"));
        assertThat(eftersyn.find().brud()).isEmpty();

        assertThat(beskaering.prune(tomorrow, Set.of())).isEqualTo(5);
        Fund empty = eftersyn.find();
        assertThat(empty.antal()).isZero();
        assertThat(empty.kaeder()).extracting(Logeftersyn.Kaede::nr).containsExactlyInAnyOrder(LOOKS + 1, LOOKS);
        other.note(look("FP-2026-00101"));
        assertThat(eftersyn.find().brud()).isEmpty();
        assertThat(eftersyn.find().antal()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "delete from adgangslog where nr = 3, raekkerMangler",
        "delete from adgangslog_anker, raekkerMangler",
        "update adgangslog_anker set nr = 1, ankeretErAendret",
        "'update adgangslog_anker set nr = 3, segl = (select segl from adgangslog a where a.kaede = adgangslog_anker.kaede"
                + " and a.nr = 3)', ankeretErAendret",
        "update adgangslog_anker set aftryk = '0', ankeretErAendret",
        "update adgangslog_anker set beskaaret = beskaaret - interval '1' day, ankeretErAendret",
        "update adgangslog set hvem = 'trine' where nr = 3, raekkenErAendret",
    })
    void findsWhatWasDoneAfterOldRowsWereDeleted(String crime, String finding) {
        assertThat(beskaering.prune(clock.instant().plus(Duration.ofDays(1)), Set.of("FP-2026-00002")))
                .isEqualTo(2 * 2);
        assertThat(eftersyn.find().brud()).isEmpty();
        jdbc.sql(crime).update();
        assertThat(eftersyn.find().brud()).extracting(Brud::hvad).contains(finding);
    }

    @Test
    void tellsWhereTheChainsEndSoThatACutOffEndCanBeSeen() {
        Fund before = eftersyn.find();
        jdbc.sql("delete from adgangslog where nr = 5").update();
        Fund after = eftersyn.find();
        assertThat(after.brud()).as("leaves no gap").isEmpty();
        assertThat(after.kaeder()).doesNotContainAnyElementsOf(before.kaeder());
    }

    @Test
    void keepsWhatWasSeenInATransactionThatCameToNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            one.note(look("FP-2026-00099"));
            transaction.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from adgangslog where sagsnummer = 'FP-2026-00099'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void goesOnAfterALookThatCouldNotBeWritten() {
        assertThatThrownBy(() -> one.note(look("x".repeat(65)))).isInstanceOf(RuntimeException.class);
        one.note(look("FP-2026-00100"));
        assertThat(eftersyn.find().brud()).isEmpty();
    }

    @Test
    void standsUpToManyAtATime() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<Void> look = () -> {
            one.note(look("FP-2026-00200"));
            return null;
        };
        for (var done :
                pool.invokeAll(IntStream.range(0, 200).mapToObj(nr -> look).toList())) {
            done.get();
        }
        pool.shutdown();
        Fund found = eftersyn.find();
        assertThat(found.brud()).isEmpty();
        assertThat(found.antal()).isEqualTo(2 * LOOKS + 200);
    }

    private static Adgang look(String sagsnummer) {
        return Adgang.til(TOVE, Handling.FORMULAR, "udarbejdHandleplan")
                .iSagen(sagsnummer)
                .paaSkolen("101001");
    }
}
