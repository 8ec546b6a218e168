package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Medarbejdere;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The journal's codes in words. */
@Component
class Journalord {

    private static final String ARROW = " → ";
    private static final String COMMA = ", ";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("forloebOprettet", "Sagen blev oprettet"),
            Map.entry("fase", "Ny fase"),
            Map.entry("lukket", "Sagen blev lukket"),
            Map.entry("tilbagefald", "Fraværet er tilbage"),
            Map.entry("tilbagefaldInden3Maaneder", "Fraværet er tilbage inden for tre måneder"),
            Map.entry("tovholderUdpeget", "Tovholder udpeget"),
            Map.entry("tovholderSkiftet", "Tovholder skiftet"),
            Map.entry("overflyttet", "Sagen fulgte eleven til en anden skole"),
            Map.entry("statusudveksling.fraForaeldre", "Forældrene fortalte"),
            Map.entry("statusudveksling.tilForaeldre", "Fortalt til forældrene"),
            Map.entry("underretning", "Underretning registreret"),
            Map.entry("fremskyndOpfoelgning", "Opfølgningen blev fremskyndet"),
            Map.entry("elevsamtale", "En elevsamtale blev tilføjet"),
            Map.entry("genoptag", "Der blev bedt om at genoptage sagen"),
            Map.entry("genaabn", "Sagen blev genåbnet"),
            Map.entry("inddragPpr", "PPR blev inddraget"),
            Map.entry("raadBrugt.intet", "Råd fra PPR: bruges ikke nu"),
            Map.entry("raadBrugt.naesteOpfoelgning", "Råd fra PPR: tages op ved næste opfølgning"),
            Map.entry("raadBrugt.fremskynd", "Råd fra PPR: opfølgningen fremskyndes"),
            Map.entry("lukningFortrudt", "Lukningen blev fortrudt"),
            Map.entry("doedsfaldRegistreret", "Dødsfaldet blev registreret"),
            Map.entry("satIBero", "Sagen blev sat i bero"),
            Map.entry("beroForlaenget", "Sagen er i bero længere"),
            Map.entry("genoptaget", "Sagen blev genoptaget"),
            Map.entry("annulleret", "Sagen blev annulleret"),
            Map.entry("inhabilitetRegistreret", "Inhabilitet registreret"),
            Map.entry("inhabilitetOphaevet", "Inhabilitet ophævet"),
            Map.entry("udmeldelseRegistreret", "Udmeldelse registreret"),
            Map.entry("elevenMeldtUd", "Eleven er meldt ud"),
            Map.entry("videregivelseBesluttet", "Besluttet, hvad der gives videre"),
            Map.entry("orienteringAnmodet", "Anmodning om orientering efter § 23"),
            Map.entry("orienteringGivet", "Orientering efter § 23 givet"),
            Map.entry("orienteringAfslaaet", "Orientering efter § 23 afslået"),
            Map.entry("onlineBegyndt", "Onlineundervisning begyndte"),
            Map.entry("onlineForlaenget", "Onlineundervisningen blev forlænget"),
            Map.entry("onlineAendret", "Omfanget af onlineundervisningen blev ændret"),
            Map.entry("onlinelaererSkiftet", "Nye onlinelærere"),
            Map.entry("onlineStaarAlene", "Onlineundervisningen står alene"),
            Map.entry("onlineSlut", "Onlineundervisningen sluttede"),
            Map.entry("klasseskift", "Eleven skifter klasse"),
            Map.entry("skoleskiftSet", "Eleven er på en anden skole ifølge elevregistret"),
            Map.entry("fristFlyttet", "En frist blev flyttet"),
            Map.entry("eskaleretTilSkoleleder", "Skolelederen fik besked om en overskredet frist"),
            Map.entry("eskaleretTilForvaltning", "Forvaltningen fik besked om en overskredet frist"),
            Map.entry("journaliseret", "Sagen er journaliseret"),
            Map.entry("ikkeBevaringsvaerdig", "Besluttet, at sagen ikke skal bevares"),
            Map.entry("opfoelgningsmaalPasseret", "Opfølgningen blev ikke holdt til måldatoen"));

    private final Medarbejdere medarbejdere;

    Journalord(Medarbejdere medarbejdere) {
        this.medarbejdere = medarbejdere;
    }

    /** What happened; a code without words is shown as it is. */
    String what(Journal.Notat note) {
        return WORDS.getOrDefault(note.haendelse(), note.haendelse());
    }

    /** What else was noted, or nothing. */
    String text(Journal.Notat note) {
        String text = note.tekst() == null ? "" : note.tekst();
        return switch (note.haendelse()) {
            case "fase" -> Fase.valueOf(text).ord();
            case "lukket" -> Lukning.valueOf(text).ord();
            case "tovholderUdpeget" -> medarbejdere.name(text);
            case "tovholderSkiftet" -> names(text, ARROW);
            case "onlinelaererSkiftet" -> names(text, COMMA);
            case "statusudveksling.fraForaeldre", "statusudveksling.tilForaeldre" ->
                text.substring(text.indexOf(' ') + 1);
            // told where it is shown to all
            case "underretning" -> "";
            default -> text;
        };
    }

    private String names(String logins, String between) {
        return Arrays.stream(logins.split(between)).map(medarbejdere::name).collect(Collectors.joining(between));
    }
}
