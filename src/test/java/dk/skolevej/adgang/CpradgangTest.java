package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.demo.Demopersoner;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A CPR number is shown by a call of its own, to whoever answers for the case, and finds nobody else's case; each time it is logged. */
@AdgangTest
class CpradgangTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;
    private String cpr;
    private int before;

    @BeforeEach
    void openACase() {
        String pupil = bekymring.pupil(Bekymring.BOEGESKOLEN);
        sag = scenarie.worry("karl", pupil);
        sag.done("lise", "holdDialogMedForaeldre").done("lise", "udpegTovholder");
        cpr = Demopersoner.cpr(pupil);
        before =
                jdbc.sql("select count(*) from adgangslog").query(Integer.class).single();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tove", "lise"})
    void isShownToWhoeverAnswersForTheCaseAndLogged(String login) {
        var answer = Klient.basic(port, login).post(path(), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"cpr\":\"" + whole() + "\"}");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(since()).containsExactly(look(login, "CPR", sag.sagsnummer(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"karl", "trine", "pia", "frida", "dan", "dorte", "admin", "lars", "tom"})
    void isShownToNobodyElseAndTheAttemptIsLogged(String login) {
        var answer = Klient.basic(port, login).post(path(), "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(whole(), cpr);
        assertThat(since()).containsExactly(look(login, "SAG", sag.sagsnummer(), false));
    }

    @Test
    void isNotThereToBeReadWithoutTheCallOfItsOwn() {
        Klient tove = Klient.basic(port, "tove");
        assertThat(tove.get(path()).statusCode()).isEqualTo(403);
        assertThat(tove.get("/api/forloeb/" + sag.sagsnummer()).body()).doesNotContain(cpr, whole());
    }

    @Test
    void findsOnesOwnCaseWithAndWithoutDash() {
        for (String written : List.of(cpr, whole())) {
            var answer = search("tove", written);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("[\"" + sag.sagsnummer() + "\"]");
        }
        assertThat(since()).hasSize(2).containsOnly(look("tove", "SOEGNING", sag.sagsnummer(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"karl", "pia", "frida", "lars", "tom", "admin"})
    void findsNobodyElsesCaseAndTheAttemptIsLogged(String login) {
        var answer = search(login, cpr);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .as("as for a number that nobody has")
                .isEqualTo("[]")
                .isEqualTo(search(login, "6101014999").body());
        assertThat(since())
                .containsExactly(
                        look(login, "SOEGNING", sag.sagsnummer(), false), look(login, "SOEGNING", null, false));
    }

    @Test
    void saysThatItIsNoNumberWithoutRepeatingIt() {
        var answer = search("tove", "000115-4000");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ugyldigtCpr", "ti cifre").doesNotContain("000115");
        assertThat(Klient.basic(port, "tove").post("/api/soegning", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void standsNowhereAsItIs() {
        assertThat(jdbc.sql("select cpr_pseudonym from elev where cpr_pseudonym is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(pseudonym -> pseudonym.matches("[0-9a-f]{32}"));
    }

    private HttpResponse<String> search(String login, String written) {
        return Klient.basic(port, login).post("/api/soegning", "{\"cpr\":\"" + written + "\"}");
    }

    private String path() {
        return "/api/forloeb/" + sag.sagsnummer() + "/cpr";
    }

    private String whole() {
        return cpr.substring(0, 6) + "-" + cpr.substring(6);
    }

    private List<String> since() {
        return jdbc.sql("select hvem, handling, sagsnummer, tilladt from adgangslog order by nr offset " + before)
                .query((row, nr) -> look(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private static String look(String hvem, String handling, String sag, boolean tilladt) {
        return "%s %s %s %s".formatted(hvem, handling, sag, tilladt);
    }
}
