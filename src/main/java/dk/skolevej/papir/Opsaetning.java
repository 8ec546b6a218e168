package dk.skolevej.papir;

import dk.skolevej.formular.Svarblok;
import dk.skolevej.formular.Svarblok.Gruppe;
import dk.skolevej.formular.Svarblok.Liste;
import dk.skolevej.formular.Svarblok.Punkt;
import dk.skolevej.papir.Del.Afsnit;
import dk.skolevej.papir.Del.Fakta;
import dk.skolevej.papir.Del.Kilde;
import dk.skolevej.papir.Del.Overskrift;
import dk.skolevej.papir.Del.Tabel;
import dk.skolevej.papir.Del.Tekst;
import dk.skolevej.papir.Del.Udsagn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lays answers out one below the other: short ones side by side with their questions, rows of short ones as a table, all else under headings. */
class Opsaetning {

    private static final int WIDEST_TABLE = 4;
    private static final int LONGEST_CELL = 80;
    private static final int LONGEST_FACT = 200;
    private static final int LOWEST_HEADING = 6;

    private final List<Del> dele = new ArrayList<>();
    private final List<Punkt> facts = new ArrayList<>();
    private int headings;

    List<Del> dele() {
        flush();
        return List.copyOf(dele);
    }

    Opsaetning heading(int level, String text) {
        flush();
        dele.add(new Overskrift(Math.min(level, LOWEST_HEADING), "afsnit" + ++headings, text));
        return this;
    }

    Opsaetning text(String markdown) {
        flush();
        dele.add(new Tekst(Afsnit.of(markdown)));
        return this;
    }

    Opsaetning source(String who) {
        flush();
        dele.add(new Kilde(who));
        return this;
    }

    Opsaetning facts(List<Punkt> more) {
        facts.addAll(more);
        return this;
    }

    /** @param level of the headings outermost in it */
    Opsaetning answers(List<Svarblok> blocks, int level) {
        for (Svarblok block : blocks) {
            if (block instanceof Gruppe group) {
                heading(level, group.overskrift()).answers(group.indhold(), level + 1);
            } else if (block instanceof Punkt point) {
                point(point);
            } else if (block instanceof Liste list) {
                list(list, level);
            } else if (block instanceof Svarblok.Tekst text) {
                text(text.tekst());
            }
        }
        flush();
        return this;
    }

    private void point(Punkt point) {
        if (point.langt() && !fits(point, LONGEST_FACT)) {
            flush();
            dele.add(new Udsagn(
                    point.spoergsmaal(),
                    point.svar().lines().filter(line -> !line.isBlank()).toList()));
        } else {
            facts.add(point);
        }
    }

    private void list(Liste list, int level) {
        Set<String> columns = new LinkedHashSet<>();
        list.raekker()
                .forEach(row -> row.forEach(block -> columns.add(block instanceof Punkt p ? p.spoergsmaal() : "")));
        boolean allShort = list.raekker().stream()
                .flatMap(List::stream)
                .allMatch(block -> block instanceof Punkt point && fits(point, LONGEST_CELL));
        flush();
        if (allShort && columns.size() <= WIDEST_TABLE) {
            dele.add(table(list, List.copyOf(columns)));
            return;
        }
        String name = list.spoergsmaal().replaceFirst("\\?$", "");
        for (int nr = 0; nr < list.raekker().size(); nr++) {
            heading(level, list.raekker().size() == 1 ? name : name + " " + (nr + 1))
                    .answers(list.raekker().get(nr), level + 1);
        }
    }

    private static boolean fits(Punkt point, int characters) {
        return point.svar().length() <= characters && point.svar().indexOf('\n') < 0;
    }

    private static Tabel table(Liste list, List<String> columns) {
        return new Tabel(
                list.spoergsmaal(),
                columns,
                list.raekker().stream()
                        .map(row -> columns.stream()
                                .map(column -> cell(row, column))
                                .toList())
                        .toList());
    }

    private static String cell(List<Svarblok> row, String column) {
        return row.stream()
                .map(Punkt.class::cast)
                .filter(point -> point.spoergsmaal().equals(column))
                .map(Punkt::svar)
                .findFirst()
                .orElse("–");
    }

    private void flush() {
        if (!facts.isEmpty()) {
            dele.add(new Fakta(List.copyOf(facts)));
            facts.clear();
        }
    }
}
