package dk.skolevej.maaling;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What was measured, as a table that says whether the goals are met. Speeds are in cases per second, one for each round. */
record Resultat(
        Kanal kanal,
        String setting,
        List<Double> ours,
        List<Double> stock,
        Fodaftryk oursPerCase,
        Fodaftryk stockPerCase,
        int cases) {

    private static final double LEAST_SPEED = 2;
    private static final double MOST_FOOTPRINT = 0.4;

    void print() {
        double[] ratios = IntStream.range(0, ours.size())
                .mapToDouble(i -> ours.get(i) / stock.get(i))
                .sorted()
                .toArray();
        double speed = median(ratios);
        double rows = oursPerCase.rows() / stockPerCase.rows();
        double bytes = oursPerCase.bytes() / stockPerCase.bytes();
        out(
                "%nWhole cases %s; 4 clients, PostgreSQL, %s; %d forms and 2 timers a case, %d cases a side in %d rounds",
                kanal, setting, Sagsgang.FORMS, cases, ours.size());
        out("%-28s%12s%12s%12s", "", "Skolevej", "stock", "ratio");
        row("cases/s, median", median(sorted(ours)), median(sorted(stock)), speed);
        row("cases/s, slowest round", Collections.min(ours), Collections.min(stock), ratios[0]);
        row("cases/s, fastest round", Collections.max(ours), Collections.max(stock), ratios[ratios.length - 1]);
        row("rows kept per case", oursPerCase.rows(), stockPerCase.rows(), rows);
        row("kilobytes kept per case", oursPerCase.bytes() / 1024, stockPerCase.bytes() / 1024, bytes);
        row(
                "rows written per case",
                oursPerCase.writes(),
                stockPerCase.writes(),
                oursPerCase.writes() / stockPerCase.writes());
        row(
                "commits per case",
                oursPerCase.commits(),
                stockPerCase.commits(),
                oursPerCase.commits() / stockPerCase.commits());
        row(
                "server's CPU ms per case",
                oursPerCase.cpuMillis(),
                stockPerCase.cpuMillis(),
                oursPerCase.cpuMillis() / stockPerCase.cpuMillis());
        row(
                "database's CPU ms per case",
                oursPerCase.databaseCpuMillis(),
                stockPerCase.databaseCpuMillis(),
                oursPerCase.databaseCpuMillis() / stockPerCase.databaseCpuMillis());
        out("Ratios of speed are of rounds that followed each other: median, worst and best pair.");
        goal("at least %.1f x the speed".formatted(LEAST_SPEED), speed >= LEAST_SPEED);
        goal("at most %.1f x the rows".formatted(MOST_FOOTPRINT), rows <= MOST_FOOTPRINT);
        goal("at most %.1f x the bytes".formatted(MOST_FOOTPRINT), bytes <= MOST_FOOTPRINT);
    }

    private static void row(String what, double ours, double stock, double ratio) {
        out("%-28s%12.2f%12.2f%12.2f", what, ours, stock, ratio);
    }

    private static void goal(String goal, boolean met) {
        out("%s: %s", met ? "met    " : "NOT MET", goal);
    }

    private static void out(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double median(double[] sorted) {
        return DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2])
                .average()
                .orElseThrow();
    }
}
