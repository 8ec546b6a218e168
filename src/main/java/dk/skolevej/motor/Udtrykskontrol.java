package dk.skolevej.motor;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;

/** Refuses, at deployment, expressions that would fail or be refused when a case gets there: the vocabulary is words, variables and comparisons. */
class Udtrykskontrol {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "externalTask", "caseExecution", "variableContext", "authenticatedUserId");

    private final Ordforraad vocabulary;
    private final Builder parser = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    Udtrykskontrol(Ordforraad vocabulary) {
        this.vocabulary = vocabulary;
    }

    void checkDelegate(Modelxml diagram, Element element, String text) {
        var name = DELEGATE.matcher(text);
        if (!name.matches() || vocabulary.delegate(name.group(1)).isEmpty()) {
            throw diagram.error(element, "delegateExpression " + text + " er ikke i ordforrådet");
        }
    }

    void check(Modelxml diagram, Element element, String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        try {
            var expression = parser.build(text);
            if (expression.getFunctionNodes().iterator().hasNext()) {
                throw new IllegalArgumentException("funktioner er ikke tilladt");
            }
            check(expression.getRoot());
        } catch (TreeBuilderException | IllegalArgumentException e) {
            throw diagram.error(element, "udtrykket " + text.strip() + ": " + e.getMessage());
        }
    }

    private void check(Node node) {
        if (node instanceof AstMethod call) {
            checkCall(call);
            check(call.getChild(1));
            return;
        }
        if (node instanceof AstIdentifier name && (RESERVED.contains(name.getName()) || isBean(name.getName()))) {
            throw new IllegalArgumentException(name.getName() + " kan ikke bruges her");
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            check(node.getChild(i));
        }
    }

    private void checkCall(AstMethod call) {
        if (!(call.getChild(0) instanceof AstDot method && method.getChild(0) instanceof AstIdentifier word)) {
            throw new IllegalArgumentException("kun ordene i ordforrådet kan kaldes");
        }
        String name = method.toString().substring(1).strip();
        int arguments = call.getChild(1).getCardinality();
        Class<?> type = vocabulary
                .word(word.getName())
                .orElseThrow(() -> new IllegalArgumentException(word.getName() + " er ikke i ordforrådet"))
                .type();
        if (Ordforraad.method(type, name, arguments).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s.%s med %d argumenter findes ikke".formatted(word.getName(), name, arguments));
        }
    }

    private boolean isBean(String name) {
        return vocabulary.word(name).isPresent() || vocabulary.delegate(name).isPresent();
    }
}
