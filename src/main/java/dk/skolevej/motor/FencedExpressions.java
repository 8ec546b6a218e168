package dk.skolevej.motor;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** The engine's expressions behind the {@link ExpressionFence}; there are no functions, neither the engine's nor Spin's. */
class FencedExpressions extends JuelExpressionManager {

    private final Ordforraad vocabulary;

    FencedExpressions(Ordforraad vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    protected ELResolver createElResolver() {
        return new ExpressionFence(vocabulary);
    }

    @Override
    public void addFunction(String name, Method function) {
        // currentUser(), now(), S(), XML(), JSON() and the rest stay unknown
    }
}
