package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.fortrydelse.Fortrydelsesret;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Startformular;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What happens to a case through a start form in Tasklist, told over REST: the same form, the same refusals. */
@Component
class Formularhaendelser {

    private final Startformular forms;
    private final Fortrydelsesret fortrydelsesret;

    Formularhaendelser(Startformular forms, Fortrydelsesret fortrydelsesret) {
        this.forms = forms;
        this.fortrydelsesret = fortrydelsesret;
    }

    /** One case to another tovholder; several at once are handed over in Tasklist. */
    void changeTovholder(Forloeb forloeb, Haendelse haendelse, Indsigt insight) {
        if (!insight.leads(forloeb)) {
            throw new Afvist(403, "kunSkoleleder", "Kun skolens leder kan give en sag til en anden tovholder.");
        }
        if (forloeb.tovholder() == null || forloeb.lukketSom() != null) {
            throw new Afvist(
                    409,
                    "passerIkkeIFasen",
                    "Tovholderen kan kun skiftes i et åbent forløb, der har fået en tovholder.");
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("fra", forloeb.skole() + ":" + forloeb.tovholder());
        answers.put("til", haendelse.tovholder());
        answers.put("omfang", "udvalgte");
        answers.put("sager", List.of(forloeb.sagsnummer()));
        answers.put("note", haendelse.tekst());
        forms.submit("overdragelse", answers);
    }

    void pause(Forloeb forloeb, Haendelse haendelse) {
        if (forloeb.tovholder() == null || forloeb.fase() == Fase.LUKKET || forloeb.fase() == Fase.I_BERO) {
            throw new Afvist(
                    409,
                    "passerIkkeIFasen",
                    "Kun et forløb, der er i gang og har fået en tovholder, kan sættes i bero.");
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", forloeb.sagsnummer());
        answers.put("beroTil", haendelse.til());
        answers.put("aarsag", haendelse.aarsag());
        answers.put("begrundelse", haendelse.tekst());
        forms.submit("bero", answers);
    }

    void annul(Forloeb forloeb, Haendelse haendelse, Indsigt insight) {
        if (!insight.leads(forloeb)) {
            throw new Afvist(403, "kunSkoleleder", "Kun skolens leder kan annullere en sag.");
        }
        if (forloeb.fase() == Fase.LUKKET) {
            throw new Afvist(409, "passerIkkeIFasen", "Sagen er lukket og kan ikke annulleres.");
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", forloeb.sagsnummer());
        answers.put("begrundelse", haendelse.tekst());
        forms.submit("annullering", answers);
    }

    /** A case that was closed by mistake goes on. */
    void undoClosing(Forloeb forloeb, Haendelse haendelse, Indsigt insight) {
        if (!insight.leads(forloeb)) {
            throw new Afvist(403, "kunSkoleleder", "Kun skolens leder kan fortryde, at en sag er lukket.");
        }
        fortrydelsesret.require(forloeb);
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", forloeb.sagsnummer());
        answers.put("begrundelse", haendelse.tekst());
        forms.submit("fortrydelse", answers);
    }

    /** All of the case stops. Whoever tells it over REST has chosen the case by its number. */
    void died(Forloeb forloeb, Haendelse haendelse, Indsigt insight) {
        if (!insight.leads(forloeb)) {
            throw new Afvist(403, "kunSkoleleder", "Kun skolens leder kan registrere et dødsfald.");
        }
        if (forloeb.lukketSom() == Lukning.OPHOERT_DOEDSFALD) {
            throw new Afvist(409, "alleredeRegistreret", "Det er allerede registreret.");
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", forloeb.sagsnummer());
        answers.put("kilde", haendelse.tekst());
        answers.put("bekraeft", true);
        forms.submit("doedsfald", answers);
    }

    /** That the pupil leaves the municipality's schools: the skoleleder is asked. */
    void leaves(Forloeb forloeb, Haendelse haendelse) {
        if (forloeb.fase() == Fase.LUKKET) {
            throw new Afvist(409, "passerIkkeIFasen", "Sagen er allerede lukket.");
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", forloeb.sagsnummer());
        if (haendelse.dato() != null) {
            answers.put("sidsteSkoledag", haendelse.dato().toString());
        }
        forms.submit("udmeldelse", answers);
    }

    /** To another of the municipality's schools, and the case with the pupil. */
    void changesSchool(Forloeb forloeb, Haendelse haendelse, Indsigt insight) {
        if (!insight.leads(forloeb)) {
            throw new Afvist(403, "kunSkoleleder", "Kun skolens leder kan flytte en sag til en anden skole.");
        }
        if (forloeb.fase() == Fase.LUKKET) {
            throw new Afvist(409, "passerIkkeIFasen", "Sagen er lukket og kan ikke flyttes.");
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("sag", forloeb.sagsnummer());
        answers.put("nySkole", haendelse.skole());
        answers.put("note", haendelse.tekst());
        forms.submit("skoleskift", answers);
    }
}
