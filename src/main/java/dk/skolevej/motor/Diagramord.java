package dk.skolevej.motor;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A word of the designer's vocabulary. The Spring bean's name is the word: a bean named {@code frist} is what {@code ${frist.skoledage(5)}} in a
 * diagram calls. Expressions may call the public methods that {@link #type()} itself declares or inherits from an interface or class of ours,
 * with any number of simple arguments; overloads are told apart by the number of arguments only.
 *
 * <p>An expression without a scope (a query, a filter) knows no words.
 *
 * @param <T> what the methods are declared on; needs not be public
 */
public interface Diagramord<T> {

    /** The methods that expressions may call; also used to check diagrams when they are deployed. */
    Class<T> type();

    /** The word bound to the execution or task in which the expression runs; called each time, may answer a new object. */
    T in(VariableScope scope);
}
