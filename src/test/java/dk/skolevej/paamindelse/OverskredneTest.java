package dk.skolevej.paamindelse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@Scenarietest
class OverskredneTest {

    private static final String NUMBERS = "/api/overskredne";
    private static final String TASKS = "/api/overskredne/opgaver";

    @Autowired
    Scenarie scenarie;

    @Autowired
    WebApplicationContext application;

    private MockMvc http;

    @BeforeEach
    void fiveCasesAtBoegeskolenAndOneAtAaskolen() {
        http = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        scenarie.day("2026-11-23");
        List.of("myha01", "somo02", "kaki03", "agsk04", "timo05").forEach(pupil -> scenarie.worry("karl", pupil));
        scenarie.worry("klara", "albo37");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void areNumbersForTheForvaltningFromTheTenthSchoolDayAndHiddenBelowFive() throws Exception {
        scenarie.day("2026-12-11");
        assertThat(json("frida", NUMBERS).path("skoler")).as("nine school days").isEmpty();
        scenarie.day("2026-12-14");
        assertThat(json("frida", NUMBERS)).isEqualTo(new ObjectMapper().readTree("""
                                {"skoledage": 10, "skoler": [
                                  {"skole": "101001", "navn": "Bøgeskolen", "antal": "5"},
                                  {"skole": "101002", "navn": "Åskolen", "antal": "under 5"}]}
                                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lise", "tove", "karl", "pia", "dorte", "dan", "admin"})
    void areNobodyElses(String login) throws Exception {
        assertRefused(login, NUMBERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frida", "tove", "karl", "pia", "dorte", "dan", "admin"})
    void areTaskByTaskOnlyTheLeaders(String login) throws Exception {
        assertRefused(login, TASKS);
    }

    @Test
    void tellTheLeaderWhichTasksAreOverdueAndWithWhomAndNothingElse() throws Exception {
        Sag sag = new Sag(scenarie, scenarie.cases().get(0)).toKortlaegning();
        scenarie.claim("karl", sag.task("kortlaegKlassefaellesskab"));
        scenarie.day("2026-12-07");
        assertThat(rows("lise"))
                .filteredOn(row -> row.path("sagsnummer").asText().equals(sag.sagsnummer()))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        row(sag, "Kortlæg klassens fællesskab", "Karl Krogh"),
                        row(sag, "Hold elevsamtale", "Trine Toft"),
                        row(sag, "Hold samtale med forældre", "Skoleleder"),
                        row(sag, "Indhent tværfaglig viden", "PPR"));
    }

    @Test
    void areTheLeadersOwnSchoolsOnly() throws Exception {
        scenarie.day("2026-12-07");
        assertThat(rows("lise")).hasSize(5);
        assertThat(rows("lars"))
                .extracting(row -> row.path("sagsnummer").asText())
                .containsExactly(scenarie.cases().get(5));
        scenarie.day("2026-11-30");
        assertThat(rows("lise")).as("the day itself").isEmpty();
    }

    private static String row(Sag sag, String task, String with) {
        return "{\"sagsnummer\":\"%s\",\"opgave\":\"%s\",\"frist\":\"2026-12-04\",\"uge\":49,\"skoledageOver\":1,\"hos\":\"%s\"}"
                .formatted(sag.sagsnummer(), task, with);
    }

    private List<JsonNode> rows(String login) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        json(login, TASKS).forEach(rows::add);
        return rows;
    }

    private void assertRefused(String login, String path) throws Exception {
        MockHttpServletResponse answer = answer(login, path);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("\"kode\":\"ikkeTilladtKald\"", "er kun for");
    }

    private JsonNode json(String login, String path) throws Exception {
        MockHttpServletResponse answer = answer(login, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String login, String path) throws Exception {
        return http.perform(get(path).with(httpBasic(login, "demo")))
                .andReturn()
                .getResponse();
    }
}
