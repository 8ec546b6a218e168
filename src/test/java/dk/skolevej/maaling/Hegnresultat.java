package dk.skolevej.maaling;

import dk.skolevej.maaling.Hegnmaaling.Listetid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a list takes on both sides, as a table that says whether the goals are met for the worst of them. */
record Hegnresultat(Hegnmaaling.Udfald ours, Hegnmaaling.Udfald stock) {

    private static final double SLOWEST_MILLIS = 50;
    private static final double MOST_GROWTH = 1.5;

    void print() {
        out(
                "%nTasklist's lists over HTTP, ms: a page of 15 and the count, all checks on; %d schools, PostgreSQL, one person at a time",
                Hegnmaaling.SCHOOLS);
        out("%-12s%-20s%8s%38s%38s%10s", "", "", "tasks", "Skolevej p50 / p95", "stock p50 / p95", "stock is");
        out(
                "%-12s%-20s%8s%14d%14d%10s%14d%14d%10s%10s",
                "role",
                "list",
                "in it",
                Hegnmaaling.FEW,
                Hegnmaaling.MANY,
                "growth",
                Hegnmaaling.FEW,
                Hegnmaaling.MANY,
                "growth",
                "slower");
        IntStream.range(0, ours.many().size()).forEach(this::row);
        out("Growth is that of p50; so is how much slower stock is with %d cases.", Hegnmaaling.MANY);
        out(
                "Most memory of the server, MB: %d (stock %d). Size of the database, MB: %d (stock %d)",
                ours.memory(), stock.memory(), ours.database(), stock.database());
        goal(
                "p95 of the slowest list at most %.0f ms with %d cases".formatted(SLOWEST_MILLIS, Hegnmaaling.MANY),
                worst(ours.many().stream().map(list -> list.tid().p95()).toList()),
                SLOWEST_MILLIS);
        grows("p95", Svartider.Fordeling::p95);
        grows("p50", Svartider.Fordeling::median);
    }

    private void grows(String what, ToDoubleFunction<Svartider.Fordeling> time) {
        goal(
                "%s of no list at more than %.1f x that with %d cases".formatted(what, MOST_GROWTH, Hegnmaaling.FEW),
                worst(IntStream.range(0, ours.many().size())
                        .mapToObj(nr -> growth(ours, nr, time))
                        .toList()),
                MOST_GROWTH);
    }

    private void row(int nr) {
        Listetid own = ours.many().get(nr);
        Optional<Integer> theirs = IntStream.range(0, stock.many().size())
                .filter(i -> stock.many().get(i).rolle().equals(own.rolle())
                        && stock.many().get(i).liste().equals(own.liste()))
                .boxed()
                .findFirst();
        out(
                "%-12s%-20s%8d%s%s",
                own.rolle(),
                own.liste(),
                own.laengde(),
                times(ours, nr),
                theirs.map(i -> times(stock, i)
                                + "%10.1f"
                                        .formatted(stock.many().get(i).tid().median()
                                                / own.tid().median()))
                        .orElse(""));
    }

    private static String times(Hegnmaaling.Udfald side, int nr) {
        return "%14s%14s%10.2f"
                .formatted(
                        text(side.few().get(nr)),
                        text(side.many().get(nr)),
                        growth(side, nr, Svartider.Fordeling::median));
    }

    private static String text(Listetid list) {
        return String.format(
                Locale.ROOT, "%.0f / %.0f", list.tid().median(), list.tid().p95());
    }

    private static double growth(Hegnmaaling.Udfald side, int nr, ToDoubleFunction<Svartider.Fordeling> time) {
        return time.applyAsDouble(side.many().get(nr).tid())
                / time.applyAsDouble(side.few().get(nr).tid());
    }

    private static double worst(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static void goal(String goal, double found, double most) {
        out("%s: %s (%.2f)", found <= most ? "met    " : "NOT MET", goal, found);
    }

    private static void out(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
