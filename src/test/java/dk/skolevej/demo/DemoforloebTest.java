package dk.skolevej.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Ur;
import dk.skolevej.scenarie.Testdatabase;
import dk.skolevej.segl.Segl;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The demo municipality as it is found on the first start, whichever day that is. */
@Tag("scenarie")
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "skolevej.demo.forloeb=false"})
@ContextConfiguration(initializers = Testdatabase.class)
class DemoforloebTest {

    @Autowired
    Demoforloeb demoforloeb;

    @Autowired
    Demostart demostart;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    @Autowired
    Ur ur;

    @BeforeEach
    @AfterEach
    void noCases() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
        List.of(
                        "tiltag",
                        "online_supplement",
                        "onlinelaerer",
                        "onlineundervisning",
                        "opfoelgning",
                        "svar",
                        "journal",
                        "forloeb",
                        "sagsnummer_raekke",
                        "noegle where navn like 'FP-%'")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T07:15",
                "2026-11-22T11:00",
                "2026-12-31T12:00",
                "2027-04-07T08:30",
                "2026-10-20T08:30"
            })
    void standAtTwelvePlacesInTheForloeb(String today) {
        demoforloeb.live(at(today));
        assertThat(standing().values()).containsExactlyElementsOf(places("INDSATS []"));
    }

    @Test
    void haveBeenInvitedToTheirFollowUpBeforeTheSummerHoliday() {
        demoforloeb.live(at("2027-07-14T22:00"));
        assertThat(standing().values())
                .containsExactlyElementsOf(
                        places("INDSATS [indkaldTilOpfoelgning, planlaegTilbagevenden, vurderOnlineundervisning]"));
    }

    /** @param waiting where the case stands that waits for its first follow-up */
    private static List<String> places(String waiting) {
        return List.of(
                "EFTERVAERN []",
                "AFSLUTNING [bekraeftAfslutning]",
                "INDSATS [foelgOpPaaOverskredetFrist, holdOpfoelgning]",
                "INDSATS [holdOpfoelgning]",
                waiting,
                "LUKKET []",
                "HANDLEPLAN [ivaerksaetFaellesskabsindsats, ivaerksaetUndervisningsindsats]",
                "HANDLEPLAN [udarbejdHandleplan]",
                "KORTLAEGNING [indhentTvaerfagligViden, kortlaegKlassefaellesskab]",
                "VURDERING [vurderKortlaegning]",
                "TIDLIG_INDSATS []",
                "TIDLIG_INDSATS [holdDialogMedForaeldre]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T07:15", "2026-11-25T11:00", "2026-11-27T14:00"})
    void haveDeadlinesPassedThisWeekAndLater(String today) {
        demoforloeb.live(at(today));
        LocalDate day = at(today).atZone(ur.getZone()).toLocalDate();
        assertThat(due(3, "holdOpfoelgning")).isBefore(day);
        assertThat(due(4, "holdOpfoelgning")).isEqualTo("2026-11-27");
        assertThat(due(9, "kortlaegKlassefaellesskab")).isBefore(day);
        assertThat(due(12, "holdDialogMedForaeldre")).isAfter(day);
    }

    @Test
    void neverHappenInTheFuture() {
        Instant now = at("2026-11-23T07:15");
        demoforloeb.live(now);
        assertThat(jdbc.sql("select max(tidspunkt) from journal")
                        .query(Instant.class)
                        .single())
                .isBeforeOrEqualTo(now);
        assertThat(management
                        .createJobQuery()
                        .timers()
                        .duedateLowerThan(java.util.Date.from(now))
                        .count())
                .isZero();
        assertThat(java.time.Duration.between(ur.instant(), Instant.now()).abs())
                .isLessThan(java.time.Duration.ofMinutes(1));
    }

    @Test
    void areNotMadeAgainWhenTheMunicipalityStands() {
        demoforloeb.live(Instant.now());
        Map<String, String> before = standing();
        demostart.start();
        assertThat(standing()).isEqualTo(before).hasSize(12);
    }

    @Test
    void leaveNoNameInTheEnginesTables() {
        demoforloeb.live(Instant.now());
        List<String> secrets =
                new ArrayList<>(jdbc.sql("select forseglet_navn from elev union select forseglet_navn from foraelder"
                                + " union select forseglet_cpr from elev union select forseglet_unilogin from elev")
                        .query((row, nr) -> segl.unseal(Segl.FAELLES, row.getString(1)))
                        .list());
        secrets.addAll(List.of("ondt i maven", "frikvarter", "Skiftede skole", "falder i søvn"));
        assertThat(secrets).hasSizeGreaterThan(150);
        for (String table : engineTables()) {
            String rows =
                    jdbc.sql("select * from " + table).query().listOfRows().toString();
            assertThat(secrets).as(table).noneMatch(rows::contains);
        }
    }

    private List<String> engineTables() {
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'"
                                + " and upper(table_name) <> 'ACT_GE_BYTEARRAY'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(40);
        return tables;
    }

    /** Phase and open steps by case number. */
    private Map<String, String> standing() {
        Map<String, String> standing = new TreeMap<>();
        jdbc.sql("select sagsnummer, fase from forloeb").query().listOfRows().forEach(row -> {
            String nr = (String) row.get("sagsnummer");
            standing.put(
                    nr,
                    row.get("fase") + " "
                            + open(nr).stream()
                                    .map(Task::getTaskDefinitionKey)
                                    .sorted()
                                    .toList());
        });
        return standing;
    }

    private List<Task> open(String sagsnummer) {
        return tasks.createTaskQuery().processInstanceBusinessKey(sagsnummer).list();
    }

    private LocalDate due(int sag, String step) {
        String sagsnummer = standing().keySet().stream()
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(sag - 1);
        return open(sagsnummer).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .map(task -> LocalDate.ofInstant(task.getDueDate().toInstant(), ur.getZone()))
                .findFirst()
                .orElseThrow();
    }

    private Instant at(String localTime) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(localTime), ur.getZone())
                .toInstant();
    }
}
