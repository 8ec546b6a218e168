package dk.skolevej.demo;

import dk.skolevej.motor.Ur;
import dk.skolevej.post.Post;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The demo municipality's cases and absence, as they are at the moment a test wants. */
@Lazy
@TestComponent
public class Demosager {

    private final Demoforloeb forloeb;
    private final Demofravaer fravaer;
    private final Post post;
    private final Ur ur;

    Demosager(Demoforloeb forloeb, Demofravaer fravaer, Post post, Ur ur) {
        this.forloeb = forloeb;
        this.fravaer = fravaer;
        this.post = post;
        this.ur = ur;
    }

    /** The clock stands still at that moment afterwards. */
    public void lived(Instant now) {
        post.quietly(() -> forloeb.live(now));
        ur.moveTo(now);
        fravaer.load();
    }
}
