package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An earlier answer over HTTP: as much as one may read of it, each reading logged; else there is no such answer. */
@AdgangTest
class SvaradgangTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    JdbcClient jdbc;

    private Sag sag;
    private int before;

    @BeforeEach
    void aCaseWithAPlan() {
        scenarie.day("2026-08-17");
        sag = scenarie.worry().toIndsats();
        before =
                jdbc.sql("select count(*) from adgangslog").query(Integer.class).single();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @ParameterizedTest
    @CsvSource({
        "tove, udarbejdHandleplan, Indsats til eleven",
        "lise, holdForaeldresamtale, Hjælp og netværk",
        "karl, kortlaegKlassefaellesskab, Klassefællesskabet",
        "karl, udarbejdHandleplan, Indsats til fællesskabet",
        "trine, holdElevsamtale, Elevens ønsker",
        "pia, holdForaeldresamtale, Hjælp og netværk"
    })
    void isReadByThoseWhoMayAndTheReadingIsLogged(String login, String step, String shown) {
        var page = get(login, step + "/1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(shown).contains(sag.sagsnummer());
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(since()).containsExactly("%s SVAR %s true".formatted(login, step));
    }

    @Test
    void showsAKlasseteamOneTrackOfThePlan() {
        assertThat(get("karl", "udarbejdHandleplan/1").body())
                .contains("Du ser den del af svaret")
                .doesNotContain("Indsats til eleven", "Indsats til sygeundervisning", "Forældrenes holdning");
    }

    @ParameterizedTest
    @CsvSource({
        "karl, holdElevsamtale/1",
        "karl, holdForaeldresamtale/1",
        "trine, holdForaeldresamtale/1",
        "pia, godkendHandleplan/1",
        "tove, udarbejdHandleplan/2",
        "tove, findesIkke/1"
    })
    void thatOneMayNotReadIsNotThereAndTheAttemptIsLogged(String login, String answer) {
        assertThat(get(login, answer).statusCode()).isEqualTo(404);
        assertThat(since()).containsExactly(login + " SVAR svar false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lars", "tom", "klara", "tina"})
    void ofAnotherSchoolIsInNoCaseAtAll(String login) {
        assertThat(get(login, "udarbejdHandleplan/1").statusCode()).isEqualTo(404);
        assertThat(since()).containsExactly(login + " SAG forloeb false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frida", "dan", "dorte", "admin"})
    void isShutForThoseWhoAreNoStaff(String login) {
        assertThat(get(login, "udarbejdHandleplan/1").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String login, String answer) {
        return Klient.basic(port, login).get("/sager/%s/svar/%s".formatted(sag.sagsnummer(), answer));
    }

    private List<String> since() {
        return jdbc.sql("select hvem, handling, grund, tilladt from adgangslog order by nr offset " + before)
                .query((row, nr) -> "%s %s %s %s"
                        .formatted(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }
}
