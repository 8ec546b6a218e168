package dk.skolevej.produktion;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the lines of a {@link Produktionsfejl} instead of a stack trace. */
class ProduktionsfejlAnalyzer extends AbstractFailureAnalyzer<Produktionsfejl> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Produktionsfejl cause) {
        return new FailureAnalysis(
                "Skolevej starter ikke i produktion:\n- " + String.join("\n- ", cause.linjer()),
                "Se docs/drift.md, Production.",
                cause);
    }
}
