package dk.skolevej.post;

import dk.skolevej.motor.Person;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Rings at a colleague's door. The letter is written down, and a process of its own begun that sends it, in the caller's transaction; sending
 * itself is a job, so that no mail server can hold a case back or undo it.
 */
@Component("postkontor")
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** The business key of a mail's process: a case number would make it one of the case's own. */
    private static final String KEY = "POST-";

    /** Also the message that starts it. */
    private static final String PROCESS = "besked";

    private final Postkartotek kartotek;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Postindstillinger settings;
    private final Clock clock;
    private final ThreadLocal<Boolean> quiet = ThreadLocal.withInitial(() -> false);

    Post(
            Postkartotek kartotek,
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy IdentityService identity,
            Postindstillinger settings,
            Clock clock) {
        this.kartotek = kartotek;
        this.repository = repository;
        this.runtime = runtime;
        this.identity = identity;
        this.settings = settings;
        this.clock = clock;
    }

    /** Recipient and reason are checked when the letter is sent: whoever has left, and a task that is done by then, gets no mail. */
    public void ring(Brev brev) {
        if (!quiet.get()) {
            begin(kartotek.create(brev, clock.instant(), false), brev);
        }
    }

    /** The same, but letters of one kind to one person within some minutes become one mail. */
    void gather(Brev brev) {
        if (quiet.get()) {
            return;
        }
        var open = kartotek.gathering(brev.til(), brev.navn());
        if (open.isPresent()) {
            brev.opgaver().forEach((liste, ids) -> ids.forEach(id -> kartotek.addTask(open.get(), liste, id)));
        } else {
            Instant afsendes = clock.instant().plus(settings.samles());
            begin(kartotek.create(brev, afsendes, true), brev);
        }
    }

    boolean isQuiet() {
        return quiet.get();
    }

    /** What this thread does meanwhile rings nobody: the past of the demo municipality is no news. */
    public void quietly(Runnable work) {
        quiet.set(true);
        try {
            work.run();
        } finally {
            quiet.remove();
        }
    }

    static String key(long nr) {
        return KEY + nr;
    }

    static long number(String businessKey) {
        return Long.parseLong(businessKey.substring(KEY.length()));
    }

    /** Asked first, since a refused correlation would take the caller's transaction with it: no mail may hold a task back. */
    private void begin(long nr, Brev brev) {
        Person.asApplication(identity, () -> {
            if (repository
                            .createProcessDefinitionQuery()
                            .messageEventSubscriptionName(PROCESS)
                            .count()
                    == 0) {
                LOG.error("Mail {} waits: the process {} is not among the models", nr, PROCESS);
                return null;
            }
            return runtime.createMessageCorrelation(PROCESS)
                    .processInstanceBusinessKey(key(nr))
                    .setVariable("postnummer", nr)
                    .setVariable("sagsnummer", brev.sagsnummer())
                    .correlateStartMessage();
        });
    }
}
