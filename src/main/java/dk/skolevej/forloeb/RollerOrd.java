package dk.skolevej.forloeb;

import dk.skolevej.motor.Diagramord;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The word {@code roller} of the diagrams: who takes part in the case. */
@Component("roller")
class RollerOrd implements Diagramord<RollerOrd.Roller> {

    @Override
    public Class<Roller> type() {
        return Roller.class;
    }

    @Override
    public Roller in(VariableScope scope) {
        return new Roller(scope);
    }

    /** The people of the case whose process is running. */
    public static final class Roller {

        private final VariableScope scope;

        private Roller(VariableScope scope) {
            this.scope = scope;
        }

        /** The case's tovholder; while somebody stands in for them, the task goes to that colleague and back. */
        public String tovholder() {
            return (String) scope.getVariable("tovholder");
        }

        /** Whose absence this process is about. */
        public String fravaerende() {
            return (String) scope.getVariable("fravaerende");
        }

        /** The colleague the pupil points to; when that is somebody without a login, the tovholder on their behalf (R4-23). */
        public String tryghedsperson() {
            Object chosen = scope.getVariable("tryghedsperson");
            return (String) (chosen == null ? tovholder() : chosen);
        }
    }
}
