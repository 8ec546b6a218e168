package dk.skolevej.motor;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

/**
 * All that an expression can reach: the words and delegates of {@link Ordforraad}, variables, entries of maps and lists, the words' own methods, and
 * a few harmless methods of text, numbers, dates and collections. Words come before variables, so no variable can pose as a word. What is not
 * named here is refused: {@code execution}, {@code getClass()}, the engine (CVE-2026-109432).
 */
class ExpressionFence extends ELResolver {

    private static final List<Class<?>> VALUES =
            List.of(String.class, Number.class, Boolean.class, Date.class, Collection.class, Map.class);
    private static final Set<String> METHODS = Set.of(
            "after",
            "before",
            "compareTo",
            "contains",
            "containsKey",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "getDayOfMonth",
            "getDayOfWeek",
            "getMonthValue",
            "getTime",
            "getYear",
            "intValue",
            "isAfter",
            "isBefore",
            "isBlank",
            "isEmpty",
            "length",
            "longValue",
            "minusDays",
            "plusDays",
            "size",
            "startsWith",
            "strip",
            "toLowerCase",
            "toUpperCase");

    private final Ordforraad vocabulary;
    private final BeanELResolver methods = new BeanELResolver(true);

    ExpressionFence(Ordforraad vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return resolve(context, String.valueOf(property));
        }
        if (base instanceof Map<?, ?> map) {
            context.setPropertyResolved(true);
            return map.get(property);
        }
        if (base instanceof List<?> list && property instanceof Number index) {
            context.setPropertyResolved(true);
            return list.get(index.intValue());
        }
        throw refused(base, property);
    }

    private Object resolve(ELContext context, String name) {
        if (context.getContext(VariableScope.class) instanceof VariableScope scope) {
            context.setPropertyResolved(true);
            var word = vocabulary.word(name);
            if (word.isPresent()) {
                return BoundWord.of(word.get(), scope);
            }
            var delegate = vocabulary.delegate(name);
            if (delegate.isPresent()) {
                return delegate.get();
            }
            if (scope.hasVariable(name)) {
                return scope.getVariable(name);
            }
        } else if (context.getContext(VariableContext.class) instanceof VariableContext variables) {
            TypedValue value = variables.resolve(name);
            context.setPropertyResolved(value != null);
            return value == null ? null : value.getValue();
        }
        context.setPropertyResolved(false);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base instanceof BoundWord word) {
            context.setPropertyResolved(true);
            var converter = (ExpressionFactory) context.getContext(ExpressionFactory.class);
            return word.call(converter, String.valueOf(method), arguments);
        }
        boolean inQuery =
                context.getContext(VariableScope.class) == null && context.getContext(VariableContext.class) == null;
        if (inQuery || !isValue(base) || !METHODS.contains(String.valueOf(method))) {
            throw refused(base, method);
        }
        return methods.invoke(context, base, method, types, arguments);
    }

    private static boolean isValue(Object base) {
        return VALUES.stream().anyMatch(type -> type.isInstance(base))
                || base instanceof Temporal && base.getClass().getPackageName().equals("java.time");
    }

    private static ELException refused(Object base, Object member) {
        return new ELException("%s på %s er ikke tilladt i udtryk"
                .formatted(member, base.getClass().getSimpleName()));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("Udtryk kan ikke ændre noget: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
