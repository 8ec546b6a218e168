package dk.skolevej.opsporing;

import dk.skolevej.fravaer.Kategori;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of the table {@code fravaersregler}. {@code graense} is in days or, when {@code procent}, in per cent of the school days of the whole window;
 * {@code overGraensen} whether it must be exceeded and not only reached. {@code skoledage} is how many the window {@link Vindue#skoledage} has.
 */
record Fravaersregel(
        String regel,
        String navn,
        Vindue vindue,
        int skoledage,
        boolean procent,
        boolean overGraensen,
        double graense,
        Set<Kategori> kategorier,
        Handling handling,
        String kilde) {

    private static final int PERCENT = 100;
    private static final Map<String, Kategori> KATEGORIER =
            Map.of("sygdom", Kategori.SYGDOM, "ekstraordinaer", Kategori.EKSTRAORDINAER, "ulovligt", Kategori.ULOVLIGT);

    /** @throws IllegalStateException naming the row and the cell that cannot be read */
    static Fravaersregel of(Map<String, Object> row) {
        String regel = text(row, "regel", "fravaersregler");
        String where = "fravaersregler, " + regel;
        Vindue vindue = value(Vindue.class, row, "vindue", where);
        String operator = text(row, "operator", where);
        String enhed = text(row, "enhed", where);
        require(Set.of(">", ">=").contains(operator), where, "operator");
        require(Set.of("dage", "procent").contains(enhed), where, "enhed");
        require(
                vindue.isFixed() || enhed.equals("dage"),
                where,
                "enhed (procent kræver kvartal, maaned eller skoleaar)");
        Set<String> kategorier = Arrays.stream(text(row, "kategorier", where).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        require(KATEGORIER.keySet().containsAll(kategorier), where, "kategorier");
        return new Fravaersregel(
                regel,
                text(row, "navn", where),
                vindue,
                vindue == Vindue.skoledage ? (int) number(row, "skoledage", where) : 0,
                enhed.equals("procent"),
                operator.equals(">"),
                number(row, "vaerdi", where),
                kategorier.stream().map(KATEGORIER::get).collect(Collectors.toUnmodifiableSet()),
                value(Handling.class, row, "handling", where),
                text(row, "kilde", where));
    }

    /** @param skoledageIVinduet what a limit in per cent is of; 0 for a limit in days */
    boolean isReached(double dage, int skoledageIVinduet) {
        // both sides times 100: halves and whole numbers are exact
        double maalt = procent ? dage * PERCENT : dage;
        double limit = procent ? graense * skoledageIVinduet : graense;
        return overGraensen ? maalt > limit : maalt >= limit;
    }

    private static String text(Map<String, Object> row, String cell, String where) {
        require(row.get(cell) instanceof String text && !text.isBlank(), where, cell);
        return (String) row.get(cell);
    }

    /** A limit of nought would be reached by everybody. */
    private static double number(Map<String, Object> row, String cell, String where) {
        require(row.get(cell) instanceof Number number && number.doubleValue() > 0, where, cell);
        return ((Number) row.get(cell)).doubleValue();
    }

    private static <E extends Enum<E>> E value(Class<E> type, Map<String, Object> row, String cell, String where) {
        String text = text(row, cell, where);
        require(
                Arrays.stream(type.getEnumConstants())
                        .anyMatch(one -> one.name().equals(text)),
                where,
                cell);
        return Enum.valueOf(type, text);
    }

    private static void require(boolean readable, String where, String cell) {
        if (!readable) {
            throw new IllegalStateException(where + ": cellen " + cell + " kan ikke bruges");
        }
    }
}
