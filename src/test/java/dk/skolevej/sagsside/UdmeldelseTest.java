package dk.skolevej.sagsside;

import static dk.skolevej.indlaesning.Elevfiler.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.indlaesning.Elevfiler;
import dk.skolevej.motor.Afvist;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.scenarie.Scenarietest;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pupil leaves the municipality's schools: a person finds out, closes the case and decides what is passed on; scenarios 59, 61 and 62. */
@Scenarietest
@Import(Elevfiler.class)
class UdmeldelseTest {

    private static final String EVENT = "{\"type\":\"udmeld\",\"dato\":\"2026-09-30\"}";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Elevfiler filer;

    @Autowired
    ForloebController rest;

    @Autowired
    Journal journal;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void aWednesday() {
        scenarie.day("2026-09-09");
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
        filer.putBack();
    }

    @Test
    void scenario59ToAnotherMunicipalityAndAHumanBeingDecidesWhatIsPassedOnAndNothingIsSent() {
        Sag sag = scenarie.worry().toIndsats();
        filer.load(of(Scenarie.PUPIL, line -> null));
        assertThat(sag.open()).as("the file closes nothing").contains("afklarUdmeldelse");
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(sag.due("afklarUdmeldelse")).isEqualTo("2026-09-16");
        int mails = mails();

        sag.done("lise", "afklarUdmeldelse");

        assertThat(sag.open()).containsExactly("beslutVideregivelse");
        assertThat(seen("lise", sag).lukketSom()).isEqualTo(Lukning.FRAFLYTTET);
        assertThat(sag.column("aktiv_elev")).isNull();
        Map<String, Object> noBasis = new HashMap<>();
        noBasis.put("hjemmel", null);
        assertThat(sag.refused("lise", "beslutVideregivelse", noBasis)).contains("«Hvad giver lov til det?»");
        sag.done("lise", "beslutVideregivelse");

        assertThat(sag.running()).isFalse();
        assertThat(notes(sag, "videregivelseBesluttet")).containsExactly("lise ja: samtykke");
        scenarie.deliverPost();
        assertThat(mails() - mails)
                .as("only the doorbell of the decision, to the skoleleder")
                .isLessThanOrEqualTo(1);
        assertThat(jdbc.sql("select distinct til from post").query(String.class).list())
                .isSubsetOf("lise", "tove", "karl", "trine", "pia");
        assertThat(everyVariable()).noneMatch(value -> value.contains("Handleplanen er sendt"));
    }

    @Test
    void scenario59ThatNothingIsPassedOnIsADecisionToo() {
        Sag sag = scenarie.worry().toKortlaegning();
        tell("tove", sag);
        sag.done("lise", "afklarUdmeldelse");

        Map<String, Object> no =
                new HashMap<>(Map.of("videregivelse", "nej", "videregivesIkke", "Forældrene siger nej."));
        no.put("hjemmel", null);
        no.put("videregivet", null);
        sag.done("lise", "beslutVideregivelse", no);

        assertThat(notes(sag, "videregivelseBesluttet")).containsExactly("lise nej");
    }

    @Test
    void scenario61ToAFriskoleEndsTheCaseAndTheSkolelederIsRemindedToTellTheNewSchool() {
        Sag sag = scenarie.worry().toIndsats();
        tell("tove", sag);
        assertThat(((Map<?, ?>) sag.form("lise", "afklarUdmeldelse").get("registrerUdmeldelse")))
                .extracting("sidsteSkoledag")
                .isEqualTo("2026-09-30");

        sag.done("lise", "afklarUdmeldelse", Map.of("udmeldelse", "friSkole"));

        assertThat(seen("lise", sag).lukketSom()).isEqualTo(Lukning.OVERFLYTTET);
        assertThat(sag.open()).containsExactly("orienterNySkole");
        assertThat(sag.due("orienterNySkole")).isEqualTo("2026-09-16");
        sag.done("lise", "orienterNySkole");
        assertThat(sag.running()).isFalse();
    }

    @Test
    void scenario62AfterSchoolTheCaseClosesOnlyWithAnAnswerAboutBrobygning() {
        Sag sag = scenarie.worry().toIndsats();
        tell("lise", sag);

        assertThat(sag.refused("lise", "afklarUdmeldelse", Map.of("udmeldelse", "faerdig")))
                .contains("«Skal der bygges bro til den kommunale ungdomsindsats?»");
        assertThat(sag.refused("lise", "afklarUdmeldelse", Map.of("udmeldelse", "faerdig", "brobygning", "nej")))
                .contains("«Hvorfor ikke?»");
        sag.done(
                "lise",
                "afklarUdmeldelse",
                Map.of(
                        "udmeldelse",
                        "faerdig",
                        "brobygning",
                        "ja",
                        "brobygningBeskrivelse",
                        "Ungdomsvejlederen mødes med den unge den 1. juni."));

        assertThat(seen("lise", sag).lukketSom()).isEqualTo(Lukning.OPHOERT_ALDER);
        assertThat(sag.running()).isFalse();
    }

    @Test
    void aPupilWhoIsMissingByMistakeKeepsTheCase() {
        Sag sag = scenarie.worry().toIndsats();
        Set<String> before = sag.open();
        filer.load(of(Scenarie.PUPIL, line -> null));
        filer.load(of(Scenarie.PUPIL, line -> null));
        filer.load(UnaryOperator.identity());

        Map<String, Object> stays = new HashMap<>(Map.of("udmeldelse", "bliver"));
        stays.put("sidsteDag", null);
        assertThat(sag.refused("lise", "afklarUdmeldelse", stays)).contains("«Hvorfor fortsætter sagen?»");
        stays.put("forklaring", "Eleven manglede i udtrækket.");
        sag.done("lise", "afklarUdmeldelse", stays);

        assertThat(sag.open()).isEqualTo(before);
        assertThat(sag.column("fase")).isEqualTo("INDSATS");
        assertThat(notes(sag, "elevenMeldtUd")).hasSize(1);
    }

    static Stream<Arguments> whateverItIsDoing() {
        return Stream.<UnaryOperator<Sag>>of(sag -> sag, Sag::toKortlaegning, Sag::toHandleplan, Sag::toIndsats)
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("whateverItIsDoing")
    void nothingOfItRunsOn(UnaryOperator<Sag> way) {
        Sag sag = way.apply(scenarie.worry());
        filer.load(of(Scenarie.PUPIL, line -> null));

        sag.done("lise", "afklarUdmeldelse");

        assertThat(sag.open()).containsExactly("beslutVideregivelse");
        assertThat(sag.column("fase")).isEqualTo("LUKKET");
        assertThat(running(sag)).containsExactly("udmeldelse");
    }

    @Test
    void aPausedCaseEndsAndAParentsRequestIsAnsweredAllTheSame() {
        Sag sag = scenarie.worry().toIndsats();
        scenarie.begin("tove", "orientering", "registrerOrientering", Map.of("sag", sag.sagsnummer()));
        scenarie.begin("lise", "bero", "saetIBero", Map.of("sag", sag.sagsnummer()));
        tell("lise", sag);

        sag.done("lise", "afklarUdmeldelse", Map.of("udmeldelse", "friSkole"));

        assertThat(sag.open()).containsExactlyInAnyOrder("orienterNySkole", "afgoerOrientering");
        assertThat(jdbc.sql("select count(*) from bero where genoptaget is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDoesNotSeeTheCaseTellsNothingAndTheSkolelederAloneCloses() {
        Sag sag = scenarie.worry().toIndsats();

        assertThat(refused("karl", sag).status()).isEqualTo(404);
        assertThat(refused("lars", sag).status()).isEqualTo(404);
        assertThat(refused("frida", sag).status()).isEqualTo(404);
        tell("tove", sag);
        assertThat(refused("lise", sag).status()).as("one at a time").isEqualTo(409);
        assertThat(scenarie.as(
                        "tove",
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskDefinitionKey("afklarUdmeldelse")
                                .count()))
                .isZero();

        sag.done("lise", "afklarUdmeldelse");
        assertThat(refused("lise", sag).status()).as("it is closed").isEqualTo(409);
    }

    private void tell(String login, Sag sag) {
        scenarie.as(login, () -> {
            rest.happened(sag.sagsnummer(), event());
            return null;
        });
    }

    private Afvist refused(String login, Sag sag) {
        return catchThrowableOfType(Afvist.class, () -> tell(login, sag));
    }

    private Sagsoversigt seen(String login, Sag sag) {
        return scenarie.as(login, () -> rest.one(sag.sagsnummer()));
    }

    private List<String> notes(Sag sag, String haendelse) {
        return journal.of(sag.sagsnummer(), haendelse).stream()
                .map(note -> note.hvem() + " " + note.tekst())
                .toList();
    }

    private List<String> running(Sag sag) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sag.sagsnummer())
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .toList();
    }

    private int mails() {
        return jdbc.sql("select count(*) from post").query(Integer.class).single();
    }

    private List<String> everyVariable() {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
    }

    private Haendelse event() {
        try {
            return json.readValue(EVENT, Haendelse.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
