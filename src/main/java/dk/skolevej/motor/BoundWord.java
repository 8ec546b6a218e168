package dk.skolevej.motor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;

/** A word in the middle of an expression: its methods can be called, and that is all that can be done with it. */
record BoundWord(Class<?> type, Object target) {

    static BoundWord of(Diagramord<?> word, VariableScope scope) {
        return new BoundWord(word.type(), word.in(ofTheCase(scope)));
    }

    /** A task has no variables of its own with us, and looking for them costs a query for every task that arises. */
    private static VariableScope ofTheCase(VariableScope scope) {
        return scope instanceof DelegateTask task && task.getExecution() != null ? task.getExecution() : scope;
    }

    Object call(ExpressionFactory converter, String name, Object[] arguments) {
        Method method = Ordforraad.method(type, name, arguments.length)
                .orElseThrow(
                        () -> new MethodNotFoundException("%s med %d argumenter".formatted(name, arguments.length)));
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            converted[i] = convert(converter, arguments[i], method.getParameterTypes()[i], name);
        }
        try {
            method.setAccessible(true);
            return method.invoke(target, converted);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** Left to itself the expression language makes 0 of a missing number, and the deadline would be today. */
    private static Object convert(ExpressionFactory converter, Object argument, Class<?> wanted, String name) {
        if (argument == null && wanted.isPrimitive()) {
            throw new ELException(name + ": et argument har ingen værdi");
        }
        return argument == null ? null : converter.coerceToType(argument, wanted);
    }
}
