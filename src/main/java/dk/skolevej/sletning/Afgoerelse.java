package dk.skolevej.sletning;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of the record of a closed case, without which it is never deleted. */
enum Afgoerelse {
    /** It is in the municipality's ESDH. */
    @JsonProperty("journaliseret")
    JOURNALISERET,
    /** It need not be kept, by the municipality's bevarings- og kassationsbestemmelser. */
    @JsonProperty("ikkeBevaringsvaerdig")
    IKKE_BEVARINGSVAERDIG
}
