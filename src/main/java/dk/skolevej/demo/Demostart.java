package dk.skolevej.demo;

import dk.skolevej.post.Post;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Founds the demo municipality in an empty database, all of it or nothing: after the models and rights are in place, before the web
 * server answers and before the engine's job executor runs. Property {@code skolevej.demo.forloeb=false}: without cases.
 */
@Component
@Profile("demo")
class Demostart implements SmartLifecycle {

    private static final int BETWEEN_MODELS_AND_WEB_SERVER = DEFAULT_PHASE - 3072;

    private static final Logger LOG = LoggerFactory.getLogger(Demostart.class);

    private final Demokommune kommune;
    private final Demokalendere kalendere;
    private final Demoforloeb forloeb;
    private final Demofravaer fravaer;
    private final Post post;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean withCases;
    private volatile boolean running;

    Demostart(
            Demokommune kommune,
            Demokalendere kalendere,
            Demoforloeb forloeb,
            Demofravaer fravaer,
            Post post,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${skolevej.demo.forloeb:true}") boolean withCases) {
        this.kommune = kommune;
        this.kalendere = kalendere;
        this.forloeb = forloeb;
        this.fravaer = fravaer;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.withCases = withCases;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            if (kommune.exists()) {
                kalendere.load();
            } else {
                found();
            }
        });
        running = true;
    }

    private void found() {
        kommune.found();
        kalendere.load();
        if (withCases && kalendere.reachAround(LocalDate.now(clock))) {
            post.quietly(() -> forloeb.live(clock.instant()));
            fravaer.load();
        } else if (withCases) {
            LOG.warn("Demokommunen har ingen sager: dens skolekalendere dækker kun skoleårene 2025/26 til 2027/28");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BETWEEN_MODELS_AND_WEB_SERVER;
    }
}
