package dk.skolevej.motor;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * A version of a process does not change but for being suspended by IT, and that may show ten seconds later. The engine otherwise reads its row
 * anew in every command that meets one of its tasks, although it keeps the parsed process: a tenth of all statements.
 */
class KnownProcesses extends ProcessDefinitionManager {

    private final Recently read;

    private KnownProcesses(Recently read) {
        this.read = read;
    }

    /** One for each engine; what it knows is shared by all commands. */
    static class Factory implements SessionFactory {

        private final Recently read = new Recently();

        @Override
        public Class<?> getSessionType() {
            return ProcessDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new KnownProcesses(read);
        }
    }

    /** History names the process of each step and task; what it is called does not change at all. */
    static class History extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity known = parsed(id);
            return known == null ? super.getProcessDefinitionEntity(id) : known;
        }
    }

    /** What the engine's cache asks before it hands out what it has. */
    @Override
    public ProcessDefinitionEntity findLatestDefinitionById(String id) {
        ProcessDefinitionEntity known = parsed(id);
        if (known != null && read.found(id)) {
            return known;
        }
        ProcessDefinitionEntity now = super.findLatestDefinitionById(id);
        if (now != null) {
            read.note(id);
        }
        return now;
    }

    private static ProcessDefinitionEntity parsed(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }
}
