package dk.skolevej.motor;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Told of each task with a form when it arises, and may let it go to somebody else than the diagram says. */
public interface Opgavefordeler {

    void arisen(DelegateTask task);
}
