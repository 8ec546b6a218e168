package dk.skolevej.maaling;

import dk.skolevej.maaling.Svartider.Fordeling;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeSet;

/** What became of the timers of both sides, as a table that says whether the goals are met. */
record Timerresultat(Timerudfald ours, Timerudfald stock) {

    private static final Duration LATEST_PICK_UP = Duration.ofSeconds(5);
    private static final Duration LATEST_DRAINED = Duration.ofSeconds(30);
    private static final double SLOWEST_MILLIS = 1000;

    void print() {
        out(
                "%n%d timers due at once (the first school day after the holidays), PostgreSQL, 4 people at Tasklist meanwhile; the stock engine with its own job executor settings",
                Skolestart.TIMERS);
        out("%-40s%12s%12s%12s", "", "Skolevej", "stock", "ratio");
        row("first pick-up, s", seconds(ours.pickedUp()), seconds(stock.pickedUp()));
        row("drained, s", seconds(ours.drained()), seconds(stock.drained()));
        row("timers/s from the first pick-up", speed(ours), speed(stock));
        row("server's CPU ms per timer", cpu(ours), cpu(stock));
        out("%-40s%12d%12d", "instances with their one task, once", ours.once(), stock.once());
        out("%-40s%12d%12d", "tasks in all", ours.tasks(), stock.tasks());
        out("%-40s%12d%12d", "failures", ours.failures(), stock.failures());
        printAnswers();
        out(
                "Skolevej wrote besides: %d letters to %d tovholdere about %d of the new tasks; %d of the letters still gathered more when the last timer had fired.",
                ours.post().letters(),
                ours.post().recipients(),
                ours.post().tasks(),
                ours.post().waiting());
        goal("first pick-up within 5 s", ours.pickedUp().compareTo(LATEST_PICK_UP) <= 0);
        goal("drained within 30 s", ours.drained().compareTo(LATEST_DRAINED) <= 0);
        goal("each exactly once", ours.exactlyOnce(Skolestart.TIMERS));
        goal("Tasklist's p95 below 1 s", ours.svartider().inAll().p95() < SLOWEST_MILLIS);
    }

    private void printAnswers() {
        var theirs = stock.svartider().byKind();
        var own = ours.svartider().byKind();
        var kinds = new TreeSet<>(own.keySet());
        kinds.addAll(theirs.keySet());
        out("Answers at Tasklist, ms: p50 / p95 / longest (number)");
        kinds.forEach(kind ->
                answers(kind, own.getOrDefault(kind, Fordeling.NONE), theirs.getOrDefault(kind, Fordeling.NONE)));
        answers("all", ours.svartider().inAll(), stock.svartider().inAll());
    }

    private static void answers(String kind, Fordeling ours, Fordeling stock) {
        out("%-40s%30s%30s", kind, text(ours), text(stock));
    }

    private static String text(Fordeling times) {
        return times.antal() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f / %.0f / %.0f (%d)",
                        times.median(),
                        times.p95(),
                        times.longest(),
                        times.antal());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double speed(Timerudfald side) {
        return Skolestart.TIMERS / seconds(side.drained().minus(side.pickedUp()));
    }

    private static double cpu(Timerudfald side) {
        return (double) side.serverCpu().toMillis() / Skolestart.TIMERS;
    }

    private static void row(String what, double ours, double stock) {
        out("%-40s%12.2f%12.2f%12.2f", what, ours, stock, ours / stock);
    }

    private static void goal(String goal, boolean met) {
        out("%s: %s", met ? "met    " : "NOT MET", goal);
    }

    private static void out(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
