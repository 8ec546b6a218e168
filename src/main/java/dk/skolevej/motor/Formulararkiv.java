package dk.skolevej.motor;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms in every version that was ever deployed: an answer is read with the questions it was given to. */
@Component
public class Formulararkiv {

    private final ProcessEngine engine;

    Formulararkiv(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Whoever asks: the caller has checked that they may read the answer. */
    public Optional<Formularkilde> find(String noegle, int version) {
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        CamundaFormDefinition form = commands.execute(context ->
                context.getCamundaFormDefinitionManager().findDefinitionByKeyVersionAndTenantId(noegle, version, null));
        return Optional.ofNullable(form)
                .map(found -> new Formularkilde(
                        found.getId(),
                        found.getKey(),
                        found.getVersion(),
                        () -> commands.execute(context -> context.runWithoutAuthorization(
                                new GetDeploymentResourceCmd(found.getDeploymentId(), found.getResourceName())))));
    }
}
