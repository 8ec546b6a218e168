package dk.skolevej.motor;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringTransactionInterceptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets what only reads do so without a transaction of its own, which would be one more round trip to the database for each of the many
 * queries that showing a list of tasks takes. Each statement sees what is committed either way; inside a transaction it takes part in that.
 */
final class ReadsWithoutTransaction extends CommandInterceptor {

    private static final Set<Class<?>> READS = Set.of(
            AuthorizationCheckCmd.class,
            ExecuteFilterCountCmd.class,
            ExecuteFilterListPageCmd.class,
            GetDeployedProcessDefinitionCmd.class,
            GetDeployedTaskFormCmd.class,
            GetFilterCmd.class,
            GetTaskFormCmd.class,
            GetTaskFormVariablesCmd.class,
            Opgavesyn.Shows.class);

    private final CommandInterceptor withTransaction;

    private ReadsWithoutTransaction(CommandInterceptor withTransaction) {
        this.withTransaction = withTransaction;
    }

    /** In the place of the engine's own interceptor, once the engine has put the chain together. */
    static void in(ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions) {
        CommandExecutor link = engine.getCommandExecutorTxRequired();
        while (link instanceof CommandInterceptor interceptor) {
            if (interceptor.getNext() instanceof SpringTransactionInterceptor stock) {
                var reads = new ReadsWithoutTransaction(stock);
                var joining = new SpringTransactionInterceptor(
                        transactions, TransactionDefinition.PROPAGATION_SUPPORTS, engine);
                joining.setNext(stock.getNext());
                reads.setNext(joining);
                interceptor.setNext(reads);
                return;
            }
            link = interceptor.getNext();
        }
        throw new IllegalStateException("the engine runs its commands without Spring's transactions");
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean reads = command instanceof AbstractQuery || READS.contains(command.getClass());
        return reads ? next.execute(command) : withTransaction.execute(command);
    }
}
