package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Svar;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.motor.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins and ends the process of an online measure, and keeps the record of it beside. */
@Component
class Onlinegang {

    private static final String PROCESS = "onlineundervisning";
    private static final String STOP = "stopOnlineundervisning";
    private static final String SUPPLEMENT_ENDED = "onlineSupplementSlut";

    private final Onlineundervisninger online;
    private final Onlineelever elever;
    private final Onlinevalg valg;
    private final Sager sager;
    private final Svararkiv svararkiv;
    private final Journal journal;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Clock clock;

    Onlinegang(
            Onlineundervisninger online,
            Onlineelever elever,
            Onlinevalg valg,
            Sager sager,
            Svararkiv svararkiv,
            Journal journal,
            RuntimeService runtime,
            IdentityService identity,
            Clock clock) {
        this.online = online;
        this.elever = elever;
        this.valg = valg;
        this.sager = sager;
        this.svararkiv = svararkiv;
        this.journal = journal;
        this.runtime = runtime;
        this.identity = identity;
        this.clock = clock;
    }

    /** A plan has been approved: what ran by the plan before ends, and what this one has begins. A later last day than before is an extension. */
    void follow(String sagsnummer) {
        Svar answer = svararkiv.latest(sagsnummer, Onlineplan.TRIN).orElseThrow();
        Onlineplan plan = Onlineplan.of(answer.indhold());
        Optional<Onlinetiltag> before = online.running(sagsnummer);
        stop(sagsnummer, plan.hasOnline() ? Slutmaade.NY_PLAN : Slutmaade.UDGAAET);
        if (plan.hasOnline()) {
            int extensions = before.map(
                            was -> was.forlaengelser() + (plan.dato("til").isAfter(was.til()) ? 1 : 0))
                    .orElse(0);
            Onlinetiltag begun =
                    online.begin(sagsnummer, answer.nr(), plan, extensions, valg.isTrial(LocalDate.now(clock)));
            elever.teach(begun, plan.laerere());
            journal.note(sagsnummer, null, "onlineBegyndt", begun.procent() + " %");
            start(sager.find(sagsnummer).orElseThrow());
        }
    }

    /** It is over, whatever its process waits for; also the planning of the way back from one that had ended by itself. */
    void stop(String sagsnummer, Slutmaade how) {
        online.latest(sagsnummer).ifPresent(latest -> {
            if (latest.iGang()) {
                end(latest, how);
            }
            tell(sagsnummer, STOP);
        });
    }

    void end(Onlinetiltag running, Slutmaade how) {
        online.end(running, how);
        journal.note(running.sagsnummer(), null, "onlineSlut", how.ord());
    }

    /** Flags it when nothing supplements it today (R1-08, scenario 31). */
    void lookAgain(String sagsnummer) {
        LocalDate today = LocalDate.now(clock);
        online.running(sagsnummer)
                .filter(now -> now.aleneSiden() == null)
                .filter(now -> online.supplements(now).stream().noneMatch(one -> one.runs(today)))
                .ifPresent(now -> {
                    online.standsAlone(now);
                    journal.note(sagsnummer, null, "onlineStaarAlene", null);
                });
    }

    /** A measure that supplements it may have ended: its review may have to come sooner. */
    void supplementEnded(String sagsnummer) {
        lookAgain(sagsnummer);
        tell(sagsnummer, SUPPLEMENT_ENDED);
    }

    private void start(Forloeb forloeb) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "sagsnummer", forloeb.sagsnummer(),
                "skole", forloeb.skole(),
                "fase", forloeb.fase().name(),
                "tovholder", forloeb.tovholder()));
        Person.asApplication(
                identity,
                () -> runtime.createMessageCorrelation(PROCESS)
                        .processInstanceBusinessKey(forloeb.sagsnummer())
                        .setVariables(variables)
                        .correlateStartMessage());
    }

    private void tell(String sagsnummer, String message) {
        Person.asApplication(identity, () -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(sagsnummer)
                    .correlateAll();
            return null;
        });
    }
}
