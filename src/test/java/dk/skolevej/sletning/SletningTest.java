package dk.skolevej.sletning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Cpr;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import dk.skolevej.motor.Ur;
import dk.skolevej.post.Post;
import dk.skolevej.scenarie.Hjul;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import dk.skolevej.scenarie.Tabelsoegning;
import dk.skolevej.segl.Noeglefejl;
import dk.skolevej.segl.Proevesegl;
import dk.skolevej.segl.Segl;
import dk.skolevej.sletning.SletningController.Venter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Retention, scenario 77 and the end of 79: a worry is closed on 23 November 2026, and the nights come. */
@Scenarietest
class SletningTest {

    private static final String OTHER_PUPIL = "somo02";
    private static final String SECRET = "hemmeligt-om-barnet";
    private static final String ALSO_SECRET = "afgørende-hemmeligt";
    private static final Map<String, Object> HARMLESS =
            Map.of("vurdering", "ikkeBekymrende", "begrundelse", "Intet i vejen " + ALSO_SECRET);

    @Autowired
    Scenarie scenarie;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Segl segl;

    @Autowired
    Ur ur;

    @Autowired
    Elever elever;

    @Autowired
    Svararkiv svararkiv;

    @Autowired
    Journal journal;

    @Autowired
    Post post;

    @Autowired
    JournaliseringController journalisering;

    @Autowired
    SletningController sletning;

    @Autowired
    UdmeldelseController udmeldelser;

    @Autowired
    DecisionService decisions;

    @Autowired
    Adgangslog log;

    private Naetter nights;
    private Sag sag;

    @BeforeEach
    void aClosedWorry() {
        jdbc.sql("delete from adgangslog").update();
        nights = new Naetter(engine, ur);
        scenarie.day("2026-11-23");
        sag = closedWorry(Scenarie.PUPIL);
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("alter table sletterapport drop constraint if exists proeve").update();
        jdbc.sql("update elev set udmeldt = null").update();
        jdbc.sql("delete from adgangslog").update();
        jdbc.sql("delete from adgangslog_anker").update();
        scenarie.cleanUp();
    }

    @Test
    void scenario77NothingIsDeletedBeforeItIsJournaliseretAndTheForvaltningIsTold() throws IOException {
        nights.come("2027-11-22");
        assertThat(waiting()).as("its date is tomorrow").isEmpty();
        nights.come("2027-11-23");
        nights.come("2030-11-23");

        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(journal.of(sag.sagsnummer())).isNotEmpty();
        assertThat(svararkiv.count(sag.sagsnummer(), "holdDialogMedForaeldre")).isEqualTo(1);
        assertThat(instances()).isPositive();
        assertThat(waiting())
                .containsExactly(new Venter(
                        sag.sagsnummer(),
                        "101001",
                        Art.BEKYMRING,
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2027-11-23"),
                        List.of("journalisering")));
        String json =
                JsonMapper.builder().addModule(new JavaTimeModule()).build().writeValueAsString(waiting());
        assertThat(json).doesNotContain("Havtorn", Scenarie.PUPIL, SECRET, ALSO_SECRET);
        assertThat(reports()).filteredOn(report -> report.sagsnummer() != null).isEmpty();
    }

    @Test
    void scenario77WhenJournaliseretEverythingIsGoneAndAReportWithoutNamesRemains() {
        Set<String> traces = traces();
        assertThat(new Tabelsoegning(jdbc).found(traces).keySet())
                .as("the same search finds them before")
                .hasSizeGreaterThan(5)
                .contains(sag.sagsnummer());
        assertThat(new Tabelsoegning(jdbc).unsealedBy(segl).found(Set.of(SECRET, ALSO_SECRET)))
                .containsKeys(SECRET, ALSO_SECRET);
        assertThat(mailFiles()).isNotEmpty();
        look();
        archive(Afgoerelse.JOURNALISERET, "S2026-1234");

        nights.come("2027-11-22");
        assertThat(scenarie.cases()).as("not before its date").containsExactly(sag.sagsnummer());
        nights.come("2027-11-23");

        assertThat(scenarie.cases()).isEmpty();
        assertThat(waiting()).isEmpty();
        onlyTheReportAndTheLogAreLeft(sag, traces);
        assertThat(new Tabelsoegning(jdbc).unsealedBy(segl).found(Set.of(SECRET, ALSO_SECRET)))
                .isEmpty();
        assertThat(mailFiles()).isEmpty();
        assertThat(reports())
                .filteredOn(report -> report.art() == Art.BEKYMRING)
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.sagsnummer()).isEqualTo(sag.sagsnummer());
                    assertThat(report.regel()).isEqualTo("12 måneder efter lukning");
                    assertThat(report.lukket()).isEqualTo("2026-11-23");
                    assertThat(report.afgoerelse()).isEqualTo(Afgoerelse.JOURNALISERET);
                    assertThat(report.reference()).isEqualTo("S2026-1234");
                    assertThat(report.journaliseretAf()).isEqualTo("frida");
                    assertThat(report.antal())
                            .containsEntry("svar", 2)
                            .containsEntry("forloeb", 1)
                            .containsEntry("processer", 1)
                            .containsKeys("journal", "journalisering");
                });
        assertThat(sletningBog().brud()).isEmpty();
    }

    @Test
    void scenario79TheFactAndTheLogOfReadsOutliveTheCase() {
        look();
        int looks = logRows();
        archive(Afgoerelse.IKKE_BEVARINGSVAERDIG, "BEK-2026-7");
        nights.come("2027-12-01");
        nights.come("2031-11-22");
        assertThat(logRows()).as("five years are not over").isPositive().isEqualTo(looks);
        nights.come("2031-11-24");
        assertThat(logRows()).isZero();
        assertThat(reports()).extracting(Sletterapporter.Rapport::art).contains(Art.BEKYMRING, Art.ADGANGSLOG);
        assertThat(reports())
                .filteredOn(report -> report.art() == Art.BEKYMRING)
                .extracting(Sletterapporter.Rapport::afgoerelse)
                .containsExactly(Afgoerelse.IKKE_BEVARINGSVAERDIG);
    }

    @Test
    void keepsAForloebFiveYearsAndAWorryOne() {
        Sag forloeb = scenarie.worry("karl", OTHER_PUPIL).toVurdering();
        forloeb.done("lise", "vurderKortlaegning", Map.of("beslutning", "nej", "aftalt", "Modtagelse ved døren"));
        assertThat(forloeb.column("lukket_som")).isEqualTo("AFSLUTTET_EFTER_KORTLAEGNING");
        archive(sag, Afgoerelse.JOURNALISERET, "S-1");
        archive(forloeb, Afgoerelse.JOURNALISERET, "S-2");
        settlePost();

        nights.come("2028-01-01");
        assertThat(scenarie.cases()).containsExactly(forloeb.sagsnummer());
        nights.come("2031-11-22");
        assertThat(scenarie.cases()).containsExactly(forloeb.sagsnummer());
        nights.come("2031-11-23");
        assertThat(scenarie.cases()).isEmpty();
        onlyTheReportAndTheLogAreLeft(forloeb, Set.of(forloeb.sagsnummer()));
    }

    @Test
    void neverTouchesARunningCaseEvenIfItsDateWereReached() {
        Sag running = scenarie.worry("karl", OTHER_PUPIL);
        settlePost();
        assertThatThrownBy(() -> archive(running, Afgoerelse.JOURNALISERET, "S-1"))
                .isInstanceOfSatisfying(Afvist.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.kode()).isEqualTo("sagenErAaben");
                });
        jdbc.sql(
                        "insert into journalisering select sagsnummer, 'JOURNALISERET', 'S-1', 'frida', oprettet from forloeb where sagsnummer = ?")
                .param(running.sagsnummer())
                .update();

        jdbc.sql("update forloeb set lukket = oprettet where sagsnummer = ?")
                .param(running.sagsnummer())
                .update();
        nights.come("2033-01-03");
        assertThat(running.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(scenarie.cases()).contains(running.sagsnummer());

        jdbc.sql("update forloeb set fase = 'LUKKET', aktiv_elev = null where sagsnummer = ?")
                .param(running.sagsnummer())
                .update();
        nights.come("2033-01-04");
        assertThat(running.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(waiting())
                .filteredOn(waits -> waits.sagsnummer().equals(running.sagsnummer()))
                .extracting(Venter::venterPaa)
                .containsExactly(List.of("aabneOpgaver"));
    }

    @Test
    void aCaseAboutTheWrongChildGoesAsAWorryWhenItsAccessHasBeenGoneThrough() {
        Sag annulled = scenarie.worry("karl", "somo02").toKortlaegning();
        scenarie.begin("lise", "annullering", "annullerSag", Map.of("sag", annulled.sagsnummer()));
        settlePost();
        archive(annulled, Afgoerelse.JOURNALISERET, "S-2");
        nights.come("2027-11-23");
        assertThat(waiting())
                .filteredOn(waits -> waits.sagsnummer().equals(annulled.sagsnummer()))
                .extracting(Venter::venterPaa)
                .containsExactly(List.of("aabneOpgaver"));

        annulled.done("frida", "gennemgaaAdgang");
        nights.come("2027-11-25");

        assertThat(scenarie.cases()).doesNotContain(annulled.sagsnummer());
    }

    @Test
    void anArchivingFromBeforeTheCaseWentOnCountsNoMore() {
        archive(Afgoerelse.JOURNALISERET, "S-1");
        jdbc.sql("update forloeb set lukket = lukket + interval '1' day").update();
        nights.come("2028-01-01");
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(waiting()).extracting(Venter::venterPaa).containsExactly(List.of("journalisering"));
    }

    @Test
    void aFailureAtTheLastStatementLeavesTheCaseWholeAndTheNextTryFinishesIt() {
        archive(Afgoerelse.JOURNALISERET, "S-1");
        Set<String> traces = traces();
        Map<String, Set<String>> before = new Tabelsoegning(jdbc).found(traces);
        nights.begin("2027-11-01");
        nights.untilTheCases();
        jdbc.sql("delete from sletterapport").update();
        jdbc.sql("alter table sletterapport add constraint proeve check (art <> 'BEKYMRING')")
                .update();

        nights.begin("2027-11-23");
        List<Job> cases = nights.untilTheCases();
        assertThat(cases).hasSize(1);
        Job job = cases.get(0);
        assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                .hasMessageNotContaining(SECRET);
        Map<String, Set<String>> after = new Tabelsoegning(jdbc).found(traces);
        before.forEach((trace, places) -> assertThat(after.get(trace)).as(trace).containsAll(places));
        assertThat(new Tabelsoegning(jdbc).unsealedBy(segl).found(Set.of(SECRET)))
                .containsKey(SECRET);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .as("the engine tries again")
                .isPositive();

        jdbc.sql("alter table sletterapport drop constraint proeve").update();
        engine.getManagementService().executeJob(job.getId());
        onlyTheReportAndTheLogAreLeft(sag, traces);
    }

    @Test
    void aPupilWithTwoCasesLosesOneOnly() {
        ur.moveTo(ur.instant().plusSeconds(3600 * 24 * 200));
        Sag second = closedWorry(Scenarie.PUPIL);
        archive(sag, Afgoerelse.JOURNALISERET, "S-1");
        archive(second, Afgoerelse.JOURNALISERET, "S-2");

        nights.come("2027-11-23");

        assertThat(scenarie.cases()).containsExactly(second.sagsnummer());
        assertThat(journal.of(second.sagsnummer())).isNotEmpty();
        assertThat(svararkiv.count(second.sagsnummer(), "holdDialogMedForaeldre"))
                .isEqualTo(1);
        assertThat(elever.find(Scenarie.PUPIL)).isPresent();
        assertThat(new Tabelsoegning(jdbc).unsealedBy(segl).found(Set.of(SECRET)))
                .containsKey(SECRET);
    }

    @Test
    void givesTheNumberOfADeletedCaseToNoOther() {
        archive(Afgoerelse.JOURNALISERET, "S-1");
        nights.come("2027-11-23");
        scenarie.day("2026-12-01");
        assertThat(scenarie.worry().sagsnummer()).isGreaterThan(sag.sagsnummer());
    }

    @Test
    void aPupilWhoHasLeftGoesWithTheLastCaseAndOneWhoHasNotStays() {
        String pseudonym = segl.pseudonym(Scenarie.PUPIL);
        var elev = elever.find(Scenarie.PUPIL).orElseThrow();
        String cpr = cpr(Scenarie.PUPIL);
        try {
            scenarie.as("admin", () -> {
                udmeldelser.leaves(new UdmeldelseController.Udmeldelse(Scenarie.PUPIL, LocalDate.parse("2027-06-30")));
                return null;
            });
            nights.come("2027-07-01");
            assertThat(elever.find(Scenarie.PUPIL)).as("there is a case").isPresent();
            archive(Afgoerelse.JOURNALISERET, "S-1");
            nights.come("2027-11-23");
            assertThat(elever.find(Scenarie.PUPIL)).isEmpty();
            assertThat(new Tabelsoegning(jdbc).found(Set.of(pseudonym))).isEmpty();
            assertThat(new Tabelsoegning(jdbc).unsealedBy(segl).found(Set.of(elev.navn(), cpr)))
                    .isEmpty();
            assertThat(elever.find(OTHER_PUPIL)).isPresent();
        } finally {
            elever.register(elev, Cpr.of(cpr).orElseThrow());
        }
    }

    @Test
    void aPupilWithoutACaseGoesOnTheDayTheyLeave() {
        var elev = elever.find(OTHER_PUPIL).orElseThrow();
        String cpr = cpr(OTHER_PUPIL);
        try {
            elever.leave(OTHER_PUPIL, LocalDate.parse("2027-06-30"));
            nights.come("2027-06-29");
            assertThat(elever.find(OTHER_PUPIL)).isPresent();
            nights.come("2027-06-30");
            assertThat(elever.find(OTHER_PUPIL)).isEmpty();
            assertThat(reports()).extracting(Sletterapporter.Rapport::art).contains(Art.ELEV);
        } finally {
            elever.register(elev, Cpr.of(cpr).orElseThrow());
        }
    }

    @Test
    void scenario77TheAnswersCannotBeReadFromAnOlderBackupOnceTheMasterKeyOfItsDayIsGone() {
        String answer = jdbc.sql(
                        "select forseglet_indhold from svar where sagsnummer = ? and trin = 'holdDialogMedForaeldre'")
                .param(sag.sagsnummer())
                .query(String.class)
                .single();
        JdbcDataSource backup = backupOfTheKeys();
        archive(Afgoerelse.JOURNALISERET, "S-1");
        nights.come("2027-11-23");

        assertThatThrownBy(() -> segl.unseal(sag.sagsnummer(), answer))
                .as("a backup of the cases alone, beside today's keys")
                .isInstanceOf(IllegalStateException.class);
        var today = Proevesegl.hovednoegle();
        assertThat(Proevesegl.of(backup, today).unseal(sag.sagsnummer(), answer))
                .as("a backup with its keys, as long as the master key of its day is kept")
                .contains(ALSO_SECRET);
        assertThatThrownBy(() -> Proevesegl.of(backup, today.rotated().newest()).unseal(sag.sagsnummer(), answer))
                .as("once that is renewed and the old one destroyed")
                .isInstanceOf(Noeglefejl.class);
    }

    @Test
    void aMailOfWhichNobodyKnowsHoldsItsCaseBack() {
        archive(Afgoerelse.JOURNALISERET, "S-1");
        jdbc.sql("update post set tilstand = 'UVIS' where nr = (select min(nr) from post)")
                .update();
        nights.come("2027-11-24");
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
        assertThat(waiting()).extracting(Venter::venterPaa).containsExactly(List.of("uvisPost"));
        jdbc.sql("update post set tilstand = 'SENDT' where tilstand = 'UVIS'").update();
        nights.come("2027-11-25");
        assertThat(scenarie.cases()).isEmpty();
    }

    @Test
    void mailsGoAfterAYearAlsoThoseOfACaseThatStays() {
        nights.come("2027-11-22");
        assertThat(mailFiles()).isNotEmpty();
        nights.come("2027-11-25");
        assertThat(mailFiles()).isEmpty();
        assertThat(jdbc.sql("select count(*) from post").query(Integer.class).single())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("besked")
                        .finished()
                        .count())
                .isZero();
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
    }

    @Test
    void theEnginesOwnHistoryGoesByItsDiagramButACasesNeverBeforeTheCase() {
        nights.come("2026-12-01");
        long ofTheCase = instances();
        nights.come("2040-12-01");
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("sletning")
                        .count())
                .as("the night of 2026 is over a year ago")
                .isEqualTo(1);
        assertThat(instances()).as("longer than 3650 days").isEqualTo(ofTheCase).isPositive();
    }

    @Test
    void answersThatBelongToNoCaseGoWithTheHistoryOfWhatTheyWereGivenIn() {
        Hjul wheel = new Hjul(scenarie, "aarligInformation", "startEvent_august");
        Sag information = wheel.at("101001", "2027-2028");
        Sag unanswered = wheel.at("101002", "2027-2028");
        post.quietly(() -> {
            wheel.turn("2027-08-02");
            information.done("lise", "informerForaeldreOgMedarbejdere");
        });

        nights.come("2032-07-31");
        assertThat(svararkiv.of(information.sagsnummer())).hasSize(1);
        nights.come("2032-08-01");
        assertThat(svararkiv.of(information.sagsnummer()))
                .as("1825 days, and the day is over")
                .isEmpty();
        assertThat(unanswered.running()).isTrue();
    }

    @Test
    void aReviewOfAbsenceGoesWithTheHistoryOfItsProcess() {
        Hjul wheel = new Hjul(scenarie, "fravaersgennemgang", "startEvent_maaned");
        post.quietly(() -> {
            wheel.turn("2026-12-01");
            wheel.at("101001", "2026-11").done("lise", "gennemgaaFravaer", Collections.singletonMap("elever", null));
        });

        nights.come("2027-12-01");
        assertThat(reviews()).isEqualTo(1);
        nights.come("2027-12-02");
        assertThat(reviews()).as("365 days, and the day is over").isZero();
    }

    private int reviews() {
        return jdbc.sql("select count(*) from fravaersgennemgang")
                .query(Integer.class)
                .single();
    }

    @Test
    void aReportThatSomebodyChangesOrTakesAwayShows() {
        archive(Afgoerelse.JOURNALISERET, "S-1");
        archive(closedWorry(OTHER_PUPIL), Afgoerelse.JOURNALISERET, "S-2");
        nights.come("2027-11-23");
        assertThat(sletningBog().brud()).isEmpty();
        jdbc.sql("update sletterapport set regel = 'fordi' where nr = 1").update();
        assertThat(sletningBog().brud()).containsExactly(1L);
        jdbc.sql("delete from sletterapport where nr = 1").update();
        assertThat(sletningBog().brud()).contains(2L);
    }

    @Test
    void knowsEveryTableThatHoldsACaseNumber() {
        List<String> holding = jdbc.sql(
                        "select lower(t.table_name) from information_schema.columns c"
                                + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                                + " where lower(c.column_name) = 'sagsnummer' and lower(t.table_schema) = 'public' and t.table_type like '%TABLE%'")
                .query(String.class)
                .list();
        Set<String> known = new HashSet<>(Sletning.TABLES);
        // with the mails; keys of other processes; what outlives the case
        known.addAll(List.of("post", "svar_uden_sag", "adgangslog", "sletterapport"));
        assertThat(holding).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void readsTheDefaultsOfTheTable() {
        assertThat(Slettefrister.on(Date.from(ur.instant()), decisions))
                .isEqualTo(new Slettefrister(12, 60, false, 12, 1, 60));
    }

    private void onlyTheReportAndTheLogAreLeft(Sag gone, Set<String> traces) {
        Map<String, Set<String>> found = new Tabelsoegning(jdbc).found(traces);
        assertThat(found).containsOnlyKeys(gone.sagsnummer());
        assertThat(found.get(gone.sagsnummer()))
                .contains("sletterapport.sagsnummer")
                .isSubsetOf("adgangslog.sagsnummer", "sletterapport.sagsnummer");
    }

    private String cpr(String unilogin) {
        return segl.unseal(
                Segl.FAELLES,
                jdbc.sql("select forseglet_cpr from elev where pseudonym = ?")
                        .param(segl.pseudonym(unilogin))
                        .query(String.class)
                        .single());
    }

    private Sag closedWorry(String pupil) {
        Sag worry = scenarie.worry("karl", pupil, Map.of("beskrivelse", "Der er noget " + SECRET));
        settlePost();
        worry.done("lise", "holdDialogMedForaeldre", HARMLESS);
        assertThat(worry.column("lukket_som")).isEqualTo("LUKKET_UDEN_FORLOEB");
        return worry;
    }

    /** What is ringing goes out. */
    private void settlePost() {
        ur.moveTo(ur.instant().plusSeconds(60));
        scenarie.deliverPost();
    }

    private void archive(Afgoerelse afgoerelse, String reference) {
        archive(sag, afgoerelse, reference);
    }

    private void archive(Sag which, Afgoerelse afgoerelse, String reference) {
        scenarie.as("frida", () -> {
            journalisering.archive(which.sagsnummer(), new JournaliseringController.Afgivet(afgoerelse, reference));
            return null;
        });
    }

    private List<Venter> waiting() {
        return scenarie.as("frida", sletning::waiting);
    }

    private Sletterapporter.Bog sletningBog() {
        return scenarie.as("dan", sletning::reports);
    }

    private List<Sletterapporter.Rapport> reports() {
        return sletningBog().rapporter();
    }

    /** The skoleleder looks at the closed case. */
    private void look() {
        Person lise = new Person("lise", Set.of("skoleleder"), Set.of("101001"));
        log.note(Adgang.til(lise, Handling.SAG, "sagen").iSagen(sag.sagsnummer()));
    }

    private int logRows() {
        return jdbc.sql("select count(*) from adgangslog where sagsnummer = ?")
                .param(sag.sagsnummer())
                .query(Integer.class)
                .single();
    }

    private long instances() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .count();
    }

    /** The case's number, its key, its tasks and instances, and all that is sealed in it. */
    private Set<String> traces() {
        Set<String> traces = new TreeSet<>(Set.of(sag.sagsnummer(), SECRET, ALSO_SECRET));
        for (String sealed : List.of(
                "select forseglet_indhold from svar where sagsnummer = ?",
                "select forseglet_tekst from journal where sagsnummer = ? and forseglet_tekst is not null",
                "select forseglet_noegle from noegle where navn = ?",
                "select id_ from act_hi_taskinst where proc_inst_id_ in (select id_ from act_hi_procinst where business_key_ = ?)",
                "select id_ from act_hi_procinst where business_key_ = ?")) {
            traces.addAll(
                    jdbc.sql(sealed).param(sag.sagsnummer()).query(String.class).list());
        }
        return traces;
    }

    /** The mails' files that are about the case. */
    private List<Path> mailFiles() {
        try (var files = Files.list(Path.of("target/post"))) {
            return files.filter(file -> contains(file, sag.sagsnummer())).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What another database held of the keys on this day. */
    private JdbcDataSource backupOfTheKeys() {
        JdbcDataSource backup = new JdbcDataSource();
        backup.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        JdbcClient copy = JdbcClient.create(backup);
        copy.sql(
                        "create table noegle (navn varchar(64) primary key, forseglet_noegle text not null, hovednoegle int not null)")
                .update();
        jdbc.sql("select navn, forseglet_noegle, hovednoegle from noegle")
                .query((rs, row) -> List.<Object>of(rs.getString(1), rs.getString(2), rs.getInt(3)))
                .list()
                .forEach(row -> copy.sql("insert into noegle (navn, forseglet_noegle, hovednoegle) values (?, ?, ?)")
                        .params(row)
                        .update());
        return backup;
    }
}
