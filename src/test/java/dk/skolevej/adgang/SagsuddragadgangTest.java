package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP: the tab beside a task shows each role what the case's own page shows them, and those who take no part nothing. */
@AdgangTest
class SagsuddragadgangTest {

    private static final String PLAN = "Den plan, der gælder";

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;

    @BeforeEach
    void theMeasuresAreUnderWay() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toIndsats();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tove", "lise"})
    void whoeverAnswersForTheCaseSeesThePlan(String login) {
        assertThat(excerpt(login).body())
                .contains(sag.sagsnummer(), "Indsats og opfølgning", "Tove Thorsen", "Næste frist", PLAN);
        assertThat(looks(login, true)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"karl", "trine", "pia"})
    void whoeverTakesPartSeesWhereItStandsAndNotTheWholePlan(String login) {
        assertThat(excerpt(login).body())
                .contains(sag.sagsnummer(), "Indsats og opfølgning", "Tove Thorsen")
                .doesNotContain(PLAN);
        assertThat(looks(login, true)).isEqualTo(1);
    }

    @Test
    void isAPartOfThePageWithoutWhatOneDoesThere() {
        String page =
                Klient.basic(port, "tove").get("/sager/" + sag.sagsnummer()).body();

        assertThat(page).contains("<form", "Papirer", "Journal", "<!doctype html>");
        assertThat(excerpt("tove").body())
                .contains("href=\"/sager/" + sag.sagsnummer() + "\"")
                .doesNotContain("<form", "Papirer", "Journal", "<!doctype", "<script", "Log ud");
    }

    @ParameterizedTest
    @CsvSource({"lars, 404", "tom, 404", "klara, 404", "tina, 404", "frida, 403", "dorte, 403", "dan, 403", "admin, 403"
    })
    void isNotThereForAnybodyElse(String login, int status) {
        HttpResponse<String> answer = excerpt(login);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Tove Thorsen", "Næste frist");
        assertThat(looks(login, true)).isZero();
        if (status == 404) {
            assertThat(looks(login, false)).as("the attempt is in the log").isEqualTo(1);
        }
    }

    @Test
    void isNotThereWithoutLogin() {
        HttpResponse<String> answer = Klient.nobody(port).get("/sager/" + sag.sagsnummer() + "/uddrag");

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("Næste frist");
    }

    private HttpResponse<String> excerpt(String login) {
        return Klient.basic(port, login).get("/sager/" + sag.sagsnummer() + "/uddrag");
    }

    private int looks(String login, boolean allowed) {
        return jdbc.sql("select count(*) from adgangslog where hvem = ? and sagsnummer = ? and tilladt = ?"
                        + " and handling = 'SAG'")
                .params(login, sag.sagsnummer(), allowed)
                .query(Integer.class)
                .single();
    }
}
