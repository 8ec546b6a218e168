package dk.skolevej.motor;

import org.camunda.bpm.engine.BadUserRequestException;

/** A diagram, form or table that cannot be deployed: one line that names the file and the element. 400 when it came over REST. */
class Modelfejl extends BadUserRequestException {

    Modelfejl(String file, String element, String message) {
        super("%s, %s: %s".formatted(file, element, message));
    }

    Modelfejl(String file, String message) {
        super("%s: %s".formatted(file, message));
    }
}
