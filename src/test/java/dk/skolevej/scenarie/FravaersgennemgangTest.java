package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.fravaer.Fravaersraekker;
import dk.skolevej.segl.Segl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each month each school goes through its pupils' absence, and each pupil who stands out is concluded; R4-06, R4-07 and scenario 9. */
@Scenarietest
class FravaersgennemgangTest {

    private static final String STEP = "gennemgaaFravaer";
    private static final String BOEGESKOLEN = "101001";
    private static final String AASKOLEN = "101002";
    private static final String MYNTE = "1.A · Mynte Havtorn (myha01)";
    private static final String SOFIA = "1.A · Sofia Mosegård (somo02)";
    private static final String REASON = "Influenza i hele klassen";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Svararkiv svararkiv;

    @Autowired
    JdbcClient jdbc;

    private Hjul wheel;
    private Fravaersraekker absence;

    @BeforeEach
    void nobodyHasBeenAbsent() {
        wheel = new Hjul(scenarie, "fravaersgennemgang", "startEvent_maaned");
        absence = new Fravaersraekker(jdbc, scenarie.segl);
    }

    @AfterEach
    void cleanUp() {
        absence.clear();
        jdbc.sql("delete from fravaershit").update();
        scenarie.cleanUp();
    }

    @Test
    void eachSchoolIsAskedOnTheFirstOfTheMonthAndHasFiveSchoolDays() {
        wheel.turn("2026-12-01");

        for (String school : List.of(BOEGESKOLEN, AASKOLEN)) {
            Sag review = wheel.at(school, "2026-11");
            assertThat(review.due(STEP)).isEqualTo("2026-12-08");
            assertThat(review.task(STEP).getTenantId()).isEqualTo(school);
        }
        assertThat(wheel.nextAfter(Instant.parse("2026-12-07T10:00:00Z"))).isEqualTo("2027-01-01T06:00:00Z");
    }

    @Test
    void noSchoolIsAskedTwiceAboutAMonthAndLastMonthsReviewStaysBesideTheNewOne() {
        wheel.turn("2026-12-01");
        wheel.turn("2026-12-02");
        assertThat(wheel.at(BOEGESKOLEN, "2026-11").open()).containsExactly(STEP);

        wheel.turn("2027-01-01");
        assertThat(wheel.at(BOEGESKOLEN, "2026-11").open()).containsExactly(STEP);
        assertThat(wheel.at(BOEGESKOLEN, "2026-12").due(STEP)).isEqualTo("2027-01-08");
    }

    @Test
    void aMonthWithoutASingleSchoolDayIsNotReviewed() {
        wheel.turn("2026-08-01");
        assertThat(wheel.at(BOEGESKOLEN, "2026-07").running()).isFalse();
        wheel.turn("2026-09-01");
        assertThat(wheel.at(BOEGESKOLEN, "2026-08").running()).isTrue();
    }

    @Test
    void aServerThatWasDownOverTheFirstDayAsksOnceWhenItIsUpAgain() {
        wheel.nextAfter(Instant.parse("2026-11-30T12:00:00Z"));
        scenarie.day("2026-12-03");
        wheel.fire();
        wheel.goOn();

        assertThat(wheel.at(BOEGESKOLEN, "2026-11").due(STEP)).isEqualTo("2026-12-10");
    }

    @Test
    void scenario9AReviewWithoutAnyPupilIsOnRecordWithDateAndName() {
        Sag review = november();
        Map<String, Object> form = review.form("lise", STEP);
        assertThat((List<?>) form.get("elever")).isEmpty();
        assertThat((Map<?, ?>) form.get("gennemgangen"))
                .extracting("skole", "maaned", "fundet", "grundlag")
                .containsExactly(
                        "Bøgeskolen", "november 2026", "Ingen elever skiller sig ud", "Der er ikke indlæst fravær");

        assertThat(review.refused("lise", STEP, changes("elever", null, "gennemgaaet", false)))
                .contains("«Jeg har gennemgået skolens fravær i måneden» skal krydses af");
        review.done("lise", STEP, changes("elever", null));

        assertThat(review.running()).isFalse();
        assertThat(
                        jdbc
                                .sql("select skole, maaned, hvem, elever from fravaersgennemgang")
                                .query()
                                .singleRow()
                                .values()
                                .stream()
                                .map(String::valueOf))
                .containsExactly(BOEGESKOLEN, "2026-11-01", "lise", "36");
        assertThat(jdbc.sql("select tidspunkt from fravaersgennemgang")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(scenarie.ur.instant());
        assertThat(outcomes()).isEmpty();
        wheel.turn("2027-01-01");
        assertThat(wheel.at(BOEGESKOLEN, "2026-12")
                        .form("lise", STEP)
                        .get("gennemgangen")
                        .toString())
                .contains("forrige=1. december 2026 af Lise Lund");
    }

    @Test
    void showsWhoStandsOutByClassWithTrendAndCategories() {
        absence.absentFrom("myha01", "2026-11-02", "2026-11-04", "sygdom");
        absence.absentFrom("myha01", "2026-11-05", "2026-11-06", "ulovligt");
        absence.absentFrom("myha01", "2026-10-01", "2026-10-02", "sygdom");
        absence.absentFrom("somo02", "2026-11-02", "2026-11-04", "sygdom");
        Map<String, Object> form = november().form("lise", STEP);

        assertThat(names(form)).as("three days are not four").containsExactly(MYNTE);
        assertThat(row(form, 0).get("fravaer")).isEqualTo("""
                        5 dage i alt: sygdom 3 · ekstraordinær frihed 0 · ulovligt fravær 2
                        Måneden før: 2 dage (steget med 3)
                        Skoleåret indtil nu: 9,2 %""");
        assertThat(((List<?>) ((Map<?, ?>) form.get("gennemgangen")).get("klasser")).get(0))
                .isEqualTo(Map.of(
                        "klasse",
                        "1.A",
                        "elever",
                        6,
                        "dage",
                        "8",
                        "foer",
                        "2",
                        "tendens",
                        "steget med 6",
                        "fundet",
                        1));
    }

    @Test
    void whoHasBeenAwayATenthOfTheSchoolYearStandsOutToo() {
        absence.absentFrom("somo02", "2026-09-07", "2026-09-16", "sygdom");
        Map<String, Object> form = november().form("lise", STEP);

        assertThat(names(form)).containsExactly(SOFIA);
        assertThat(row(form, 0).get("fravaer").toString()).contains("0 dage i alt", "Skoleåret indtil nu: 10,5 %");
    }

    @Test
    void whoHasReachedARuleInTheMonthStandsOutWithItsName() {
        absence.absentFrom("somo02", "2026-11-02", "2026-11-03", "ulovligt");
        reached("somo02", "Ulovligt fravær 10 %", "2026-11-03");
        reached("kaki03", "Fem dage i træk", "2026-10-30");
        Map<String, Object> form = november().form("lise", STEP);

        assertThat(names(form)).as("October's is over").containsExactly(SOFIA);
        assertThat(row(form, 0).get("fravaer").toString())
                .startsWith("2 dage i alt")
                .endsWith("Regler, der er ramt: Ulovligt fravær 10 %");
    }

    private void reached(String pupil, String rule, String day) {
        jdbc.sql("insert into fravaershit (elev, skole, regel, navn, kilde, handling, fra, til, dage, fundet)"
                        + " values (?, ?, 'proeve', ?, 'prøve', 'varsling', ?, ?, 2, ?)")
                .params(
                        pseudonym(pupil),
                        BOEGESKOLEN,
                        rule,
                        LocalDate.parse(day),
                        LocalDate.parse(day),
                        java.sql.Timestamp.valueOf(day + " 12:00:00"))
                .update();
    }

    @Test
    void eachConclusionIsOnRecordAndAWorryOpensACaseWithADialogueInFiveSchoolDays() {
        away("myha01", "somo02", "kaki03");
        Sag review = november();
        List<Map<String, Object>> rows = rows(review, "kontaktForaeldre", "ingenBekymring", "tidligIndsats");

        review.done("lise", STEP, Map.of("elever", rows));

        assertThat(outcomes())
                .containsExactlyInAnyOrder(
                        pseudonym("kaki03") + " kontaktForaeldre null",
                        pseudonym("myha01") + " ingenBekymring " + REASON,
                        pseudonym("somo02") + " tidligIndsats null");
        assertThat(scenarie.cases()).hasSize(2);
        Sag worry = new Sag(scenarie, scenarie.cases().get(0));
        assertThat(worry.column("elev")).isEqualTo(pseudonym("kaki03"));
        assertThat(worry.due("holdDialogMedForaeldre")).isEqualTo("2026-12-08");
        assertThat(svararkiv
                        .latest(worry.sagsnummer(), "registrerBekymring")
                        .orElseThrow()
                        .indhold()
                        .get("beskrivelse")
                        .toString())
                .startsWith("Skolens fraværsgennemgang, konklusion: kontakt til forældre.\n5 dage i alt");
    }

    @Test
    void aPupilWithACaseIsShownWithItsNumberAndNotAskedAbout() {
        away("myha01", "somo02");
        scenarie.day("2026-11-30");
        Sag sag = scenarie.worry("karl", "myha01");
        Sag review = november();
        Map<String, Object> form = review.form("lise", STEP);

        assertThat(names(form)).containsExactly(SOFIA);
        assertThat((List<?>) form.get("eleverMedSag"))
                .isEqualTo(
                        List.of(Map.of("elev", MYNTE, "fravaer", "5 dage (måneden før 0)", "sag", sag.sagsnummer())));
        review.done("lise", STEP);
        assertThat(scenarie.cases()).containsExactly(sag.sagsnummer());
    }

    @Test
    void whoIsShutOutOfACaseDoesNotLearnItsNumber() {
        away("myha01");
        scenarie.employ("lone", "skoleleder", BOEGESKOLEN);
        scenarie.day("2026-11-30");
        Sag sag = scenarie.worry("karl", "myha01");
        jdbc.sql(
                        "insert into udelukkelse (sagsnummer, person, grund, registreret_af, registreret) values (?, 'lone', 'familie', 'lise', current_timestamp)")
                .param(sag.sagsnummer())
                .update();
        Sag review = november();

        assertThat(review.form("lone", STEP).get("eleverMedSag").toString())
                .contains("En sag, som en anden leder")
                .doesNotContain(sag.sagsnummer());
    }

    @Test
    void noPupilIsLeftOutAndNoBekymringNeedsItsReason() {
        away("myha01", "somo02");
        Sag review = november();
        List<Map<String, Object>> rows = rows(review, "ingenBekymring", "ingenBekymring");

        assertThat(review.refused("lise", STEP, Map.of("elever", rows.subList(0, 1))))
                .contains("«Eleverne» har ændret sig, siden opgaven blev åbnet");
        assertThat(review.refused("lise", STEP, changes("elever", null))).contains("«Eleverne» har ændret sig");
        rows.get(1).remove("begrundelse");
        assertThat(review.refused("lise", STEP, Map.of("elever", rows)))
                .contains("«Hvorfor er fraværet ikke bekymrende?» i række 2 af «Eleverne» skal udfyldes");
        rows.get(1).remove("udfald");
        assertThat(review.refused("lise", STEP, Map.of("elever", rows)))
                .contains("«Hvad skal der ske?» i række 2 af «Eleverne» skal udfyldes");
        rows.get(1).put("udfald", "glemt");
        assertThat(review.refused("lise", STEP, Map.of("elever", rows))).contains("et valg, der ikke findes");
        rows.get(1).putAll(Map.of("udfald", "kontaktForaeldre", "elev", MYNTE));
        assertThat(review.refused("lise", STEP, Map.of("elever", rows))).contains("«Eleverne» har ændret sig");
        assertThat(outcomes()).isEmpty();
        assertThat(scenarie.cases()).isEmpty();
    }

    @Test
    void aPupilWhoCameSinceTheFormWasOpenedOrGotACaseIsSaid() {
        away("myha01", "somo02");
        Sag review = november();
        List<Map<String, Object>> rows = rows(review, "ingenBekymring", "ingenBekymring");
        away("kaki03");
        assertThat(review.refused("lise", STEP, Map.of("elever", rows)))
                .contains("«Eleverne» har ændret sig, siden opgaven blev åbnet; åbn den igen");
        List<Map<String, Object>> three = rows(review, "ingenBekymring", "ingenBekymring", "ingenBekymring");
        scenarie.worry("karl", "somo02");
        assertThat(review.refused("lise", STEP, Map.of("elever", three))).contains("«Eleverne» har ændret sig");

        review.done("lise", STEP, Map.of("elever", rows(review, "ingenBekymring", "ingenBekymring")));
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void everyShowingIsInTheLogOfReads() {
        away("myha01");
        Sag review = november();
        long before = looks();
        review.form("lise", STEP);
        review.form("lise", STEP);

        assertThat(looks() - before).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from adgangslog where sagsnummer = ? and handling = 'FORMULAR' and grund = ?")
                        .params(review.sagsnummer(), STEP)
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void nobodyElseReadsOrSendsIt() {
        away("myha01");
        Sag review = november();
        for (String other : List.of("lars", "tove", "frida", "admin", "pia")) {
            assertThatThrownBy(() -> review.form(other, STEP)).as(other).isInstanceOf(Exception.class);
            assertThatThrownBy(() -> review.done(other, STEP)).as(other).isInstanceOf(Exception.class);
        }
        assertThat(review.open()).containsExactly(STEP);
    }

    @Test
    void noNameAndNoReasonIsReadableInAnyTable() {
        away("myha01", "somo02");
        Sag review = november();
        Fritekst words = new Fritekst();
        review.answer(
                "lise",
                STEP,
                words.marked(
                        STEP,
                        scenarie.answers(
                                STEP,
                                review.form("lise", STEP),
                                Map.of("elever", rows(review, "kontaktForaeldre", "ingenBekymring")))));

        Set<String> secrets = new java.util.TreeSet<>(words.maerker());
        assertThat(secrets).hasSize(2);
        secrets.addAll(Set.of("Mynte Havtorn", "Sofia Mosegård", "myha01", "somo02", "sygdom 5"));
        Tabelsoegning tables = new Tabelsoegning(jdbc);
        assertThat(tables.unsealedBy(scenarie.segl).found(secrets).keySet()).isEqualTo(secrets);
        assertThat(tables.found(secrets)).isEmpty();
    }

    /** One week of November. */
    private void away(String... pupils) {
        for (String pupil : pupils) {
            absence.absentFrom(pupil, "2026-11-02", "2026-11-06", "sygdom");
        }
    }

    /** The review of November at Bøgeskolen, asked for on 1 December. */
    private Sag november() {
        wheel.turn("2026-12-01");
        return wheel.at(BOEGESKOLEN, "2026-11");
    }

    /** The rows of now, with these outcomes in their order and a reason where there must be one. */
    private List<Map<String, Object>> rows(Sag review, String... outcomes) {
        Map<String, Object> form = review.form("lise", STEP);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int nr = 0; nr < outcomes.length; nr++) {
            Map<String, Object> row = new HashMap<>(Map.of("udfald", outcomes[nr]));
            row(form, nr).forEach((key, value) -> row.putIfAbsent((String) key, value));
            if (outcomes[nr].equals("ingenBekymring")) {
                row.put("begrundelse", REASON);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<?, ?> row(Map<String, Object> form, int nr) {
        return (Map<?, ?>) ((List<?>) form.get("elever")).get(nr);
    }

    private static List<String> names(Map<String, Object> form) {
        return ((List<?>) form.get("elever"))
                .stream().map(row -> (String) ((Map<?, ?>) row).get("elev")).toList();
    }

    private List<String> outcomes() {
        return jdbc.sql("select elev, udfald, forseglet_begrundelse from fravaersgennemgang_elev")
                .query((row, nr) -> "%s %s %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3) == null ? null : scenarie.segl.unseal(Segl.FAELLES, row.getString(3))))
                .list();
    }

    private long looks() {
        return jdbc.sql(
                        "select count(*) from adgangslog where handling = 'LISTE' and skole = ? and grund = 'eleverTilGennemgang'")
                .param(BOEGESKOLEN)
                .query(Long.class)
                .single();
    }

    private String pseudonym(String unilogin) {
        return scenarie.segl.pseudonym(unilogin);
    }

    private static Map<String, Object> changes(Object... keysAndValues) {
        Map<String, Object> changes = new HashMap<>();
        List<Object> all = Arrays.asList(keysAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            changes.put((String) all.get(i), all.get(i + 1));
        }
        return changes;
    }
}
