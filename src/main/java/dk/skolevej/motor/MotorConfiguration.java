package dk.skolevej.motor;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MotorConfiguration {

    /** The engine checks its tables when it is built, so the tables come first. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return new EngineAfterFlyway();
    }

    private static class EngineAfterFlyway extends AbstractDependsOnBeanFactoryPostProcessor {
        EngineAfterFlyway() {
            super(ProcessEngine.class, ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
        }
    }
}
