package dk.skolevej.motor;

import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.invoker.AmbiguousMethodInvoker;
import org.apache.ibatis.reflection.invoker.Invoker;

/**
 * How the engine's SQL reads a query's properties, hundreds for each task list: by the getters that MyBatis has looked up once for each class. OGNL
 * looks through all of a class's methods each time, which took a quarter of what the server does for Tasklist.
 */
final class StatementParameters extends ObjectPropertyAccessor {

    private static final Object[] NONE = {};

    private final ReflectorFactory reflectors = new DefaultReflectorFactory();

    private StatementParameters() {}

    /** For all engines of the JVM, since OGNL keeps it in a static table. */
    static void readByKnownGetters() {
        OgnlRuntime.setPropertyAccessor(Object.class, new StatementParameters());
    }

    @Override
    public Object getPossibleProperty(OgnlContext context, Object target, String name) throws OgnlException {
        Reflector reflector = reflectors.findForClass(target.getClass());
        if (!reflector.hasGetter(name)) {
            return super.getPossibleProperty(context, target, name);
        }
        Invoker getter = reflector.getGetInvoker(name);
        if (getter instanceof AmbiguousMethodInvoker) {
            return super.getPossibleProperty(context, target, name);
        }
        try {
            return getter.invoke(target, NONE);
        } catch (ReflectiveOperationException e) {
            throw new OgnlException(name, e);
        }
    }
}
