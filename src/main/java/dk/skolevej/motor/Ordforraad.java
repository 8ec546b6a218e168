package dk.skolevej.motor;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The allow-list of names that diagrams may use: {@link Diagramord} beans, and our own delegates and listeners. Looked up late: they use the engine. */
@Component
class Ordforraad {

    private static final List<Class<?>> DELEGATES =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private final ListableBeanFactory beans;

    Ordforraad(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Optional<Diagramord<?>> word(String name) {
        return bean(name, Diagramord.class).map(word -> word);
    }

    Optional<Object> delegate(String name) {
        return DELEGATES.stream()
                .flatMap(type -> bean(name, type).stream())
                .filter(bean -> bean.getClass().getPackageName().startsWith("dk.skolevej."))
                .map(Object.class::cast)
                .findFirst();
    }

    private <T> Optional<T> bean(String name, Class<T> type) {
        return beans.containsBean(name) && beans.isTypeMatch(name, type)
                ? Optional.of(beans.getBean(name, type))
                : Optional.empty();
    }

    /** The method that an expression may call on that type, if there is one with that many arguments. */
    static Optional<Method> method(Class<?> type, String name, int arguments) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == arguments)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .findFirst();
    }
}
