package dk.skolevej.adgang;

import dk.skolevej.adgang.Matrixsag.Del;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the answer to a person's call, by the table of calls and {@code domain.md} 5.5. */
record Dom(Kaldtabel tabel, List<Matrixsag> sager) {

    /** Surnames by school: staff may know their own colleagues. */
    private static final Map<String, Set<String>> COLLEAGUES =
            Map.of("101001", Set.of("Thorsen", "Krogh", "Toft"), "101002", Set.of("Lauridsen", "Terkelsen", "Kvist"));

    /** Letters on either side. */
    private static final int CONTEXT = 300;

    private static final List<String> STAFF =
            List.of("skoleleder", "tovholder", "klasseteam", "tryghedsperson", "ppr", "onlinelaerer");

    enum Ventet {
        LOGIN,
        REFUSED,
        HIDDEN,
        ANSWERED
    }

    Ventet expected(Matrixperson person, Kald kald) {
        if (!tabel.allows(person, kald.metode(), kald.sti())) {
            return person.login() == null ? Ventet.LOGIN : Ventet.REFUSED;
        }
        return hasPart(person, kald) ? Ventet.ANSWERED : Ventet.HIDDEN;
    }

    List<String> faults(Matrixperson person, Kald kald, int status, String answer) {
        List<String> faults = new ArrayList<>();
        Ventet expected = expected(person, kald);
        if (!fits(expected, kald, status)) {
            faults.add("%s: %s answered %d, expected %s".formatted(person.hvem(), kald, status, expected));
        }
        sager.forEach(sag -> sag.maerker().forEach((del, words) -> {
            if (!maySee(person, kald, expected, sag, del)) {
                words.stream()
                        .filter(answer::contains)
                        .findFirst()
                        .ifPresent(word -> faults.add("%s: %s answered %d and shows %s of %s: %s"
                                .formatted(person.hvem(), kald, status, del, sag.navn(), word)));
            }
        }));
        sager.forEach(sag -> tasksSeen(person, expected, sag, answer)
                .forEach(task -> faults.add("%s: %s answered %d and shows a task of %s"
                        .formatted(person.hvem(), kald, status, sag.navn()))));
        if (expected == Ventet.ANSWERED && kald.countsOneCase() && !answer.contains(counted(person, kald))) {
            faults.add("%s: %s counts what they may not see: %s".formatted(person.hvem(), kald, answer));
        }
        COLLEAGUES.forEach((skole, names) -> {
            boolean knows = expected == Ventet.ANSWERED
                    && (person.is("camunda-admin") || person.skoler().contains(skole));
            if (!knows) {
                names.stream()
                        .filter(answer::contains)
                        .forEach(name -> faults.add("%s: %s answered %d and shows staff of %s: %s"
                                .formatted(person.hvem(), kald, status, skole, around(name, answer))));
            }
        });
        return faults;
    }

    /** The invented colleague where the answer tells of them, so that a fault that is seen once can be understood. */
    private static String around(String name, String answer) {
        int at = answer.indexOf(name);
        return answer.substring(Math.max(0, at - CONTEXT), Math.min(answer.length(), at + CONTEXT));
    }

    /** A count tells no more than the list would. */
    private static String counted(Matrixperson person, Kald kald) {
        boolean tasks = kald.sti().startsWith("/task");
        long shown = kald.sag().opgaver().values().stream()
                .filter(step -> person.listsTask(kald.sag(), step))
                .count();
        boolean all = person.sees(kald.sag()).contains(Del.INSTANSER) && !tasks;
        return all ? "\"count\":" : "{\"count\":%d}".formatted(tasks ? shown : 0);
    }

    /** The parts of any case that an answer shows, whoever asks. */
    Set<Del> shown(String answer) {
        Set<Del> parts = EnumSet.noneOf(Del.class);
        sager.forEach(sag -> sag.maerker().forEach((del, words) -> {
            if (words.stream().anyMatch(answer::contains)) {
                parts.add(del);
            }
        }));
        return parts;
    }

    private static boolean fits(Ventet expected, Kald kald, int status) {
        return switch (expected) {
            case LOGIN -> status == 401;
            case REFUSED -> status == 403;
            case HIDDEN -> status == 403 || status == 404;
            case ANSWERED -> !kald.skalSvare() || status / 100 == 2;
        };
    }

    /** Whoever is asked for a worry chooses among the pupils of their school. */
    private static boolean maySee(Matrixperson person, Kald kald, Ventet expected, Matrixsag sag, Del del) {
        boolean choosesPupil = del == Del.ELEV && kald.sti().endsWith("/deployed-start-form") && person.isAt(sag);
        boolean asksForCpr = del == Del.CPR && kald.sti().endsWith("/cpr") && sag.equals(kald.sag());
        return expected == Ventet.ANSWERED && (person.sees(sag).contains(del) || choosesPupil || asksForCpr);
    }

    private static List<String> tasksSeen(Matrixperson person, Ventet expected, Matrixsag sag, String answer) {
        List<String> seen = new ArrayList<>();
        sag.opgaver().forEach((task, step) -> {
            if ((expected != Ventet.ANSWERED || !person.listsTask(sag, step)) && answer.contains(task)) {
                seen.add(task);
            }
        });
        if (!person.is("camunda-admin")) {
            sag.lukkede().stream().filter(answer::contains).forEach(seen::add);
        }
        return seen;
    }

    /** Calls that are about one task or one case are for those who have part in it. */
    private boolean hasPart(Matrixperson person, Kald kald) {
        if (kald.opgave() != null) {
            return sager.stream()
                    .filter(sag -> sag.opgaver().containsKey(kald.opgave()))
                    .findFirst()
                    .map(sag -> mayDo(person, kald, sag, sag.opgaver().get(kald.opgave())))
                    .orElse(false);
        }
        if (kald.sti().startsWith("/api/forloeb/")) {
            boolean content = kald.sti().contains("/papir/") || kald.sti().endsWith("/arkivpakke");
            boolean forManagers =
                    !content && kald.metode().equals("GET") || kald.sti().endsWith("/inhabilitet");
            return person.runs(kald.sag()) || forManagers && person.isAt(kald.sag()) && person.is("forvaltning");
        }
        if (kald.sti().equals("/api/bekymringer")) {
            return person.isAt(kald.sag()) && STAFF.stream().anyMatch(person::is);
        }
        return !kald.sti().startsWith("/api/stedfortraedninger/");
    }

    private static boolean mayDo(Matrixperson person, Kald kald, Matrixsag sag, String step) {
        boolean content = kald.sti().endsWith("/form-variables") || kald.sti().endsWith("/submit-form");
        return content ? person.works(sag, step) : person.listsTask(sag, step);
    }
}
