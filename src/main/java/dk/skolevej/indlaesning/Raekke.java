package dk.skolevej.indlaesning;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One row of a file by the names of our own columns; {@code places} says where in the row each is. */
record Raekke(long linje, CSVRecord felter, Map<String, Integer> places) {

    String get(String kolonne) {
        return felter.get(places.get(kolonne));
    }
}
