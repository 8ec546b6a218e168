package dk.skolevej.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a restore from a backup nothing goes out until IT says so. */
@Scenarietest
@Import(Posthus.class)
class GendannelsesvagtTest {

    private static final Path FILES = Path.of("target/post");
    private static final Path MARK = Path.of("target/post-maerke");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Posthus posthus;

    @Autowired
    Gendannelsesvagt vagt;

    @Autowired
    Postdrift drift;

    @Autowired
    Postkontakt kontakt;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @BeforeEach
    void aCase() {
        scenarie.day("2026-11-23");
        sag = posthus.quietCase();
    }

    @AfterEach
    void cleanUp() {
        drift.open(null);
        scenarie.cleanUp();
    }

    @Test
    void writesMailsToFilesAsLongAsThereIsNoMailServer() throws Exception {
        posthus.ring("lise", sag, "holdDialogMedForaeldre");
        scenarie.deliverPost();

        Path file = FILES.resolve("%06d-lise.eml".formatted(posthus.number()));
        assertThat(Files.readString(file)).contains("To: lise@skolevej.example", "Auto-Submitted: auto-generated");
    }

    @Test
    void closesThePostWhenTheDatabaseIsOlderThanWhatHasGoneOutAndOpensWhenItSaysSo() {
        posthus.ring("lise", sag, "holdDialogMedForaeldre");
        scenarie.deliverPost();
        posthus.ring("lise", sag, "holdDialogMedForaeldre");
        restart();
        assertThat(drift.stand().lukket()).as("an ordinary restart").isFalse();

        // the backup was taken before the first mail went out
        jdbc.sql("update post set tilstand = 'NY', udgang = null").update();
        restart();

        assertThat(drift.stand().aarsag()).isEqualTo("gendannet");
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("besked")
                        .active()
                        .count())
                .isZero();
        scenarie.deliverPost();
        assertThat(posthus.states()).containsOnly("NY");
        restart();
        assertThat(drift.stand().lukket()).as("another start opens nothing").isTrue();

        drift.open("admin");
        scenarie.deliverPost();
        assertThat(posthus.states()).contains("SENDT");
        restart();
        assertThat(drift.stand().lukket()).isFalse();
    }

    @Test
    void rememberesOneDatabaseAndTakesAnotherForWhatItIs() throws Exception {
        Files.writeString(MARK, "another-database 4711");
        restart();
        assertThat(drift.stand().lukket()).isFalse();

        Files.writeString(MARK, kontakt.databaseId() + " 4711");
        restart();
        assertThat(drift.stand().lukket()).isTrue();
    }

    @Test
    void staysClosedWhenTheConfigurationSaysSo() {
        var off = new Postdrift(
                new Postkontakt(jdbc, off(), java.time.Clock.systemUTC()),
                vagt,
                off(),
                management,
                jdbc,
                java.time.Clock.systemUTC());
        off.start();
        assertThat(kontakt.stilling().aarsag()).isEqualTo("konfiguration");
        assertThatThrownBy(() -> off.open("admin"))
                .isInstanceOf(Afvist.class)
                .hasMessageContaining("skolevej.post.slukket");

        drift.start();
        assertThat(kontakt.isClosed()).as("started again without it").isFalse();
    }

    private static Postindstillinger off() {
        return new Postindstillinger(
                "a@skolevej.example", Set.of(), "", java.time.Duration.ZERO, 1, true, true, FILES, MARK);
    }

    private void restart() {
        vagt.start();
        drift.start();
    }
}
