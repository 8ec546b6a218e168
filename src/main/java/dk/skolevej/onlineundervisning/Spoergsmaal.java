package dk.skolevej.onlineundervisning;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** A question the evaluation asks and the answers there are to it; each pupil has one of them. {@code svar} gives its place. */
record Spoergsmaal(String ord, List<String> muligheder, ToIntFunction<Afsluttet> svar) {

    private static final List<String> YES_NO = List.of("Ja", "Nej");
    private static final int QUARTERS_BEFORE = 4;
    private static final int DAYS_OF_A_WEEK = 7;

    /** All of them, about what ended in these quarters. */
    static List<Spoergsmaal> alle(Kvartal fra, Kvartal til) {
        List<Spoergsmaal> all = new ArrayList<>();
        all.add(begyndt(fra, til));
        all.add(yesNo("Begyndt i forsøget", Afsluttet::iForsoeg));
        all.add(new Spoergsmaal(
                "Varighed",
                List.of("Højst 5 uger", "6-12 uger", "13-26 uger", "Over 26 uger"),
                one -> band(weeks(one), 6, 13, 27)));
        all.add(percent("Omfang ved start", Afsluttet::procentStart));
        all.add(percent("Omfang ved slut", Afsluttet::procentSlut));
        all.add(yesNo("Suppleret pædagogisk", one -> one.supplerer().contains("paedagogisk")));
        all.add(yesNo("Suppleret socialt", one -> one.supplerer().contains("social")));
        all.add(yesNo("Suppleret sundhedsmæssigt", one -> one.supplerer().contains("sundhedsmaessig")));
        all.add(new Spoergsmaal(
                "Forlængelser",
                List.of("Ingen", "1", "2", "3 eller flere"),
                one -> band(one.forlaengelser(), 1, 2, 3)));
        all.add(new Spoergsmaal(
                "Slut",
                List.of("På slutdatoen", "Efter en vurdering", "Udgået af planen", "Sammen med sagen"),
                one -> ending(one.slutmaade())));
        all.add(attendance("Fremmøde før", Afsluttet::foer));
        all.add(attendance("Fremmøde under", Afsluttet::under));
        all.add(attendance("Fremmøde efter", Afsluttet::efter));
        return all;
    }

    /** How many have each answer, in the order of the answers. */
    List<Integer> counts(List<Afsluttet> pupils) {
        Integer[] counts = new Integer[muligheder.size()];
        Arrays.fill(counts, 0);
        pupils.forEach(one -> counts[svar.applyAsInt(one)]++);
        return List.of(counts);
    }

    /** The quarters are the same whoever is counted: which of them are named says nothing. */
    private static Spoergsmaal begyndt(Kvartal fra, Kvartal til) {
        Kvartal first = fra.plus(-QUARTERS_BEFORE);
        List<Kvartal> quarters = new ArrayList<>();
        for (Kvartal next = first; next.compareTo(til) <= 0; next = next.plus(1)) {
            quarters.add(next);
        }
        List<String> words = new ArrayList<>();
        words.add("Tidligere");
        quarters.forEach(quarter -> words.add(quarter.ord()));
        return new Spoergsmaal("Begyndt", words, one -> 1 + quarters.indexOf(one.begyndt()));
    }

    private static Spoergsmaal yesNo(String ord, Function<Afsluttet, Boolean> of) {
        return new Spoergsmaal(ord, YES_NO, one -> of.apply(one) ? 0 : 1);
    }

    private static Spoergsmaal percent(String ord, ToIntFunction<Afsluttet> of) {
        return new Spoergsmaal(
                ord,
                List.of("Højst 20 %", "21-50 %", "51-80 %", "Over 80 %"),
                one -> band(of.applyAsInt(one), 21, 51, 81));
    }

    private static Spoergsmaal attendance(String ord, Function<Afsluttet, Fremmoede> of) {
        return new Spoergsmaal(ord, Fremmoede.alle(), one -> of.apply(one).ordinal());
    }

    /** Those that are begun count. */
    private static int weeks(Afsluttet one) {
        long days = ChronoUnit.DAYS.between(one.fra(), one.slut()) + 1;
        return (int) ((days + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK);
    }

    private static int band(int number, int... firsts) {
        int band = 0;
        while (band < firsts.length && number >= firsts[band]) {
            band++;
        }
        return band;
    }

    private static int ending(Slutmaade how) {
        return switch (how) {
            case SLUTDATO -> 0;
            case VURDERING -> 1;
            case UDGAAET -> 2;
            case SAG -> 3;
            case NY_PLAN -> throw new IllegalStateException("it goes on in a new plan");
        };
    }
}
