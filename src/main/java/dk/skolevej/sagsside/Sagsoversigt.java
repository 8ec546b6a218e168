package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Lukning;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as the REST shows it. {@code tovholderskift} counts how often it has changed hands, {@code uge} counts school weeks from the start of kortlægning; what a caller may not see, or what the
 * case does not have yet, is null; {@code brevvej} and {@code overtaget} (it came here with its plan) are told of one case at a time.
 */
record Sagsoversigt(
        String sagsnummer,
        String skole,
        String skolenavn,
        Fase fase,
        Lukning lukketSom,
        Integer uge,
        String tovholder,
        int tovholderskift,
        Stedfortraeder stedfortraeder,
        LocalDate naesteFrist,
        String naesteFristForklaring,
        List<Opfoelgningsrad> opfoelgninger,
        List<Tiltagsrad> tiltag,
        List<Underretninger.Underretning> underretninger,
        Brevvej brevvej,
        Boolean overtaget,
        Onlinerad onlineundervisning) {

    /** Who has the tovholder's tasks just now, both days included. */
    record Stedfortraeder(String person, LocalDate fra, LocalDate til) {}

    record Opfoelgningsrad(int nr, LocalDate maal, LocalDate frist, LocalDate afholdt, long forsinketDage) {}

    record Tiltagsrad(
            int indsatsforloeb,
            int nr,
            String beskrivelse,
            String ansvarlig,
            String rettetMod,
            LocalDate fra,
            LocalDate til,
            String status,
            String effekt) {}

    /** Online teaching that runs now; {@code staarAleneSiden} is null while another measure supplements it. */
    record Onlinerad(
            int procent,
            LocalDate fra,
            LocalDate til,
            LocalDate naesteVurdering,
            int forlaengelser,
            LocalDate staarAleneSiden) {}

    /** What those see who follow the numbers and not the child. */
    Sagsoversigt withoutContent() {
        return new Sagsoversigt(
                sagsnummer,
                skole,
                skolenavn,
                fase,
                lukketSom,
                uge,
                null,
                tovholderskift,
                null,
                naesteFrist,
                naesteFristForklaring,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
