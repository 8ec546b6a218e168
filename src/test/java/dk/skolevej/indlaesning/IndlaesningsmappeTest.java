package dk.skolevej.indlaesning;

import static dk.skolevej.indlaesning.Indlaesningsproeve.ABSENCE;
import static dk.skolevej.indlaesning.Indlaesningsproeve.ENG;
import static dk.skolevej.indlaesning.Indlaesningsproeve.HEADING;
import static dk.skolevej.indlaesning.Indlaesningsproeve.pupils;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.motor.Ur;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Files that lie in a folder are loaded by a process that looks there every five minutes. */
@Scenarietest
@Import(Indlaesningsproeve.class)
@Order(Integer.MAX_VALUE - 2)
class IndlaesningsmappeTest {

    private static final String DAY = ENG + ";elev0001;2026-11-02;morgen;sygdom\n";

    @TempDir
    static Path somewhere;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Indlaesningsproeve proeve;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Ur ur;

    @Autowired
    Batches batches;

    @Autowired
    PlatformTransactionManager transactions;

    private Path folder;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add(
                "skolevej.indlaesning.mappe", () -> somewhere.resolve("mappe").toString());
    }

    @BeforeEach
    void anEmptyFolder() throws IOException {
        scenarie.day("2026-11-23");
        folder = Files.createDirectories(somewhere.resolve("mappe"));
        proeve.open();
    }

    @AfterEach
    void cleanUp() throws IOException {
        scenarie.cleanUp();
        proeve.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void loadsPupilsBeforeTheirAbsenceAndLeavesOnlyNumbers() throws IOException {
        write("fravaer.csv", ABSENCE + DAY);
        write("elever.csv", HEADING + pupils(1, 20));
        write("laesmig.txt", "Her ligger filer.");
        look();
        assertThat(loaded()).as("seen once").isZero();
        assertThat(names("")).contains("elever.csv", "fravaer.csv");
        look();

        assertThat(proeve.count("elev where skole = '990001'")).isEqualTo(20);
        assertThat(proeve.count("fravaersdag")).isEqualTo(1);
        assertThat(proeve.jdbc
                        .sql("select art from indlaesning where hvem = 'indlaesningsmappe' order by batch")
                        .query(String.class)
                        .list())
                .containsExactly("ELEVER", "FRAVAER");
        assertThat(names("")).containsExactly("laesmig.txt");
        assertThat(names("igang")).isEmpty();
        assertThat(names("indlaest")).hasSize(2).allMatch(name -> name.endsWith(".csv.txt"));
        assertThat(report("indlaest", "elever"))
                .contains("elever.csv blev indlæst 23. november 2026 kl. 9.", "Rækker: 20", "Nye: 20", "Går ud: 0")
                .doesNotContain("Anna", "Høst", "elev0001");
        assertThat(management.createJobQuery().processDefinitionKey("opsporing").count())
                .as("the absence is going to be counted")
                .isPositive();
    }

    @Test
    void waitsForAFileThatIsBeingWrittenAndAbsenceWaitsForThePupils() throws IOException {
        String pupils = HEADING + pupils(1, 20);
        Path file = write("elever.csv", pupils.substring(0, 900));
        look();
        Files.writeString(file, pupils.substring(900), StandardOpenOption.APPEND);
        write("fravaer.csv", ABSENCE + DAY);
        look();
        assertThat(names("")).contains("elever.csv", "fravaer.csv");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        look();
        assertThat(names("")).as("it looks otherwise again").contains("elever.csv", "fravaer.csv");
        assertThat(loaded()).isZero();

        look();
        assertThat(loaded()).isEqualTo(2);
        assertThat(proeve.count("elev where skole = '990001'")).isEqualTo(20);
    }

    @Test
    void aFileWithAFaultChangesNothingAndIsSetAsideWithTheLines() throws IOException {
        proeve.pupils(HEADING + pupils(1, 20));
        var before = proeve.everything();
        write("elever-mandag.csv", HEADING + pupils(1, 20).replace(";elev0003;", ";hemmelig!;"));
        write("elever.ukendt.csv", HEADING + pupils(1, 20));
        look();
        look();

        assertThat(proeve.everything()).isEqualTo(before);
        assertThat(names("")).isEmpty();
        assertThat(names("igang")).isEmpty();
        assertThat(names("afvist")).hasSize(4);
        assertThat(report("afvist", "elever-mandag"))
                .contains("elever-mandag.csv blev afvist", "Intet er ændret.", "Linje 4: unilogin")
                .doesNotContain("hemmelig", "Anna", "Høst", "elev0");
        assertThat(report("afvist", "elever.ukendt")).contains("Der er ikke lagt en tilknytning ind");
    }

    @Test
    void theGuardStopsAFileThatLacksTooMany() throws IOException {
        proeve.pupils(HEADING + pupils(1, 20));
        var before = proeve.everything();
        write("elever.csv", HEADING + pupils(1, 10));
        look();
        look();

        assertThat(proeve.everything()).isEqualTo(before);
        assertThat(report("afvist", "elever")).contains("10", "20", "indlaesning.html");
    }

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() throws IOException {
        for (int time = 0; time < 2; time++) {
            write("elever.csv", HEADING + pupils(1, 20));
            look();
            look();
            ur.moveTo(ur.instant().plus(Duration.ofHours(1)));
        }

        assertThat(proeve.jdbc
                        .sql("select uaendrede from indlaesning order by batch")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 20);
        assertThat(names("indlaest")).hasSize(2);
    }

    @Test
    void aFileIsLeftWhileSomebodyElseLoadsOneAndTakenUpAfterwards() throws IOException {
        write("elever.csv", HEADING + pupils(1, 20));
        look();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(batches.takeTurns()).isTrue();
            lookFromElsewhere();
        });
        assertThat(loaded()).isZero();
        assertThat(names("igang")).containsExactly("elever.csv");
        assertThat(names("afvist")).isEmpty();

        look();
        assertThat(loaded()).isEqualTo(1);
        assertThat(names("igang")).isEmpty();
    }

    @Test
    void aFolderThatIsGoneFailsOneJobWhichLooksAgainWhenItIsBack() throws IOException {
        Files.delete(folder);
        fire();
        Job failing = steps().get(0);
        assertThatThrownBy(() -> management.executeJob(failing.getId()))
                .hasRootCauseInstanceOf(NoSuchFileException.class);
        management.setJobRetries(failing.getId(), 0);
        fire();
        steps().stream()
                .filter(job -> !job.getId().equals(failing.getId()))
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(steps()).as("the next look leaves it to the one that failed").hasSize(1);
        assertThat(incidents()).isEqualTo(1);

        Files.createDirectories(folder);
        write("elever.csv", HEADING + pupils(1, 20));
        management.setJobRetries(failing.getId(), 3);
        management.executeJob(failing.getId());
        assertThat(incidents()).isZero();
        look();
        assertThat(loaded()).isEqualTo(1);
    }

    private long incidents() {
        return runtime.createIncidentQuery()
                .processDefinitionKeyIn("indlaesningsmappe")
                .count();
    }

    /** Five minutes go by, the timer fires, and the folder is looked at. */
    private void look() {
        fire();
        steps().forEach(job -> management.executeJob(job.getId()));
    }

    private void fire() {
        Job timer = timer();
        management.recalculateJobDuedate(timer.getId(), false);
        assertThat(Duration.between(ur.instant(), timer().getDuedate().toInstant()))
                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
        ur.moveTo(timer().getDuedate().toInstant());
        management.executeJob(timer.getId());
    }

    private List<Job> steps() {
        return management
                .createJobQuery()
                .processDefinitionKey("indlaesningsmappe")
                .messages()
                .list();
    }

    private void lookFromElsewhere() {
        Thread other = new Thread(this::look);
        other.start();
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Job timer() {
        return management
                .createJobQuery()
                .activityId("startEvent_hvert5Minut")
                .timers()
                .singleResult();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int loaded() {
        return proeve.count("indlaesning");
    }

    private String report(String where, String begins) throws IOException {
        String name = names(where).stream()
                .filter(one -> one.contains("-" + begins) && one.endsWith(".txt"))
                .findFirst()
                .orElseThrow();
        return Files.readString(folder.resolve(where).resolve(name));
    }

    private List<String> names(String where) throws IOException {
        Path place = folder.resolve(where);
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
