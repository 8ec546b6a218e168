package dk.skolevej.motor;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Is told of every task the moment it is somebody's, in the transaction that makes it so; every bean of this type is. */
public interface Opgavevagt {

    /** A task has come; its assignee or its candidates are known. */
    void opened(DelegateTask task);

    /** A task has got an assignee, or another one; also told of a new task that has one from the beginning. */
    void assigned(DelegateTask task);
}
