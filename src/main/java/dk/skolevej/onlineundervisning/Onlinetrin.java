package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.FaseSkiftet;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.formular.FormularIndsendt;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the steps of the case mean for its online teaching: a review decides, a supplementing measure begins or ends, the case ends. */
@Component
class Onlinetrin {

    private static final Set<Fase> OVER = Set.of(Fase.EFTERVAERN, Fase.LUKKET);
    private static final String STARTED = "ivaerksat";

    private final Onlineundervisninger online;
    private final Onlineelever elever;
    private final Onlinegang gang;
    private final Journal journal;

    Onlinetrin(Onlineundervisninger online, Onlineelever elever, Onlinegang gang, Journal journal) {
        this.online = online;
        this.elever = elever;
        this.gang = gang;
        this.journal = journal;
    }

    @EventListener
    void answered(FormularIndsendt indsendt) {
        if (indsendt.sagsnummer() == null) {
            return;
        }
        switch (indsendt.trin()) {
            case "vurderOnlineundervisning" ->
                online.latest(indsendt.sagsnummer()).ifPresent(now -> reviewed(now, indsendt));
            case "ivaerksaetElevindsats" -> started(indsendt, 1);
            case "ivaerksaetFaellesskabsindsats" -> started(indsendt, 2);
            case "holdOpfoelgning" -> {
                followedUp(indsendt, "elevindsats", 1);
                followedUp(indsendt, "faellesskabsindsats", 2);
            }
            default -> {
                // other steps say nothing about it
            }
        }
    }

    /** The pupil is thought to be back, or the case is over for another reason. */
    @EventListener
    void phase(FaseSkiftet skift) {
        if (OVER.contains(skift.fase())) {
            gang.stop(skift.sagsnummer(), Slutmaade.SAG);
        }
    }

    /** How much is online from now on. @param answers the review's, whose {@code nyProcent} may be missing */
    static int procent(Onlinetiltag now, Map<?, ?> answers) {
        return answers.get("nyProcent") instanceof Number given ? Onlineplan.percent(given) : now.procent();
    }

    private void reviewed(Onlinetiltag now, FormularIndsendt indsendt) {
        Map<String, Object> svar = indsendt.svar();
        if ("afslut".equals(svar.get("onlineudfald"))) {
            return;
        }
        LocalDate newEnd = Onlineplan.date(svar, "nySlutdato");
        supplement(now, svar);
        taught(now, indsendt);
        online.agree(
                now, procent(now, svar), newEnd == null ? now.til() : newEnd, Onlineplan.date(svar, "naesteVurdering"));
        if (newEnd != null) {
            journal.note(
                    indsendt.sagsnummer(),
                    indsendt.af(),
                    "onlineForlaenget",
                    "gang nr. %d, fra %s til %s"
                            .formatted(now.forlaengelser() + 1, Datotekst.of(now.til()), Datotekst.of(newEnd)));
        }
        if (procent(now, svar) != now.procent()) {
            journal.note(
                    indsendt.sagsnummer(),
                    indsendt.af(),
                    "onlineAendret",
                    now.procent() + " % → " + procent(now, svar) + " %");
        }
    }

    private void taught(Onlinetiltag now, FormularIndsendt indsendt) {
        List<String> teachers = Onlineplan.logins(indsendt.svar());
        if (!teachers.isEmpty()) {
            elever.teach(now, teachers);
            journal.note(indsendt.sagsnummer(), indsendt.af(), "onlinelaererSkiftet", String.join(", ", teachers));
        }
    }

    private void supplement(Onlinetiltag now, Map<String, Object> svar) {
        List<Supplement> known = online.supplements(now);
        if (svar.get("genoptages") instanceof Collection<?> chosen) {
            known.stream()
                    .filter(one -> chosen.contains(one.noegle()))
                    .forEach(one -> online.run(now, one.indsatsforloeb(), one.nr(), true));
        }
        if (svar.get("nytSupplement") != null) {
            int agreedBefore = (int)
                    known.stream().filter(one -> one.indsatsforloeb() == 0).count();
            String kind = (String) svar.get("nytSupplementSlags");
            online.add(now.sagsnummer(), now.nr(), new Supplement(0, agreedBefore + 1, kind, null, true));
        }
    }

    private void started(FormularIndsendt indsendt, int track) {
        online.running(indsendt.sagsnummer()).ifPresent(now -> {
            int nr = 0;
            for (Map<?, ?> row : Onlineplan.rows(indsendt.svar(), "tiltag")) {
                online.run(now, track, ++nr, STARTED.equals(row.get("status")));
            }
            gang.supplementEnded(now.sagsnummer());
        });
    }

    private void followedUp(FormularIndsendt indsendt, String key, int track) {
        online.running(indsendt.sagsnummer()).ifPresent(now -> {
            int nr = 0;
            for (Map<?, ?> row : Onlineplan.rows(indsendt.svar(), key)) {
                nr++;
                if ("nej".equals(row.get("fortsaetter"))) {
                    online.run(now, track, nr, false);
                    gang.supplementEnded(now.sagsnummer());
                }
            }
        });
    }
}
