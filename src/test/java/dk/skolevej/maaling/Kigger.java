package dk.skolevej.maaling;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Somebody who looks through their lists and opens the newest task again and again, and reads for a second in between. */
final class Kigger {

    private static final long READING_MILLIS = 1000;

    private final Tasklistebruger person;

    private Kigger(Tasklistebruger person) {
        this.person = person;
    }

    /** The tovholder and the skoleleder of the two schools that have their lists on both sides. */
    static List<Kigger> of(Side side) {
        return Stream.of(Skole.BOEGESKOLEN, Skole.AASKOLEN)
                .flatMap(skole -> Stream.of("tovholder", "skoleleder").map(skole.medarbejdere()::get))
                .map(login ->
                        Bruger.login(HttpClient.newHttpClient(), side.server().origin(), login, "tasklist"))
                .map(bruger -> new Kigger(new Tasklistebruger(bruger, side.stock())))
                .toList();
    }

    Void look(Svartider svartider, BooleanSupplier goOn) throws InterruptedException {
        person.person().noteIn(svartider);
        while (goOn.getAsBoolean()) {
            person.lookAround();
            TimeUnit.MILLISECONDS.sleep(READING_MILLIS);
        }
        return null;
    }
}
