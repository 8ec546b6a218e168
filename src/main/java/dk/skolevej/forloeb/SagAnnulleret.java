package dk.skolevej.forloeb;

/** All processes of this case have ended, since it is about the wrong child; whoever keeps something open about it ends it now. */
public record SagAnnulleret(String sagsnummer) {}
