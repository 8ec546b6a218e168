package dk.skolevej.motor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Carries form values between the engine's typed values and plain maps, lists, strings, numbers and booleans. */
final class JsonValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Class<?>> KINDS =
            List.of(String.class, Number.class, Boolean.class, Map.class, Collection.class);

    private JsonValues() {}

    static TypedValue toEngine(Object value) {
        if (value instanceof Map || value instanceof Collection) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a form value that is no JSON", e);
            }
        }
        return Variables.untypedValue(value);
    }

    /** @throws Afvist for text that claims to be JSON and is not, and for kinds of values no form sends */
    static Object fromEngine(String key, TypedValue value) {
        if (value instanceof SerializableValue json
                && value.getType() != null
                && "json".equals(value.getType().getName())) {
            try {
                return JSON.readValue(json.getValueSerialized(), Object.class);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw wrongType(key);
            }
        }
        Object plain = value == null ? null : value.getValue();
        if (plain == null || KINDS.stream().anyMatch(kind -> kind.isInstance(plain))) {
            return plain;
        }
        throw wrongType(key);
    }

    private static Afvist wrongType(String key) {
        return new Afvist(
                400,
                "forkertType",
                "Formularen kan ikke sendes: et felt har en værdi, som systemet ikke kan læse. Genindlæs opgaven og prøv igen.",
                List.of(new Afvist.Fejl(key, "kan ikke læses")));
    }
}
