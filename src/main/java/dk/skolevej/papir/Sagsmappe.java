package dk.skolevej.papir;

import dk.skolevej.forloeb.Svar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A case's answers, sorted into the papers they belong to. */
record Sagsmappe(List<Laeg> laeg) {

    private static final String APPROVAL = "godkendHandleplan";

    /** @param svar all answers of the case in the order they were given */
    static Sagsmappe of(List<Svar> svar, ZoneId zone) {
        List<Laeg> laeg = new ArrayList<>();
        for (Dokument dokument : Dokument.values()) {
            if (!dokument.trin().isEmpty()) {
                laeg.addAll(papers(dokument, svar, zone));
            }
        }
        family(laeg).ifPresent(laeg::add);
        Set<Svar> taken = new HashSet<>();
        laeg.forEach(one -> taken.addAll(one.svar()));
        List<Svar> rest = svar.stream().filter(one -> !taken.contains(one)).toList();
        if (!rest.isEmpty()) {
            laeg.add(new Laeg(Dokument.OEVRIGT, 1, day(rest.get(rest.size() - 1), zone), rest));
        }
        return new Sagsmappe(List.copyOf(laeg));
    }

    /** @param nr null for the latest */
    Optional<Laeg> find(Dokument dokument, Integer nr) {
        return nr == null
                ? latest(laeg, dokument)
                : laeg.stream()
                        .filter(one -> one.dokument() == dokument && one.nr() == nr)
                        .findFirst();
    }

    private static Optional<Laeg> latest(List<Laeg> laeg, Dokument dokument) {
        return laeg.stream().filter(one -> one.dokument() == dokument).max(Comparator.comparingInt(Laeg::nr));
    }

    /** The plan in force, and the latest follow-up when there has been one; nobody's words about them. */
    private static Optional<Laeg> family(List<Laeg> laeg) {
        return latest(laeg, Dokument.HANDLEPLAN).map(plan -> {
            List<Laeg> both = Stream.concat(Stream.of(plan), latest(laeg, Dokument.OPFOELGNING).stream())
                    .toList();
            LocalDate latest =
                    both.stream().map(Laeg::dato).max(Comparator.naturalOrder()).orElseThrow();
            return new Laeg(
                    Dokument.FAMILIE,
                    plan.nr(),
                    latest,
                    both.stream().map(one -> one.svar().get(0)).toList());
        });
    }

    private static List<Laeg> papers(Dokument dokument, List<Svar> all, ZoneId zone) {
        List<Svar> begins = all.stream().filter(svar -> begins(dokument, svar)).toList();
        List<Laeg> papers = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            Svar begin = begins.get(i);
            Svar next = i + 1 < begins.size() ? begins.get(i + 1) : null;
            List<Svar> follow = all.stream()
                    .filter(svar -> follows(dokument, svar, begin, next))
                    .sorted(Comparator.comparingInt(svar -> dokument.trin().indexOf(svar.trin())))
                    .toList();
            List<Svar> together = Stream.concat(Stream.of(main(dokument, begin, all)), follow.stream())
                    .toList();
            papers.add(new Laeg(dokument, i + 1, date(begin, together, zone), together));
        }
        return papers;
    }

    /** There is a plan when one has been approved; all else is a paper when it has been answered. */
    private static boolean begins(Dokument dokument, Svar svar) {
        return dokument == Dokument.HANDLEPLAN
                ? APPROVAL.equals(svar.trin())
                        && "godkendt".equals(svar.indhold().get("godkendelse"))
                : dokument.trin().get(0).equals(svar.trin());
    }

    /** What was approved is what had last been written. */
    private static Svar main(Dokument dokument, Svar begin, List<Svar> all) {
        return dokument != Dokument.HANDLEPLAN
                ? begin
                : all.stream()
                        .filter(svar -> dokument.trin().get(0).equals(svar.trin()))
                        .filter(svar -> !svar.afgivet().isAfter(begin.afgivet()))
                        .max(Comparator.comparingInt(Svar::nr))
                        .orElseThrow();
    }

    /** The answers to the other steps, from this one until the next; a plan that was sent back is no part of one that was approved. */
    private static boolean follows(Dokument dokument, Svar svar, Svar begin, Svar next) {
        if (APPROVAL.equals(svar.trin())) {
            return svar.equals(begin);
        }
        return dokument.trin().indexOf(svar.trin()) > 0
                && !svar.afgivet().isBefore(begin.afgivet())
                && (next == null || svar.afgivet().isBefore(next.afgivet()));
    }

    /** A meeting is of the day it was held, a plan of the day it was approved, all else of the day of its last answer. */
    private static LocalDate date(Svar begin, List<Svar> together, ZoneId zone) {
        if (begin.indhold().get("afholdtDen") instanceof String held) {
            return LocalDate.parse(held);
        }
        return day(APPROVAL.equals(begin.trin()) ? begin : together.get(together.size() - 1), zone);
    }

    private static LocalDate day(Svar svar, ZoneId zone) {
        return LocalDate.ofInstant(svar.afgivet(), zone);
    }
}
