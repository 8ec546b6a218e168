package dk.skolevej.segl;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one line of a {@link Noeglefejl} instead of a stack trace when the application cannot start. */
class NoeglefejlAnalyzer extends AbstractFailureAnalyzer<Noeglefejl> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Noeglefejl cause) {
        return new FailureAnalysis(cause.getMessage(), "Se docs/drift.md, Keys.", cause);
    }
}
