package dk.skolevej.raad;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Svararkiv;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What PPR has been asked in a case, what they advised, and what the tovholder decided; questions and advice count from 1. */
@Component
class Raadgivning {

    /** The journal's code for a question, which is also the name of the message. */
    private static final String ASKED = "inddragPpr";

    private static final String DECIDED = "raadBrugt.";
    private static final String ADVICE = "raadFraPpr";
    private static final String DECISION = "tagStillingTilRaad";

    private final Journal journal;
    private final Svararkiv svararkiv;
    private final Medarbejdere medarbejdere;
    private final Clock clock;

    Raadgivning(Journal journal, Svararkiv svararkiv, Medarbejdere medarbejdere, Clock clock) {
        this.journal = journal;
        this.svararkiv = svararkiv;
        this.medarbejdere = medarbejdere;
        this.clock = clock;
    }

    int questions(String sagsnummer) {
        return journal.of(sagsnummer, ASKED).size();
    }

    /** As rows of a table: one, or none. */
    List<Map<String, Object>> question(String sagsnummer, int nr) {
        return journal.of(sagsnummer, ASKED).stream()
                .skip(nr - 1L)
                .limit(1)
                .map(note -> row(note.tidspunkt(), medarbejdere.name(note.hvem()), note.tekst()))
                .toList();
    }

    List<Map<String, Object>> advice(String sagsnummer, int nr) {
        return svararkiv.of(sagsnummer, ADVICE).stream()
                .filter(svar -> svar.nr() == nr)
                .map(svar -> row(
                        LocalDate.parse((String) svar.indhold().get("pprHvornaar")),
                        (String) svar.indhold().get("pprHvem"),
                        (String) svar.indhold().get("raad")))
                .toList();
    }

    /** Advice and decision stand together from now on, whatever else PPR is asked. @param raadFoererTil as in the form */
    void decided(String sagsnummer, int adviceNr, String raadFoererTil) {
        svararkiv.latest(sagsnummer, DECISION).ifPresent(decision -> {
            String advice = advice(sagsnummer, adviceNr).stream()
                    .map(row -> row.get("hvem") + ": " + row.get("tekst"))
                    .findFirst()
                    .orElseThrow();
            journal.note(
                    sagsnummer,
                    decision.afgivetAf(),
                    DECIDED + raadFoererTil,
                    advice + " · Tovholder: " + decision.indhold().get("note"));
        });
    }

    /** What is to be brought up: the advice since the last follow-up that was not put aside. */
    List<Map<String, Object>> forFollowUp(String sagsnummer) {
        Instant since = svararkiv
                .latest(sagsnummer, "holdOpfoelgning")
                .map(last -> last.afgivet())
                .orElse(Instant.EPOCH);
        return journal.of(sagsnummer).stream()
                .filter(note -> note.haendelse().startsWith(DECIDED)
                        && !note.haendelse().equals(DECIDED + "intet"))
                .filter(note -> note.tidspunkt().isAfter(since))
                .map(note -> Map.<String, Object>of("dato", Datotekst.of(day(note.tidspunkt())), "tekst", note.tekst()))
                .toList();
    }

    private Map<String, Object> row(Instant when, String hvem, String tekst) {
        return row(day(when), hvem, tekst);
    }

    private static Map<String, Object> row(LocalDate day, String hvem, String tekst) {
        return Map.of("dato", Datotekst.of(day), "hvem", hvem, "tekst", tekst);
    }

    private LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, clock.getZone());
    }
}
