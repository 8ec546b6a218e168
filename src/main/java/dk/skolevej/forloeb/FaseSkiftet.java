package dk.skolevej.forloeb;

/** A case has come to another phase, or was closed; published inside the transaction in which it does. */
public record FaseSkiftet(String sagsnummer, Fase fase) {}
