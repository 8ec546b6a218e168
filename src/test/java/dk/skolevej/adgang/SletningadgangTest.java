package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archiving and retention over HTTP: the forvaltning's and the dpo's, by case number. */
@AdgangTest
class SletningadgangTest {

    private static final String GOOD = "{\"afgoerelse\":\"journaliseret\",\"reference\":\"S2026-1234\"}";
    private static final String WAITING = "/api/sletning/venter";
    private static final String REPORT = "/api/sletning/rapport";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @BeforeEach
    void aClosedWorry() {
        scenarie.day("2026-11-23");
        sag = scenarie.worry();
        sag.done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
    }

    @AfterEach
    void cleanUp() {
        jdbc.sql("update elev set udmeldt = null").update();
        scenarie.cleanUp();
    }

    @Test
    void theForvaltningSeesWhatWaitsAndArchivesItByNumber() {
        jdbc.sql("update post set tilstand = 'SENDT'").update();
        scenarie.day("2027-11-23");
        Klient frida = Klient.basic(port, "frida");
        assertThat(frida.get(WAITING).body())
                .contains("\"sagsnummer\":\"" + sag.sagsnummer() + "\"", "\"venterPaa\":[\"journalisering\"]")
                .doesNotContain("Havtorn", Scenarie.PUPIL);

        assertThat(archive("frida", GOOD).statusCode()).isEqualTo(204);

        assertThat(frida.get(WAITING).body()).isEqualTo("[]");
        assertThat(jdbc.sql("select hvem || ' ' || afgoerelse || ' ' || reference from journalisering")
                        .query(String.class)
                        .list())
                .containsExactly("frida JOURNALISERET S2026-1234");
        assertThat(archive("frida", "{\"afgoerelse\":\"ikkeBevaringsvaerdig\",\"reference\":\"BEK-7\"}")
                        .statusCode())
                .as("what was said before is replaced")
                .isEqualTo(204);
        assertThat(Klient.basic(port, "frida").get(REPORT).statusCode()).isEqualTo(200);
        assertThat(Klient.basic(port, "dan").get(REPORT).body()).contains("\"rapporter\":[", "\"brud\":[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lise", "tove", "karl", "pia", "dorte", "dan", "admin"})
    void nobodyElseArchivesOrSeesWhatWaits(String login) {
        refused(archive(login, GOOD), 403);
        refused(Klient.basic(port, login).get(WAITING), 403);
        if (!login.equals("dan")) {
            refused(Klient.basic(port, login).get(REPORT), 403);
        }
        assertThat(jdbc.sql("select count(*) from journalisering")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsNotLoggedInSeesNothing() {
        assertThat(Klient.nobody(port).get(WAITING).statusCode()).isEqualTo(401);
        assertThat(Klient.nobody(port).get(REPORT).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"afgoerelse\":\"journaliseret\",\"reference\":\"Mynte Havtorn\"}",
                "{\"afgoerelse\":\"journaliseret\",\"reference\":\"Mynte\"}",
                "{\"afgoerelse\":\"journaliseret\",\"reference\":\"010190-1234\"}",
                "{\"afgoerelse\":\"journaliseret\",\"reference\":\"S-0101901234\"}",
                "{\"afgoerelse\":\"journaliseret\",\"reference\":\"\"}",
                "{\"afgoerelse\":\"journaliseret\"}",
                "{\"reference\":\"S-1\"}",
                "{\"afgoerelse\":\"slettet\",\"reference\":\"S-1\"}",
                "[]"
            })
    void takesNoNameNoCprAndNothingUnclearForAReference(String body) {
        refused(archive("frida", body), 400);
        assertThat(archive("frida", body).body()).doesNotContain("Mynte", "1234");
        assertThat(jdbc.sql("select count(*) from journalisering")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void archivesNoOpenCaseAndNoUnknownOne() {
        Sag open = scenarie.worry("karl", "somo02");
        refused(send("frida", "/api/journalisering/" + open.sagsnummer(), GOOD), 409);
        refused(send("frida", "/api/journalisering/FP-1999-00001", GOOD), 404);
    }

    @Test
    void onlyItTellsThatAPupilLeaves() {
        String body = "{\"unilogin\":\"" + Scenarie.PUPIL + "\",\"dato\":\"2027-06-30\"}";
        for (String login : new String[] {"lise", "frida", "dan", "dorte"}) {
            refused(send(login, "/api/elever/udmeldelse", body), 403);
        }
        assertThat(leaving()).isZero();
        refused(send("admin", "/api/elever/udmeldelse", "{\"unilogin\":\"findes-ikke\",\"dato\":\"2027-06-30\"}"), 404);
        refused(send("admin", "/api/elever/udmeldelse", "{\"unilogin\":\"myha01\"}"), 400);
        assertThat(send("admin", "/api/elever/udmeldelse", body).statusCode()).isEqualTo(204);
        assertThat(leaving()).isEqualTo(1);
    }

    private int leaving() {
        return jdbc.sql("select count(*) from elev where udmeldt is not null")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> archive(String login, String body) {
        return send(login, "/api/journalisering/" + sag.sagsnummer(), body);
    }

    private HttpResponse<String> send(String login, String path, String body) {
        return Klient.basic(port, login).send("PUT", path, "application/json", body);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
