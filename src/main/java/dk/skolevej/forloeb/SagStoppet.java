package dk.skolevej.forloeb;

/** What went on in this case has been ended before its time; whoever keeps something open about it ends it now. */
public record SagStoppet(String sagsnummer) {}
