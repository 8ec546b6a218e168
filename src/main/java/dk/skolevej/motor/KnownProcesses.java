package dk.skolevej.motor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * A version of a process does not change but for being suspended by IT, and that may show some seconds later. The engine otherwise reads its row
 * anew in every command that meets one of its tasks, although it keeps the parsed process: a tenth of all statements.
 */
class KnownProcesses extends ProcessDefinitionManager {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    /** When each was read last, by {@link System#nanoTime}. */
    private final Map<String, Long> readAt;

    private KnownProcesses(Map<String, Long> readAt) {
        this.readAt = readAt;
    }

    /** One for each engine; what it knows is shared by all commands. */
    static class Factory implements SessionFactory {

        private final Map<String, Long> readAt = new ConcurrentHashMap<>();

        @Override
        public Class<?> getSessionType() {
            return ProcessDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new KnownProcesses(readAt);
        }
    }

    /** What the engine's cache asks before it hands out what it has. */
    @Override
    public ProcessDefinitionEntity findLatestDefinitionById(String id) {
        ProcessDefinitionEntity known =
                Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        Long last = readAt.get(id);
        long now = System.nanoTime();
        if (known != null && last != null && now - last < KEPT_NANOS) {
            return known;
        }
        ProcessDefinitionEntity read = super.findLatestDefinitionById(id);
        if (read != null) {
            readAt.put(id, now);
        }
        return read;
    }
}
