package dk.skolevej.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A letter to one colleague (a login), in the words of {@code post/<navn>.txt}. There is no place for a text in it: tasks are given by their id
 * and read again when the letter is sent, numbers by school code. A letter about tasks falls away when none of them is open any longer.
 */
public final class Brev {

    /** A meeting the letter invites to. */
    public record Moede(Instant begynder, Instant slutter) {}

    private final String navn;
    private final String til;
    private final Map<Liste, Set<String>> opgaver = new EnumMap<>(Liste.class);
    private final Map<String, Integer> tal = new LinkedHashMap<>();
    private String sagsnummer;
    private LocalDate dag;
    private Moede moede;

    private Brev(String navn, String til) {
        this.navn = navn;
        this.til = til;
    }

    /** @param navn letter and recipient, e.g. {@code overblik-medarbejder}; @param til the recipient's login */
    public static Brev to(String til, String navn) {
        return new Brev(navn, til);
    }

    /** The one case it is about, whose number its process carries in Cockpit. @throws IllegalArgumentException for anything but a case number */
    public Brev about(String nummer) {
        sagsnummer = Sagsnummer.require(nummer);
        return this;
    }

    public Brev tasks(Liste liste, Collection<String> opgaveIds) {
        opgaver.computeIfAbsent(liste, key -> new TreeSet<>()).addAll(opgaveIds);
        return this;
    }

    /** A number for each school, by institutionsnummer. */
    public Brev numbers(Map<String, Integer> antalPaaSkole) {
        tal.putAll(antalPaaSkole);
        return this;
    }

    /** A letter of that day: one of the same kind of a later day takes its place when it has not been sent by then. */
    public Brev on(LocalDate day) {
        dag = day;
        return this;
    }

    public Brev invitesTo(Moede meeting) {
        moede = meeting;
        return this;
    }

    String navn() {
        return navn;
    }

    String til() {
        return til;
    }

    String sagsnummer() {
        return sagsnummer;
    }

    LocalDate dag() {
        return dag;
    }

    Map<Liste, Set<String>> opgaver() {
        return opgaver;
    }

    Map<String, Integer> tal() {
        return tal;
    }

    Moede moede() {
        return moede;
    }
}
