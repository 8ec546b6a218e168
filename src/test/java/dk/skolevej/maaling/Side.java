package dk.skolevej.maaling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** One of the two applications that are compared: its server, its database, its clients. */
record Side(Proeveserver server, DataSource database, boolean stock, List<Sagsgang> clients) {

    /** One for each client. */
    private static final List<String> PUPILS = List.of("myha01", "somo02", "albo37", "asak38");

    static Side of(Proeveserver server, DataSource database, boolean stock) throws IOException, InterruptedException {
        server.awaitReady();
        List<Sagsgang> clients = List.of(
                new Sagsgang(server.origin(), stock, Skole.BOEGESKOLEN),
                new Sagsgang(server.origin(), stock, Skole.BOEGESKOLEN),
                new Sagsgang(server.origin(), stock, Skole.AASKOLEN),
                new Sagsgang(server.origin(), stock, Skole.AASKOLEN));
        return new Side(server, database, stock, clients);
    }

    void warmUp(ExecutorService pool, Duration atLeast) throws Exception {
        for (Kanal kanal : Kanal.values()) {
            Instant end = Instant.now().plus(atLeast);
            while (Instant.now().isBefore(end)) {
                round(pool, kanal, 1);
            }
        }
    }

    /** Every client takes this many cases; the cases per second of all together. */
    double round(ExecutorService pool, Kanal kanal, int casesEach) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int nr = 0; nr < clients.size(); nr++) {
            Sagsgang client = clients.get(nr);
            String pupil = PUPILS.get(nr);
            work.add(() -> {
                for (int i = 0; i < casesEach; i++) {
                    client.takeACase(pupil, kanal);
                }
                return null;
            });
        }
        long start = System.nanoTime();
        for (Future<Void> client : pool.invokeAll(work)) {
            client.get();
        }
        return clients.size() * casesEach * 1e9 / (System.nanoTime() - start);
    }
}
