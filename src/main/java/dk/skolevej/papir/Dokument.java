package dk.skolevej.papir;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of papers; {@code trin} are the steps whose answers each is made of, the first one the step there is a paper for. */
enum Dokument {
    KORTLAEGNING("Kortlægning", "sammenfatKortlaegning", "vurderKortlaegning"),
    HANDLEPLAN(
            "Handleplan",
            "udarbejdHandleplan",
            "godkendHandleplan",
            "ivaerksaetElevindsats",
            "ivaerksaetFaellesskabsindsats",
            "ivaerksaetUndervisningsindsats"),
    OPFOELGNING("Opfølgning", "holdOpfoelgning", "kvitterForOpfoelgning"),
    AFSLUTNING("Afslutning", "forberedAfslutning", "bekraeftAfslutning", "kontrollerTilbagefald"),
    /** What parents and pupil get: of the plan in force and the latest follow-up, what is marked as theirs. */
    FAMILIE("Familiens eksemplar"),
    /** Every other answer of the case, whatever steps there are. */
    OEVRIGT("Sagens øvrige oplysninger");

    private final String titel;
    private final List<String> trin;

    Dokument(String titel, String... trin) {
        this.titel = titel;
        this.trin = List.of(trin);
    }

    /** As in an address. */
    String noegle() {
        return name().toLowerCase(Locale.ROOT);
    }

    String titel() {
        return titel;
    }

    /** The title of one among several. */
    String titel(int nr) {
        return switch (this) {
            case HANDLEPLAN -> titel + ", version " + nr;
            case OPFOELGNING -> titel + " nr. " + nr;
            case KORTLAEGNING, AFSLUTNING -> nr > 1 ? titel + " nr. " + nr : titel;
            case FAMILIE, OEVRIGT -> titel;
        };
    }

    List<String> trin() {
        return trin;
    }

    static Optional<Dokument> of(String noegle) {
        return Arrays.stream(values())
                .filter(one -> one.noegle().equals(noegle))
                .findFirst();
    }
}
