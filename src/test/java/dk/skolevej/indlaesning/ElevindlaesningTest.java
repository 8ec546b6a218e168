package dk.skolevej.indlaesning;

import static dk.skolevej.indlaesning.Indlaesningsproeve.ENG;
import static dk.skolevej.indlaesning.Indlaesningsproeve.HEADING;
import static dk.skolevej.indlaesning.Indlaesningsproeve.SKOV;
import static dk.skolevej.indlaesning.Indlaesningsproeve.cpr;
import static dk.skolevej.indlaesning.Indlaesningsproeve.pupil;
import static dk.skolevej.indlaesning.Indlaesningsproeve.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Kilde;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files of pupils; scenarios 80 to 83. */
@Scenarietest
@Import(Indlaesningsproeve.class)
class ElevindlaesningTest {

    @Autowired
    Scenarie scenarie;

    @Autowired
    Indlaesningsproeve proeve;

    @Autowired
    Elever elever;

    @Autowired
    Sager sager;

    @BeforeEach
    void aMonday() {
        scenarie.day("2026-11-23");
        proeve.open();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        proeve.close();
    }

    @Test
    void registersThePupilsOfAFileWithTheirGuardians() {
        Indlaest result = proeve.pupils(
                HEADING + ENG + ";anho0001;671112-4001;Anna;Høst-Sørensen;7.A;7;Bo Høst;ja;Per O'Hara;nej;ja\n");

        assertThat(result.fejl()).isEmpty();
        assertThat(result).isEqualTo(new Indlaest(result.batch(), 1, 1, 0, 0, 0, result.fejl(), 0));
        Elev elev = elever.find("anho0001").orElseThrow();
        assertThat(elev)
                .isEqualTo(new Elev(
                        "anho0001",
                        ENG,
                        "Anna Høst-Sørensen",
                        "7.A",
                        7,
                        true,
                        List.of(new Elev.Foraelder(1, "Bo Høst", true), new Elev.Foraelder(2, "Per O'Hara", false))));
        assertThat(proeve.count("elev where batch = " + result.batch())).isEqualTo(1);
    }

    @Test
    void scenario80TheSameFileTwiceChangesNothing() {
        proeve.pupils(HEADING + pupils(1, 1_203));
        var before = proeve.everything();

        Indlaest again = proeve.pupils(HEADING + pupils(1, 1_203));

        assertThat(again.uaendrede()).isEqualTo(1_203);
        assertThat(again.nye() + again.aendrede() + again.udgaaede()).isZero();
        var after = proeve.everything();
        assertThat(after.remove("indlaesning"))
                .hasSize(before.remove("indlaesning").size() + 1);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void keepsWhatACorrectedRowReplaces() {
        long first = proeve.pupils(HEADING + pupils(1, 20)).batch();

        Indlaest second = proeve.pupils(HEADING + pupils(1, 19) + pupil(ENG, 20, "Anne", "8.B"));

        assertThat(second.aendrede()).isEqualTo(1);
        assertThat(second.uaendrede()).isEqualTo(19);
        assertThat(elever.find("elev0020").orElseThrow().navn()).isEqualTo("Anne Høst");
        assertThat(proeve.count("elev_foer where klasse = '7.A' and foer_batch = %d and batch = %d"
                        .formatted(first, second.batch())))
                .isEqualTo(1);
        assertThat(proeve.count("foraelder_foer where batch = " + second.batch()))
                .isEqualTo(1);
    }

    @Test
    void scenario81AFileThatLacksThirtyPercentStopsBeforeAnyChange() {
        proeve.pupils(HEADING + pupils(1, 100));
        var before = proeve.everything();

        assertThatThrownBy(
                        () -> proeve.pupils(HEADING + pupils(1, 69) + pupil(ENG, 70, "Ny", "1.A") + pupils(101, 300)))
                .isInstanceOfSatisfying(Afvist.class, e -> {
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.kode()).isEqualTo("manglerForMange");
                })
                .hasMessageContaining("mangler 30 af de 100 elever, der er registreret på skole 990001");

        assertThat(proeve.everything()).isEqualTo(before);
    }

    @Test
    void scenario81TenPercentMayLeaveAndMoreWhenSomebodySaysSo() {
        proeve.pupils(HEADING + pupils(1, 100) + pupil(SKOV, 500, "Ida", "7.A"));

        assertThat(proeve.pupils(HEADING + pupils(1, 90)).udgaaede()).isEqualTo(10);
        assertThat(proeve.count("elev where udmeldt = date '2026-11-23' and skole = '990001'"))
                .as("left, not deleted; other schools' stay")
                .isEqualTo(10);
        assertThat(proeve.count("elev where udmeldt is null and skole = '990002'"))
                .isEqualTo(1);

        var csv = new ByteArrayInputStream((HEADING + pupils(1, 50)).getBytes(StandardCharsets.UTF_8));
        assertThat(proeve.indlaesning
                        .load(new Fil(Art.ELEVER, csv, null, false, true), "admin")
                        .udgaaede())
                .isEqualTo(40);
        assertThat(proeve.pupils(HEADING + pupils(1, 100)).aendrede())
                .as("at school again")
                .isEqualTo(50);
        assertThat(proeve.count("elev where udmeldt is not null and skole = '990001'"))
                .isZero();
    }

    @Test
    void whoIsToLeaveOnALaterDayStillIs() {
        proeve.pupils(HEADING + pupils(1, 20));
        elever.leave("elev0001", scenarie.today().plusDays(30));

        assertThat(proeve.pupils(HEADING + pupils(1, 20)).uaendrede()).isEqualTo(20);
        proeve.pupils(HEADING + pupil(ENG, 1, "Anne", "7.A") + pupils(2, 19));

        assertThat(proeve.count("elev where udmeldt = date '2026-12-23'")).isEqualTo(1);
    }

    @Test
    void scenario82ACprWithoutModulus11AndAnErstatningspersonnummerAreAccepted() {
        Indlaest result = proeve.pupils(HEADING
                + ENG + ";udenmod;0101154000;Anna;Høst;7.A;7;;;;;nej\n"
                + ENG + ";erstat;671112-4321;Ida;Høst;7.A;7;;;;;nej\n");

        assertThat(result.fejl()).isEmpty();
        assertThat(result.nye()).isEqualTo(2);
    }

    @Test
    void scenario83AfterACprSkifteThereIsOnePupilWithAllCases() {
        proeve.pupils(HEADING + pupils(1, 10));
        String sag = openCase("elev0001");

        Indlaest result = proeve.pupils(HEADING + pupils(1, 10).replace(cpr(1), "0202154321"));

        assertThat(result.aendrede()).isEqualTo(1);
        assertThat(result.nye() + result.udgaaede()).isZero();
        assertThat(proeve.count("elev where skole = '990001'")).isEqualTo(10);
        assertThat(proeve.count(
                        "forloeb f join elev e on e.pseudonym = f.elev where f.sagsnummer = '%s' and e.batch = %d"
                                .formatted(sag, result.batch())))
                .isEqualTo(1);
    }

    @Test
    void aTrialTellsWhatWouldHappenAndChangesNothing() {
        proeve.pupils(HEADING + pupils(1, 20));
        var before = proeve.everything();

        Indlaest trial = proeve.load(
                Art.ELEVER,
                HEADING + pupils(2, 18) + pupil(SKOV, 20, "Anna", "7.A") + pupils(30, 5),
                StandardCharsets.UTF_8,
                true);

        assertThat(trial).isEqualTo(new Indlaest(null, 24, 5, 1, 18, 1, trial.fejl(), 0));
        assertThat(proeve.everything()).isEqualTo(before);
    }

    @Test
    void aFileThatBreaksOffInTheMiddleLeavesNothing() {
        proeve.pupils(HEADING + pupils(1, 20));
        var before = proeve.everything();
        InputStream half = new SequenceInputStream(
                new ByteArrayInputStream(
                        (HEADING + pupils(1, 20) + pupils(21, 1_900)).getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line is dead");
                    }
                });

        assertThatThrownBy(() -> proeve.indlaesning.load(new Fil(Art.ELEVER, half, null, false, false), "admin"))
                .isInstanceOf(Afvist.class)
                .hasMessage("Filen kom ikke hel frem. Prøv igen.");

        assertThat(proeve.everything()).isEqualTo(before);
        assertThat(proeve.count("indlaesning_elev")).isZero();
    }

    @Test
    void theNewestFileCanBeTakenBackAndThenTheOneBefore() {
        var empty = proeve.everything();
        long first = proeve.pupils(HEADING + pupils(1, 20)).batch();
        var before = proeve.everything();
        long second = proeve.pupils(HEADING + pupils(2, 18) + pupil(ENG, 20, "Anne", "8.B") + pupils(30, 5))
                .batch();

        assertThatThrownBy(() -> proeve.indlaesning.rollBack(first, "admin"))
                .isInstanceOfSatisfying(
                        Afvist.class, e -> assertThat(e.status()).isEqualTo(409));
        proeve.indlaesning.rollBack(second, "admin");

        assertThat(withoutBatches()).isEqualTo(without(before));
        assertThat(proeve.count("indlaesning where rullet_tilbage_af = 'admin'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> proeve.indlaesning.rollBack(second, "admin"))
                .isInstanceOfSatisfying(
                        Afvist.class, e -> assertThat(e.status()).isEqualTo(404));
        proeve.indlaesning.rollBack(first, "admin");
        assertThat(withoutBatches()).isEqualTo(without(empty));
    }

    @Test
    void aFileWhosePupilsHaveACaseNowCannotBeTakenBack() {
        long batch = proeve.pupils(HEADING + pupils(1, 10)).batch();
        openCase("elev0001");

        assertThatThrownBy(() -> proeve.indlaesning.rollBack(batch, "admin"))
                .isInstanceOfSatisfying(Afvist.class, e -> assertThat(e.kode()).isEqualTo("eleverIBrug"))
                .hasMessageContaining(": 1 af de elever");
        assertThat(elever.find("elev0001")).isPresent();
    }

    @Test
    void aPupilWhoLeftIsForgottenWithWhatFilesReplaced() {
        proeve.pupils(HEADING + pupils(1, 20));
        proeve.pupils(HEADING + pupils(1, 18) + pupil(ENG, 19, "Anne", "8.B"));

        assertThat(elever.forgetThoseWhoLeft(scenarie.today())).isEqualTo(1);

        assertThat(elever.find("elev0020")).isEmpty();
        assertThat(proeve.count("elev_foer")).as("Anne's").isEqualTo(1);
        assertThat(proeve.count("foraelder_foer")).isEqualTo(1);
    }

    private String openCase(String unilogin) {
        return sager.open(elever.find(unilogin).orElseThrow(), Kilde.foraelder, "admin")
                .sagsnummer();
    }

    private Map<String, ?> withoutBatches() {
        return without(proeve.everything());
    }

    private static Map<String, ?> without(Map<String, ?> all) {
        all.remove("indlaesning");
        return all;
    }
}
