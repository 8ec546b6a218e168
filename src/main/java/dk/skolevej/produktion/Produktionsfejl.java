package dk.skolevej.produktion;

import java.util.List;

/** What stands in the way of running with real pupils: a line in Danish for each thing, without secrets. */
class Produktionsfejl extends RuntimeException {

    private final List<String> linjer;

    Produktionsfejl(List<String> linjer) {
        super(String.join(" ", linjer));
        this.linjer = List.copyOf(linjer);
    }

    List<String> linjer() {
        return linjer;
    }
}
