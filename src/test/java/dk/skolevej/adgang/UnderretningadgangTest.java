package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: an underretning by those who take part in a case without seeing it, and no word of what it says. */
@AdgangTest
class UnderretningadgangTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    private Sag sag;

    @BeforeEach
    void thePupilHasATryghedsperson() {
        sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toKortlaegning();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void theTryghedspersonRegistersOneThatTheTovholderSees() {
        assertThat(register("trine", "true")).isEqualTo(202);
        assertThat(register("lars", "true")).isEqualTo(404);
        assertThat(Klient.basic(port, "trine").get(path()).statusCode()).isEqualTo(404);

        assertThat(Klient.basic(port, "tove").get(path()).body())
                .contains("\"underretninger\":[{\"dato\":\"%s\",\"hvem\":\"trine\",\"foraeldreInformeret\":true}]"
                        .formatted(scenarie.today()));
        assertThat(Klient.basic(port, "frida").get(path()).body())
                .contains(sag.sagsnummer())
                .doesNotContain("trine");
    }

    @Test
    void whatItSaysIsRefusedAndNotRepeated() {
        for (String rest :
                new String[] {"true,\"tekst\":\"Blå mærker\"", "true,\"note\":\"Blå mærker\"", "\"Blå mærker\""}) {
            var answer = Klient.basic(port, "trine").post(path() + "/haendelser", body(rest));
            assertThat(answer.statusCode()).as(rest).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("mærker");
        }
        assertThat(Klient.basic(port, "tove").get(path()).body()).contains("\"underretninger\":[]");
    }

    private int register(String login, String rest) {
        return Klient.basic(port, login)
                .post(path() + "/haendelser", body(rest))
                .statusCode();
    }

    private String body(String rest) {
        return "{\"type\":\"underretning\",\"dato\":\"%s\",\"foraeldreInformeret\":%s}"
                .formatted(scenarie.today(), rest);
    }

    private String path() {
        return "/api/forloeb/" + sag.sagsnummer();
    }
}
