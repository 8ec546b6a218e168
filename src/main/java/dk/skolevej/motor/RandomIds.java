package dk.skolevej.motor;

import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/** Ids that cannot be guessed from one another; the engine's own are made of time and machine. */
@Component
class RandomIds implements IdGenerator {

    @Override
    public String getNextId() {
        return UUID.randomUUID().toString();
    }
}
