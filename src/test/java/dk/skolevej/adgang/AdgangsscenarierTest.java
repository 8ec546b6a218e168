package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.scenarie.Punkt;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees what (domain.md 5.5) where one is two things, works at two schools, or follows only the numbers; by both roots of the engine's REST. */
@AdgangTest
class AdgangsscenarierTest {

    @LocalServerPort
    int port;

    @Autowired
    Scenarie scenarie;

    @Autowired
    Bekymring bekymring;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario57WhoIsKlasseteamAndTovholderHasBothRightsButATovholdersInTheirOwnCasesOnly() {
        scenarie.employ("thea", "tovholder", "101001");
        engine.getIdentityService().createMembership("thea", "klasseteam");
        Sag own = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN))
                .done("lise", "holdDialogMedForaeldre")
                .done("lise", "udpegTovholder", Map.of("tovholder", "thea"));
        Sag other =
                scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toKortlaegning();

        assertThat(opens("thea", own, "kortlaegKlassefaellesskab")).isTrue();
        assertThat(opens("thea", other, "kortlaegKlassefaellesskab"))
                .as("as klasseteam")
                .isTrue();
        assertThat(seesCase("thea", own)).isTrue();
        assertThat(seesCase("thea", other)).as("not as tovholder").isFalse();
        summary(own);
        summary(other);
        assertThat(opens("thea", own, "sammenfatKortlaegning")).isTrue();
        assertThat(opens("thea", other, "sammenfatKortlaegning")).isFalse();
        assertThat(seesCase("karl", own)).as("klasseteam alone").isFalse();
    }

    @Test
    void scenario66SiblingsAtTwoSchoolsAreTwoCasesAndOnlyWhoHasARoleAtBothReadsBoth() {
        Sag here = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN));
        Sag there = scenarie.worry("klara", bekymring.pupil(Bekymring.AASKOLEN));
        scenarie.employ("signe", "skoleleder", "101001");
        engine.getIdentityService().createTenantUserMembership("101002", "signe");

        assertThat(opens("lise", here, "holdDialogMedForaeldre")).isTrue();
        assertThat(opens("lise", there, "holdDialogMedForaeldre")).isFalse();
        assertThat(seesCase("lise", there)).isFalse();
        assertThat(opens("lars", there, "holdDialogMedForaeldre")).isTrue();
        assertThat(opens("lars", here, "holdDialogMedForaeldre")).isFalse();
        assertThat(seesCase("lars", here)).isFalse();
        assertThat(seesCase("signe", here) && seesCase("signe", there)).isTrue();
        assertThat(opens("signe", there, "holdDialogMedForaeldre")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void scenario66WhateverPointASiblingsCaseIsAtTheOthersSchoolSeesAndTouchesNothingOfIt(Punkt punkt) {
        scenarie.day("2026-09-09");
        Sag there = scenarie.worry("klara", bekymring.pupil(Bekymring.AASKOLEN));
        Sag here = punkt.of(scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)));

        for (String stranger : new String[] {"lars", "tom", "klara", "tina"}) {
            here.open()
                    .forEach(step -> assertThat(opens(stranger, here, step))
                            .as("%s: %s", stranger, step)
                            .isFalse());
            assertThat(seesCase(stranger, here)).as(stranger).isFalse();
            assertThat(Klient.basic(port, stranger)
                            .post(
                                    "/api/forloeb/" + here.sagsnummer() + "/haendelser",
                                    "{\"type\":\"afdoed\",\"tekst\":\"Nej\"}")
                            .statusCode())
                    .isEqualTo(404);
        }
        here.toTheEnd();
        assertThat(there.open()).containsExactly("holdDialogMedForaeldre");
        assertThat(there.column("fase")).isEqualTo("TIDLIG_INDSATS");
    }

    @Test
    void scenario69AProtectedPupilIsNamedInTheirOwnCaseOnlyAndThatIsLogged() {
        Sag sag = scenarie.worry("karl", "sokl17").toKortlaegning();
        for (String process : new String[] {"tidligIndsats", "bero", "overdragelse", "inhabilitet"}) {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThat(Klient.basic(port, "lise")
                            .get("/engine-rest/process-definition/" + definition + "/deployed-start-form")
                            .body())
                    .as(process)
                    .contains("Navnebeskyttet elev")
                    .doesNotContain("Sofia Klitgaard");
        }
        int before = looks(sag);

        assertThat(Klient.basic(port, "karl")
                        .get("/engine-rest/task/"
                                + sag.task("kortlaegKlassefaellesskab").getId() + "/form-variables")
                        .body())
                .contains("Sofia Klitgaard");
        assertThat(looks(sag)).isEqualTo(before + 1);
    }

    private int looks(Sag sag) {
        return jdbc.sql("select count(*) from adgangslog where sagsnummer = ? and handling = 'FORMULAR'")
                .param(sag.sagsnummer())
                .query(Integer.class)
                .single();
    }

    @Test
    void scenario74WhoInspectsACaseInCockpitSeesNumberSchoolPhaseAndDatesOnly() {
        Sag sag = scenarie.worry("karl", bekymring.pupil(Bekymring.BOEGESKOLEN)).toIndsats();
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .processDefinitionKey("forloebspakke")
                .singleResult()
                .getId();
        Map.of(
                        "/engine-rest", Klient.basic(port, "frida"),
                        "/camunda/api/engine/engine/default", Klient.session(port, "frida", "cockpit"))
                .forEach((root, frida) -> {
                    String of = root + "/process-instance/" + instance;
                    assertThat(frida.get(of).body()).contains(sag.sagsnummer(), "101001");
                    assertThat(frida.get(of + "/variables/fase").body()).contains("INDSATS");
                    assertThat(frida.get(of + "/variables/tovholder").statusCode())
                            .isEqualTo(403);
                    assertThat(frida.get(of + "/variables").statusCode()).isEqualTo(403);
                    assertThat(frida.post(
                                            root + "/variable-instance",
                                            "{\"processInstanceIdIn\":[\"%s\"],\"variableName\":\"tovholder\"}"
                                                    .formatted(instance))
                                    .body())
                            .contains("\"fase\"")
                            .doesNotContain("tovholder", "tove");
                    assertThat(frida.get(root + "/history/variable-instance").statusCode())
                            .isEqualTo(403);
                });
        assertThat(Klient.basic(port, "frida")
                        .get("/api/forloeb/" + sag.sagsnummer())
                        .body())
                .contains(sag.sagsnummer(), "\"tiltag\":null", "\"tovholder\":null");
    }

    private void summary(Sag sag) {
        sag.done("karl", "kortlaegKlassefaellesskab")
                .done("trine", "holdElevsamtale")
                .done("lise", "holdForaeldresamtale")
                .done("pia", "indhentTvaerfagligViden");
    }

    private boolean seesCase(String login, Sag sag) {
        int status = Klient.basic(port, login)
                .get("/api/forloeb/" + sag.sagsnummer())
                .statusCode();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    /** The task's form, or not even the task. */
    private boolean opens(String login, Sag sag, String step) {
        String task = sag.task(step).getId();
        boolean opens = Klient.basic(port, login)
                        .get("/engine-rest/task/" + task + "/form-variables")
                        .statusCode()
                == 200;
        Map.of(
                        "/engine-rest", Klient.basic(port, login),
                        "/camunda/api/engine/engine/default", Klient.session(port, login, "tasklist"))
                .forEach((root, klient) -> {
                    assertThat(klient.get(root + "/task/" + task).statusCode()).isEqualTo(opens ? 200 : 404);
                    assertThat(klient.get(root + "/task/" + task + "/form-variables")
                                    .statusCode())
                            .isEqualTo(opens ? 200 : 404);
                });
        return opens;
    }
}
