package dk.skolevej.paamindelse;

import org.camunda.bpm.engine.delegate.VariableScope;

/** When who hears of a deadline, in school days before and after it; the municipality's choice (table {@code paamindelsesniveauer}). */
record Niveauer(int varsel, int skoleleder, int forvaltning) {

    static Niveauer in(VariableScope scope) {
        return new Niveauer(
                number(scope, "varselSkoledage"),
                number(scope, "skolelederSkoledage"),
                number(scope, "forvaltningSkoledage"));
    }

    private static int number(VariableScope scope, String name) {
        return ((Number) scope.getVariable(name)).intValue();
    }
}
