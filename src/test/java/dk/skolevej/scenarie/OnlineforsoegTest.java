package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.onlineundervisning.Onlinetiltag;
import dk.skolevej.onlineundervisning.Onlineundervisninger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Online teaching in a municipality of the trial, in the trial's last autumn; scenario 29. */
@Scenarietest
@TestPropertySource(
        properties = {
            "skolevej.online.forsoeg=true",
            "skolevej.online.tilbud.navn=Onlineskolen",
            "skolevej.online.tilbud.skole=101002",
            "skolevej.online.tilbud.skoleleder=lars",
            "skolevej.online.tilbud.attesteret=true",
            "skolevej.online.tilbud.personale=klara"
        })
class OnlineforsoegTest {

    private static final String PAST_THE_TRIAL =
            "onlineundervisning over 20 procent må ikke fortsætte efter 31. december 2028, hvor forsøget slutter";

    private static final String REVIEW = "vurderOnlineundervisning";

    @Autowired
    Scenarie scenarie;

    @Autowired
    Onlineundervisninger online;

    private Sag sag;

    @BeforeEach
    void theLastAutumn() {
        scenarie.day("2028-09-04");
        scenarie.kalendere.load("2028-2029", calendar());
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
        assertThat(refused("udbyder", "kommunensTilbud", "til", "2029-01-15"))
                .isEqualTo("Handleplanen kan ikke godkendes: onlineundervisning i et tilbud under forsøget må ikke"
                        + " fortsætte efter 31. december 2028, hvor forsøget slutter");
        begun("procent", 100, "til", "2028-12-31", "udbyder", "kommunensTilbud");

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

    /** Of the school year 2028-2029, which the demo has none for. */
    private static String calendar() {
        return Stream.of(
                        off("2028-08-01", "2028-08-11"),
                        off("2028-10-16", "2028-10-20"),
                        off("2028-12-20", "2028-12-29"),
                        off("2029-02-12", "2029-02-16"),
                        off("2029-06-25", "2029-07-31"))
                .flatMap(days -> days)
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .map(day -> ";" + day + ";nej;ferie")
                .collect(Collectors.joining("\n", "institutionsnummer;dato;skoledag;navn\n", "\n"));
    }

    private static Stream<LocalDate> off(String from, String to) {
        return LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1));
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
