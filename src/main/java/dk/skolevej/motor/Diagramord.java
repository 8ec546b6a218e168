package dk.skolevej.motor;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A word of the designer's vocabulary. The Spring bean's name is the word: a bean named {@code frist} is what {@code ${frist.skoledage(5)}} in a
 * diagram calls. Expressions may call the public instance methods of {@link #type()}, and nothing on what those return but the ordinary methods of
 * text, numbers, dates and lists; overloads are told apart by the number of arguments. A diagram that calls a method that is not there is refused
 * when it is deployed. An expression without a scope (a query, a filter) knows no words.
 *
 * @param <T> what the methods are declared on; needs not be public
 */
public interface Diagramord<T> {

    /** What the methods are declared on; asked when a diagram is deployed, without a scope. */
    Class<T> type();

    /** The word bound to the execution or task in which an expression runs; called each time. Never null; a task, an
     * execution, or no more than a bag of variables for a process that is just starting. */
    T in(VariableScope scope);
}
