package dk.skolevej.formular;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.motor.Formularkilde;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The forms that have been read; a deployed version never changes. */
@Component
class Skemaer {

    private final Skemalaeser reader;
    private final Map<String, Skema> byId = new ConcurrentHashMap<>();

    Skemaer(ObjectMapper json) {
        this.reader = new Skemalaeser(json);
    }

    Skema of(Formularkilde formular) {
        return byId.computeIfAbsent(
                formular.id(), id -> reader.read(formular.skema().get()));
    }
}
