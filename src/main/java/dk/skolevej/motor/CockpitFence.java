package dk.skolevej.motor;

import java.util.Objects;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cockpit asks the database by itself, past the engine's own queries; the same fence goes around it. */
@Component
class CockpitFence {

    private final ProcessEngine engine;
    private final CaseFence cases;

    CockpitFence(ProcessEngine engine, CaseFence cases) {
        this.engine = engine;
        this.cases = cases;
    }

    /** Before the first request: Cockpit's listeners have run by now. */
    @EventListener
    void surround(WebServerInitializedEvent started) {
        if (Cockpit.getRuntimeDelegate() == null) {
            return;
        }
        var executor = new DirectFieldAccessor(Cockpit.getCommandExecutor(engine.getName()));
        Object queries = Objects.requireNonNull(executor.getPropertyValue("sessionFactory"));
        Configuration statements = ((ProcessEngineConfigurationImpl) queries)
                .getSqlSessionFactory()
                .getConfiguration();
        if (!statements.getInterceptors().contains(cases)) {
            statements.addInterceptor(cases);
        }
    }
}
