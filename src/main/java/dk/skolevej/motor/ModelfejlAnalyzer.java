package dk.skolevej.motor;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one line of a {@link Modelfejl} instead of a stack trace when the application cannot start. */
class ModelfejlAnalyzer extends AbstractFailureAnalyzer<Modelfejl> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Modelfejl cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Ret modellen og start igen. Intet er ændret i databasen.", cause);
    }
}
