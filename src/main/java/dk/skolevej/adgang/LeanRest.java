package dk.skolevej.adgang;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.hal.cache.DefaultHalResourceCache;
import org.camunda.bpm.engine.rest.hal.processDefinition.HalProcessDefinition;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Spares Camunda's REST API, on both roots, what it does anew in every call: to make JSON mappers, which then learn their types from nothing, and to
 * look up the processes that a list's tasks belong to. Jersey finds it by META-INF/services.
 */
public class LeanRest implements AutoDiscoverable {

    private static final int FIRST = 1;

    /** A deployed version does not change but for being suspended, which the task list does not show. */
    private static final int MOST_PROCESSES = 500;

    private static final int SECONDS_KEPT = 600;

    @Override
    public void configure(FeatureContext application) {
        application.register(OneMapper.class, FIRST);
        Hal.getInstance()
                .registerHalRelationCache(
                        HalProcessDefinition.class, new DefaultHalResourceCache(MOST_PROCESSES, SECONDS_KEPT));
    }

    /** Set up as Camunda's own, which makes a new one each time it is asked. */
    @Priority(FIRST)
    @Produces({MediaType.APPLICATION_JSON, Hal.APPLICATION_HAL_JSON})
    static class OneMapper implements ContextResolver<ObjectMapper> {

        private final ObjectMapper mapper = JacksonConfigurator.configureObjectMapper(new ObjectMapper());

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
