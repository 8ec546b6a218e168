package dk.skolevej.aarshjul;

import dk.skolevej.aarshjul.Aarshjul.Plads;
import dk.skolevej.formular.FormularIndsendt;
import dk.skolevej.fravaer.Fravaerstal;
import dk.skolevej.motor.Startformular;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The review is sent: it is on record, and a worry is opened about each pupil whose parents are to be contacted or who needs an early measure (R4-07). */
@Component
class GennemgaaFravaer {

    private static final Map<String, String> WORRIES =
            Map.of("kontaktForaeldre", "kontakt til forældre", "tidligIndsats", "tidlig indsats");

    private final Gennemgange gennemgange;
    private final Gennemgangsliste liste;
    private final Fravaerstal tal;
    private final Startformular forms;

    GennemgaaFravaer(Gennemgange gennemgange, Gennemgangsliste liste, Fravaerstal tal, Startformular forms) {
        this.gennemgange = gennemgange;
        this.liste = liste;
        this.tal = tal;
        this.forms = forms;
    }

    @EventListener(condition = "#indsendt.trin == 'gennemgaaFravaer'")
    void answered(FormularIndsendt indsendt) {
        Plads plads = Plads.of(indsendt.sagsnummer()).orElseThrow();
        YearMonth month = YearMonth.parse(plads.periode());
        List<Elevlinje> found = liste.toBeConcluded(plads.skole(), month);
        int pupils = tal.byClass(plads.skole(), month).values().stream()
                .mapToInt(List::size)
                .sum();
        gennemgange.record(plads, indsendt.af(), pupils);
        // the form has made sure that its rows are those of now
        List<?> rows = (List<?>) indsendt.svar().getOrDefault("elever", List.of());
        for (int nr = 0; nr < rows.size(); nr++) {
            conclude(plads, found.get(nr), (Map<?, ?>) rows.get(nr));
        }
    }

    private void conclude(Plads plads, Elevlinje line, Map<?, ?> row) {
        String outcome = (String) row.get("udfald");
        gennemgange.conclude(plads, line.tal().elev(), outcome, (String) row.get("begrundelse"));
        if (WORRIES.containsKey(outcome)) {
            forms.submit(
                    "tidligIndsats",
                    Map.of(
                            "elev",
                            line.elev().unilogin(),
                            "kilde",
                            "medarbejder",
                            "beskrivelse",
                            "Skolens fraværsgennemgang, konklusion: " + WORRIES.get(outcome) + ".\n" + line.fravaer()));
        }
    }
}
