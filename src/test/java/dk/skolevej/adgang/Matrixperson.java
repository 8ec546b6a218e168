package dk.skolevej.adgang;

import static dk.skolevej.adgang.Matrixsag.Del.A;
import static dk.skolevej.adgang.Matrixsag.Del.B;
import static dk.skolevej.adgang.Matrixsag.Del.BEKYMRING;
import static dk.skolevej.adgang.Matrixsag.Del.C;
import static dk.skolevej.adgang.Matrixsag.Del.ELEV;
import static dk.skolevej.adgang.Matrixsag.Del.INSTANSER;
import static dk.skolevej.adgang.Matrixsag.Del.OPFOELGNING;
import static dk.skolevej.adgang.Matrixsag.Del.PLAN;
import static dk.skolevej.adgang.Matrixsag.Del.SAGSNUMMER;
import static dk.skolevej.adgang.Matrixsag.Del.SAMMENFATNING;
import static dk.skolevej.adgang.Matrixsag.Del.TVAERFAGLIG;

import dk.skolevej.adgang.Matrixsag.Del;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who calls, and what {@code domain.md} 5.5 lets them see of a case at most.
 *
 * @param login null for whoever has none
 */
record Matrixperson(String hvem, String login, Set<String> roller, Set<String> skoler) {

    private static final String OWN = "101001";
    private static final String OTHER = "101002";

    /** {@code tora} is away and {@code vita} stands in for her; those from {@code tage} on have no part in any case. */
    static List<Matrixperson> all() {
        return List.of(
                of("skoleleder", "lise", "skoleleder", OWN),
                of("tovholder of the case", "tove", "tovholder", OWN),
                of("tovholder who is away", "tora", "tovholder", OWN),
                of("deputy of the tovholder", "vita", "tovholder", OWN),
                of("klasseteam who raised the concern", "karl", "klasseteam", OWN),
                of("tryghedsperson of the case", "trine", "tryghedsperson,klasseteam", OWN),
                of("PPR of both schools", "pia", "ppr", OWN, OTHER),
                of("tovholder of no case", "tage", "tovholder", OWN),
                of("klasseteam without a case", "kaja", "klasseteam", OWN),
                of("tryghedsperson of no case", "troels", "tryghedsperson", OWN),
                of("online teacher", "olga", "onlinelaerer", OWN),
                of("skoleleder of the other school", "lars", "skoleleder", OTHER),
                of("tovholder of the other school", "tom", "tovholder", OTHER),
                of("klasseteam of the other school", "klara", "klasseteam", OTHER),
                of("tryghedsperson of the other school", "tina", "tryghedsperson", OTHER),
                of("PPR of the other school", "pelle", "ppr", OTHER),
                of("forvaltning", "frida", "forvaltning", OWN, OTHER),
                of("procesdesigner", "dorte", "procesdesigner", OWN, OTHER),
                of("dpo", "dan", "dpo"),
                of("IT", "admin", "camunda-admin"),
                new Matrixperson("no login", null, Set.of(), Set.of()));
    }

    /** One of each role, those who stand in, and another school's skoleleder. */
    static List<Matrixperson> oneOfEach() {
        Set<String> more = Set.of("tora", "tage", "kaja", "troels", "tom", "klara", "tina", "pelle");
        return all().stream()
                .filter(person -> person.login() == null || !more.contains(person.login()))
                .toList();
    }

    static Matrixperson of(String hvem, String login, String roller, String... skoler) {
        return new Matrixperson(hvem, login, Set.of(roller.split(",")), Set.of(skoler));
    }

    boolean is(String rolle) {
        return roller.contains(rolle);
    }

    boolean isAt(Matrixsag sag) {
        return skoler.contains(sag.skole());
    }

    /** The skoleleder of the school, the tovholder, and the tovholder's deputy. */
    boolean runs(Matrixsag sag) {
        return isAt(sag)
                && (is("skoleleder")
                        || sag.tovholder().equals(login)
                        || sag.stedfortraeder().equals(login));
    }

    /** Whether the task of this step is offered or assigned to the person. */
    boolean works(Matrixsag sag, String step) {
        return isAt(sag)
                && switch (Matrixsag.rolle(step)) {
                    case "tovholder" -> sag.worker().equals(login);
                    case "tryghedsperson" -> sag.tryghedsperson().equals(login);
                    default -> is(Matrixsag.rolle(step));
                };
    }

    boolean worksIn(Matrixsag sag) {
        return sag.opgaver().values().stream().anyMatch(step -> works(sag, step));
    }

    /** The numbers and dates of a task, not its content. */
    boolean listsTask(Matrixsag sag, String step) {
        return works(sag, step) || is("camunda-admin");
    }

    Set<Del> sees(Matrixsag sag) {
        Set<Del> seen = EnumSet.noneOf(Del.class);
        if (is("camunda-admin") || isAt(sag) && is("forvaltning")) {
            seen.addAll(Set.of(SAGSNUMMER, INSTANSER));
        }
        if (is("dpo")) {
            seen.add(SAGSNUMMER);
        }
        if (runs(sag)) {
            seen.addAll(Set.of(ELEV, BEKYMRING, A, B, C, TVAERFAGLIG, SAMMENFATNING, PLAN, OPFOELGNING, SAGSNUMMER));
        }
        if (worksIn(sag)) {
            seen.addAll(Set.of(ELEV, SAGSNUMMER, INSTANSER));
            seen.addAll(byRole(sag));
        }
        return seen;
    }

    private Set<Del> byRole(Matrixsag sag) {
        Set<Del> seen = EnumSet.noneOf(Del.class);
        if (is("klasseteam")) {
            seen.add(A);
        }
        if (is("klasseteam") && sag.melder().equals(login)) {
            seen.add(BEKYMRING);
        }
        if (is("tryghedsperson") && sag.tryghedsperson().equals(login)) {
            seen.add(B);
        }
        if (is("ppr")) {
            seen.addAll(Set.of(A, B, C, TVAERFAGLIG, SAMMENFATNING, PLAN, OPFOELGNING));
        }
        return seen;
    }
}
