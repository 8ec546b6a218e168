package dk.skolevej.adgang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Providers;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

class LeanRestTest {

    private static final StaticApplicationContext NO_BEANS = new StaticApplicationContext();

    private final Providers camundas = new ApplicationHandler(
                    new ResourceConfig(CamundaRestResources.getConfigurationClasses())
                            .property("contextConfig", NO_BEANS))
            .getInjectionManager()
            .getInstance(Providers.class);

    @ParameterizedTest
    @ValueSource(strings = {MediaType.APPLICATION_JSON, Hal.APPLICATION_HAL_JSON})
    void camundasRestApiKeepsItsMapper(String type) {
        ContextResolver<ObjectMapper> mappers =
                camundas.getContextResolver(ObjectMapper.class, MediaType.valueOf(type));

        assertThat(mappers.getContext(Map.class)).isSameAs(mappers.getContext(String.class));
    }

    @Test
    void itWritesAsCamundasOwnDoes() throws Exception {
        ObjectMapper ours = camundas.getContextResolver(ObjectMapper.class, MediaType.APPLICATION_JSON_TYPE)
                .getContext(Map.class);
        var moment = Map.of("due", new Date(0));

        assertThat(ours.writeValueAsString(moment))
                .isEqualTo(new JacksonConfigurator().getContext(Map.class).writeValueAsString(moment));
    }
}
