package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.formular.Kravviden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code online} in the requirements tables: what the plan says about online teaching, what is agreed now, and what the municipality may do. */
@Component
class Onlineviden implements Kravviden {

    private static final LocalDate FOR_EVER = LocalDate.of(2200, 1, 1);

    private final Onlinevalg valg;
    private final Onlineundervisninger online;
    private final Clock clock;

    Onlineviden(Onlinevalg valg, Onlineundervisninger online, Clock clock) {
        this.valg = valg;
        this.online = online;
        this.clock = clock;
    }

    @Override
    public String noegle() {
        return "online";
    }

    @Override
    public Map<String, Object> vis(Optional<Forloeb> forloeb, Map<String, Object> svar) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> known = new HashMap<>();
        known.put("graenseProcent", valg.graenseProcent());
        known.put("hoejstUger", valg.hoejstUger());
        known.put("iForsoeg", valg.isTrial(today));
        known.put("forsoegTil", valg.forsoegTil().toString());
        known.put("forsoegTilOrd", Datotekst.of(valg.forsoegTil()));
        known.put("tilbudKlar", valg.klartTilbud().isPresent());
        plan(Onlineplan.of((Map<?, ?>) svar.get(Onlineplan.TRIN)), today, known);
        forloeb.flatMap(sag -> online.running(sag.sagsnummer()))
                .ifPresent(now -> review(now, (Map<?, ?>) svar.get("trin"), today, known));
        return known;
    }

    private static void plan(Onlineplan plan, LocalDate today, Map<String, Object> known) {
        LocalDate from = plan.dato("fra");
        LocalDate to = plan.dato("til");
        known.put("antal", plan.raekker().size());
        known.put("tiltag", plan.raekke());
        known.put("regnesFra", (from == null || from.isBefore(today) ? today : from).toString());
        known.put("supplementer", plan.supplementer().size());
        known.put(
                "varigeSupplementer",
                plan.supplementer().stream()
                        .filter(supplement -> to == null || supplement.lasts(to))
                        .count());
    }

    private void review(Onlinetiltag now, Map<?, ?> answers, LocalDate today, Map<String, Object> known) {
        LocalDate newEnd = Onlineplan.date(answers, "nySlutdato");
        known.put("til", now.til().toString());
        known.put("nytTil", (newEnd == null ? now.til() : newEnd).toString());
        known.put("udbyder", now.udbyder());
        known.put("nytProcent", Onlinetrin.procent(now, answers));
        List<LocalDate> supplemented = supplementedTo(now, answers, today);
        known.put("suppleres", !supplemented.isEmpty());
        known.put(
                "supplementTil",
                supplemented.stream().max(LocalDate::compareTo).orElse(today).toString());
    }

    /** The last days of what supplements it once these answers are in force; one that has been written here stands until the plan is changed. */
    private List<LocalDate> supplementedTo(Onlinetiltag now, Map<?, ?> answers, LocalDate today) {
        Collection<?> resumed = answers.get("genoptages") instanceof Collection<?> chosen ? chosen : List.of();
        if (answers.get("nytSupplement") != null) {
            return List.of(FOR_EVER);
        }
        return online.supplements(now).stream()
                .filter(supplement -> supplement.lasts(today))
                .filter(supplement -> supplement.iGang() || resumed.contains(supplement.noegle()))
                .map(supplement -> supplement.til() == null ? FOR_EVER : supplement.til())
                .toList();
    }
}
