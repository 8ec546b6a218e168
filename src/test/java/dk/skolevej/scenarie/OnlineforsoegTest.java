package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Person;
import dk.skolevej.onlineundervisning.Onlineelever;
import dk.skolevej.onlineundervisning.Onlinetiltag;
import dk.skolevej.onlineundervisning.Onlineundervisninger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Online teaching in a municipality of the trial, in the trial's last autumn; scenario 29. */
@Scenarietest
@TestPropertySource(properties = {"skolevej.online.forsoeg=true", "skolevej.online.tilbud.personale=oda,olaf"})
class OnlineforsoegTest {

    private static final String PAST_THE_TRIAL =
            "onlineundervisning over 20 procent må ikke fortsætte efter 31. december 2028, hvor forsøget slutter";

    private static final String REVIEW = "vurderOnlineundervisning";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Onlineundervisninger online;

    @Autowired
    Onlineelever elever;

    private Sag sag;

    @BeforeEach
    void theLastAutumn() {
        scenarie.lastAutumnOfTheTrial();
        sag = scenarie.worry().toHandleplan();
    }

    @AfterEach
    void cleanUp() {
        scenarie.cleanUp();
    }

    @Test
    void scenario29OnlineTeachingPastTheEndOfTheTrialIsRefused() {
        assertThat(refused("procent", 100, "til", "2029-01-15"))
                .isEqualTo("Handleplanen kan ikke godkendes: " + PAST_THE_TRIAL);
        assertThat(refused(
                        "udbyder",
                        "kommunensTilbud",
                        "til",
                        "2029-01-15",
                        "onlinelaerere",
                        List.of("oda"),
                        "andenKommune",
                        "nej"))
                .isEqualTo("Handleplanen kan ikke godkendes: onlineundervisning i et tilbud under forsøget må ikke"
                        + " fortsætte efter 31. december 2028, hvor forsøget slutter");
        begun(
                "procent",
                100,
                "til",
                "2028-12-31",
                "udbyder",
                "kommunensTilbud",
                "onlinelaerere",
                List.of("oda"),
                "andenKommune",
                "nej");

        assertThat(running())
                .extracting(Onlinetiltag::procent, Onlinetiltag::udbyder)
                .containsExactly(100, "kommunensTilbud");
    }

    @Test
    void whatIsAllowedOutsideTheTrialGoesOnPastIt() {
        begun("procent", 20, "til", "2029-01-15");

        assertThat(sag.timer("event_slutdato")).isEqualTo("2029-01-15");
    }

    @Test
    void anExtensionPastTheTrialIsRefusedUnlessItIsCutDownToTheLimit() {
        begun("procent", 100, "til", "2028-11-24", "naesteVurdering", "2028-10-23");
        scenarie.travelTo("2028-10-23");

        assertThat(sag.refused(
                        "tove",
                        REVIEW,
                        Map.of(
                                "onlineudfald", "forlaeng",
                                "nySlutdato", "2029-02-02")))
                .isEqualTo("Vurderingen kan ikke sendes: " + PAST_THE_TRIAL);
        sag.done("tove", REVIEW, Map.of("onlineudfald", "forlaeng", "nySlutdato", "2029-02-02", "nyProcent", 20));
        assertThat(running().procent()).isEqualTo(20);
    }

    @Test
    void whenTheTrialEndsInTheMiddleOfAMeasureTheLimitHoldsAgain() {
        begun("procent", 20, "til", "2029-02-09", "naesteVurdering", "2028-10-23");
        sag.started();
        scenarie.travelTo("2028-10-23");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2028-12-04"));
        scenarie.travelTo("2028-12-04");
        assertThat(sag.refused(
                        "tove",
                        REVIEW,
                        Map.of("onlineudfald", "aendr", "nyProcent", 80, "naesteVurdering", "2029-01-08")))
                .as("while the trial lasts")
                .isEqualTo("Vurderingen kan ikke sendes: " + PAST_THE_TRIAL);
        assertThat(sag.form("tove", REVIEW).get("onlineregler").toString()).contains("Kommunen er med i forsøget");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2029-01-08"));
        scenarie.travelTo("2029-01-08");

        assertThat(sag.form("tove", REVIEW).get("onlineregler").toString())
                .contains("Kommunen er ikke med i forsøget: højst 20 % kan være online");
        assertThat(sag.refused(
                        "tove",
                        REVIEW,
                        Map.of("onlineudfald", "aendr", "nyProcent", 80, "naesteVurdering", "2029-02-05")))
                .isEqualTo("Vurderingen kan ikke sendes: kommunen er ikke med i forsøget, så højst 20 procent må være"
                        + " online");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2029-02-05"));
        assertThat(running().procent()).isEqualTo(20);
    }

    @Test
    void theOffersTeachersAreNamedInThePlanAndChangedInAReview() {
        scenarie.employ("olaf", "onlinelaerer", "101002");
        Person oda = new Person("oda", Set.of("onlinelaerer"), Set.of("101002"));
        Person olaf = new Person("olaf", Set.of("onlinelaerer"), Set.of("101002"));
        Map<String, Object> row = Onlineplan.offered(scenarie.today(), 84);
        row.put("naesteVurdering", "2028-10-23");
        sag.done("tove", "udarbejdHandleplan", Onlineplan.with(scenarie.today(), row))
                .done("lise", "godkendHandleplan");

        assertThat(elever.of(oda)).extracting(Onlinetiltag::sagsnummer).containsExactly(sag.sagsnummer());
        assertThat(elever.of(oda, sag.sagsnummer())).isPresent();
        assertThat(elever.of(olaf)).isEmpty();
        assertThat(elever.of(new Person("oda", Set.of("klasseteam"), Set.of("101002"))))
                .as("without the role")
                .isEmpty();
        assertThat(elever.of(new Person("lars", Set.of("skoleleder"), Set.of("101002"))))
                .as("answers for the offer")
                .hasSize(1);
        assertThat(elever.of(new Person("lise", Set.of("skoleleder"), Set.of("101001"))))
                .isEmpty();

        scenarie.travelTo("2028-10-23");
        assertThat(sag.form("tove", REVIEW).get("onlineaftalen").toString()).contains("Oda Overgaard");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2028-11-20", "onlinelaerere", List.of("olaf")));

        assertThat(elever.of(oda)).isEmpty();
        assertThat(elever.of(olaf)).hasSize(1);
        assertThat(elever.laerere(running())).containsExactly("olaf");
        scenarie.travelTo("2028-11-20");
        sag.done("tove", REVIEW, Map.of("naesteVurdering", "2028-11-27"));
        assertThat(elever.of(olaf)).as("nobody new: it stays").hasSize(1);
        assertThat(running().andenKommune()).isFalse();
    }

    @Test
    void whoGivesItElsewhereNamesNobodyOfTheOffer() {
        assertThat(refused("onlinelaerere", List.of("oda")))
                .as("hidden unless the offer gives it")
                .contains("«Hvem i tilbuddet underviser eleven?»");
    }

    private void begun(Object... changes) {
        sag.done("tove", "udarbejdHandleplan", plan(changes)).done("lise", "godkendHandleplan");
    }

    private String refused(Object... changes) {
        return sag.refused("tove", "udarbejdHandleplan", plan(changes));
    }

    private Map<String, Object> plan(Object... changes) {
        Map<String, Object> row = Onlineplan.row(scenarie.today(), 84);
        row.putAll(TidligIndsatsTest.changes(changes));
        return Onlineplan.with(scenarie.today(), row);
    }

    private Onlinetiltag running() {
        return online.running(sag.sagsnummer()).orElseThrow();
    }
}
