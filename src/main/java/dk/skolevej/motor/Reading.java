package dk.skolevej.motor;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Several questions to the engine as one command: one transaction, each row read once. Rights are checked question by question as ever. Not for what
 * changes anything: it would be written after the answer has been given.
 */
@Component
public class Reading {

    private final ProcessEngine engine;

    Reading(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whatever the questions throw is thrown on. */
    public void together(Callable<?> questions) throws Exception {
        var failed = new Exception[1];
        try {
            executor().execute(context -> {
                try {
                    questions.call();
                } catch (Exception e) {
                    failed[0] = e;
                }
                return null;
            });
        } catch (UnexpectedRollbackException refused) {
            // a question that was refused has been answered so; there is nothing to roll back
        }
        if (failed[0] != null) {
            throw failed[0];
        }
    }

    private CommandExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }
}
