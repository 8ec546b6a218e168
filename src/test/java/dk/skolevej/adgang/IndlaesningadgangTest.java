package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Skoler;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schools' files over HTTP: IT's and nobody else's. */
@AdgangTest
class IndlaesningadgangTest {

    private static final String PUPILS = "/api/import/elever";
    private static final String ABSENCE = "/api/import/fravaer";
    private static final String HEADING =
            "institutionsnummer;unilogin;cpr;fornavn;efternavn;klasse;klassetrin;foraelder1;foraeldremyndighed1;foraelder2;foraeldremyndighed2;beskyttet\n";
    private static final String ANNA = "990001;anho0001;6711124001;Anna;Høst;7.A;7;Bo Høst;ja;;;nej\n";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Skoler skoler;

    @BeforeEach
    void aSchool() {
        skoler.register("990001", "Engskolen");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from foraelder where elev in (select pseudonym from elev where skole = '990001')")
                .update();
        jdbc.sql("delete from elev where skole = '990001'").update();
        jdbc.sql("delete from indlaesning").update();
        jdbc.sql("delete from skole where institutionsnummer = '990001'").update();
    }

    @Test
    void takesPupilsAndAbsenceFromItAndTakesThemBack() {
        String trial = send("admin", PUPILS + "?proeve=true", HEADING + ANNA).body();
        assertThat(trial).contains("\"batch\":null", "\"nye\":1");

        var pupils = send("admin", PUPILS, HEADING + ANNA);
        assertThat(pupils.statusCode()).as(pupils.body()).isEqualTo(200);
        assertThat(pupils.body())
                .contains(
                        "\"raekker\":1",
                        "\"nye\":1",
                        "\"aendrede\":0",
                        "\"uaendrede\":0",
                        "\"udgaaede\":0",
                        "\"fejl\":[]");
        var absence = send(
                "admin",
                ABSENCE,
                "institutionsnummer,unilogin,dato,lektion,kategori\n990001,anho0001,03-03-2026,morgen,sygdom\n");
        assertThat(absence.statusCode()).as(absence.body()).isEqualTo(200);

        assertThat(Klient.basic(port, "admin").get("/api/import").body())
                .contains("\"systemer\":[", "\"hvem\":\"admin\"", "\"rulletTilbage\":null")
                .containsSubsequence("\"art\":\"FRAVAER\"", "\"art\":\"ELEVER\"")
                .doesNotContain("anho", "Anna", "Høst");
        assertThat(rollBack("admin", absence).statusCode()).isEqualTo(204);
        assertThat(rollBack("admin", pupils).statusCode()).isEqualTo(204);
        assertThat(rollBack("admin", pupils).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from elev where skole = '990001'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select hvem from indlaesning where rullet_tilbage_af = hvem order by batch")
                        .query(String.class)
                        .list())
                .containsExactly("admin", "admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lise", "tove", "pia", "frida", "dorte", "dan"})
    void takesNoneFromAnybodyElse(String login) {
        for (String path : new String[] {PUPILS, ABSENCE}) {
            assertThat(send(login, path, HEADING + ANNA).statusCode()).isEqualTo(403);
        }
        assertThat(Klient.basic(port, login)
                        .send("DELETE", "/api/import/1", null, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Klient.basic(port, login).get("/api/import").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from indlaesning")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhichLineIsWrongAndNothingOfWhatStandsThere() {
        var answer = send(
                "admin", PUPILS, HEADING + ANNA.replace("6711124001", "6713994001") + ANNA.replace("990001", "123456"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "{\"linje\":2,\"besked\":\"cpr er ikke et personnummer eller erstatningspersonnummer\"}",
                        "{\"linje\":3,\"besked\":\"skolen kendes ikke\"}",
                        "\"batch\":null",
                        "\"flereFejl\":0")
                .doesNotContain("6713994001", "Anna", "Høst", "anho", "123456");
    }

    @Test
    void refusesAnUnknownSystemAndWhatIsNoCsv() {
        assertThat(send("admin", PUPILS + "?system=..%2F..%2Fhovednoegle", HEADING)
                        .body())
                .contains("\"kode\":\"ukendtSystem\"");
        assertThat(Klient.basic(port, "admin").post(PUPILS, "{}").statusCode()).isEqualTo(415);
    }

    /** The limit is set to 3 MB for the tests of this package; all other calls have 2. */
    @Test
    void takesLargerFilesThanOtherCallsAndNoLargerThanItsOwnLimit() {
        String row = ANNA.replace("990001", "123456");
        String large = HEADING + row.repeat(5 * MEGABYTE / 2 / row.length());

        var answer = send("admin", PUPILS, large);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("skolen kendes ikke").containsPattern("\"flereFejl\":\\d{5}");
        var unread = send("admin", PUPILS, "x" + large);
        assertThat(unread.statusCode()).as("wrong from the first line on").isEqualTo(422);
        var tooLarge = send("admin", PUPILS, large + large.substring(0, 3 * MEGABYTE - large.length()));
        assertThat(tooLarge.statusCode()).as(tooLarge.body()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("\"kode\":\"forStor\"", "højst 3 MB ad gangen");
    }

    private HttpResponse<String> rollBack(String login, HttpResponse<String> loaded) {
        String batch = loaded.body().replaceAll(".*\"batch\":(\\d+).*", "$1");
        return Klient.basic(port, login).send("DELETE", "/api/import/" + batch, null, null);
    }

    private HttpResponse<String> send(String login, String path, String csv) {
        return Klient.basic(port, login).send("POST", path, "text/csv;charset=UTF-8", csv);
    }
}
