package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import dk.skolevej.opfoelgning.Statusudvekslinger;
import dk.skolevej.opfoelgning.Statusudvekslinger.Retning;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a running case what happened: a message to its process, or an entry in its journal. */
@Component
class Haendelser {

    private static final int LONGEST_TEXT = 20_000;

    /** The messages that reach a case, and what to say when it does not wait for one. */
    private static final Map<String, String> MESSAGES = Map.of(
            "fremskyndOpfoelgning",
            "Opfølgningen kan kun fremskyndes, mens handleplanens indsatser er i gang og der ventes på næste opfølgning.",
            "elevsamtale",
            "En elevsamtale kan kun tilføjes i et forløb, der er i gang og har fået en tovholder.",
            "inddragPpr",
            "PPR kan kun inddrages i et forløb, der er i gang og har fået en tovholder.",
            "genoptag",
            "Kun en sag, der er i bero, kan genoptages.",
            "genaabn",
            "Kun en sag i efterværn kan genåbnes.");

    /** What gives the tovholder a task. */
    private static final Set<String> FOR_THE_TOVHOLDER = Set.of("elevsamtale", "inddragPpr");

    private final Sager sager;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Formularhaendelser formularhaendelser;
    private final Statusudvekslinger statusudvekslinger;
    private final Underretninger underretninger;
    private final Journal journal;
    private final Clock clock;

    Haendelser(
            Sager sager,
            RuntimeService runtime,
            IdentityService identity,
            Formularhaendelser formularhaendelser,
            Statusudvekslinger statusudvekslinger,
            Underretninger underretninger,
            Journal journal,
            Clock clock) {
        this.sager = sager;
        this.runtime = runtime;
        this.identity = identity;
        this.formularhaendelser = formularhaendelser;
        this.statusudvekslinger = statusudvekslinger;
        this.underretninger = underretninger;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    void happened(Forloeb forloeb, Haendelse haendelse, Indsigt insight) {
        String person = insight.person().id();
        if (haendelse.type() != null && MESSAGES.containsKey(haendelse.type())) {
            if (forloeb.fase() == Fase.I_BERO && !"genoptag".equals(haendelse.type())) {
                throw new Afvist(409, "iBero", "Sagen er i bero, og det kan ikke ske nu. Genoptag sagen først.");
            }
            if (forloeb.tovholder() == null && FOR_THE_TOVHOLDER.contains(haendelse.type())) {
                throw new Afvist(409, "passerIkkeIFasen", MESSAGES.get(haendelse.type()));
            }
            sager.hold(forloeb.sagsnummer());
            String text = "inddragPpr".equals(haendelse.type()) ? text(haendelse) : null;
            journal.note(forloeb.sagsnummer(), person, haendelse.type(), text);
            send(forloeb, haendelse.type());
        } else if ("statusudveksling".equals(haendelse.type())) {
            statusudvekslinger.note(
                    forloeb.sagsnummer(), person, LocalDate.now(clock), direction(haendelse), text(haendelse));
        } else if (Underretninger.TYPE.equals(haendelse.type())) {
            underretninger.register(forloeb, person, haendelse);
        } else if ("saetIBero".equals(haendelse.type())) {
            formularhaendelser.pause(forloeb, haendelse);
        } else if ("skiftTovholder".equals(haendelse.type())) {
            formularhaendelser.changeTovholder(forloeb, haendelse, insight);
        } else if ("annuller".equals(haendelse.type())) {
            formularhaendelser.annul(forloeb, haendelse, insight);
        } else if ("fortrydLukning".equals(haendelse.type())) {
            formularhaendelser.undoClosing(forloeb, haendelse, insight);
        } else if ("afdoed".equals(haendelse.type())) {
            formularhaendelser.died(forloeb, haendelse, insight);
        } else if ("flytElev".equals(haendelse.type())) {
            formularhaendelser.changesSchool(forloeb, haendelse, insight);
        } else if ("udmeld".equals(haendelse.type())) {
            formularhaendelser.leaves(forloeb, haendelse);
        } else {
            throw new Afvist(400, "ukendtHaendelse", "Hændelsens type kendes ikke.");
        }
    }

    private void send(Forloeb forloeb, String message) {
        try {
            Person.asApplication(
                    identity,
                    () -> runtime.createMessageCorrelation(message)
                            .processInstanceBusinessKey(forloeb.sagsnummer())
                            .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Afvist(409, "passerIkkeIFasen", MESSAGES.get(message));
        }
    }

    private static Retning direction(Haendelse haendelse) {
        return Arrays.stream(Retning.values())
                .filter(retning -> retning.name().equals(haendelse.retning()))
                .findFirst()
                .orElseThrow(() ->
                        Afvist.ved("retning", 400, "ukendtRetning", "Skriv retning: fraForaeldre eller tilForaeldre."));
    }

    private static String text(Haendelse haendelse) {
        String text = haendelse.tekst();
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw Afvist.ved("tekst", 400, "ugyldigTekst", "Skriv en tekst på højst 20.000 tegn.");
        }
        return text;
    }
}
