package dk.skolevej.fravaer;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.formular.Opslag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code fravaersudvikling}: how the pupil's absence has gone since the first handleplan was approved, as a chart and as rows (R4-59). */
@Component
class FravaersudviklingOpslag implements Opslag {

    private final Svararkiv svararkiv;
    private final Fravaerstal tal;
    private final Fravaerstekst tekst;
    private final Clock clock;

    FravaersudviklingOpslag(Svararkiv svararkiv, Fravaerstal tal, Fravaerstekst tekst, Clock clock) {
        this.svararkiv = svararkiv;
        this.tal = tal;
        this.tekst = tekst;
        this.clock = clock;
    }

    @Override
    public String noegle() {
        return "fravaersudvikling";
    }

    /** Without figures there is no {@code diagram}, and {@code siden} says why. */
    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        Forloeb forloeb = sammenhaeng.forloeb();
        Map<String, Object> shown = new HashMap<>();
        shown.put("grundlag", tekst.grundlag(forloeb.skole()));
        shown.put("raekker", List.of());
        Optional<LocalDate> approved = approved(forloeb.sagsnummer());
        approved.flatMap(day -> tekst.known(forloeb.skole(), today -> new Periode(day, today)))
                .ifPresentOrElse(
                        known -> shown.putAll(figures(forloeb, approved.get(), known)),
                        () -> shown.put("siden", Fravaerstekst.UNKNOWN));
        return shown;
    }

    private Map<String, Object> figures(Forloeb forloeb, LocalDate approved, Periode known) {
        Udvikling udvikling = tal.udvikling(forloeb.elev(), forloeb.skole(), known);
        return Map.of(
                "siden",
                "Planen blev godkendt %s. I perioden %s"
                        .formatted(Datotekst.of(approved), tekst.of(tal.of(forloeb.elev(), forloeb.skole(), known))),
                "raekker",
                udvikling.raekker(),
                "diagram",
                udvikling.diagram(),
                "beskrivelse",
                udvikling.ord());
    }

    private Optional<LocalDate> approved(String sagsnummer) {
        return svararkiv.of(sagsnummer, "godkendHandleplan").stream()
                .filter(svar -> "godkendt".equals(svar.indhold().get("godkendelse")))
                .map(svar -> LocalDate.ofInstant(svar.afgivet(), clock.getZone()))
                .findFirst();
    }
}
