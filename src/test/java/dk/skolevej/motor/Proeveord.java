package dk.skolevej.motor;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A word {@code proeve} and a delegate {@code proevedelegat} for the engine's tests. */
@TestConfiguration(proxyBeanMethods = false)
class Proeveord {

    record Ord(VariableScope scope) {
        public int plus(int a, int b) {
            return a + b;
        }

        public String skole() {
            return (String) scope.getVariable("skole");
        }

        public static String ude() {
            return "ude";
        }

        String hemmelig() {
            return "hemmelig";
        }
    }

    @Bean
    Diagramord<Ord> proeve() {
        return new Diagramord<>() {
            @Override
            public Class<Ord> type() {
                return Ord.class;
            }

            @Override
            public Ord in(VariableScope scope) {
                return new Ord(scope);
            }
        };
    }

    @Bean
    JavaDelegate proevedelegat() {
        return execution -> execution.setVariables(Map.of("delegat", true));
    }
}
