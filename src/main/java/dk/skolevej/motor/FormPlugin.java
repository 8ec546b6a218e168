package dk.skolevej.motor;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hooks the forms into the engine. */
@Component
class FormPlugin extends AbstractProcessEnginePlugin {

    private final Formularhaandtering forms;
    private final ObjectProvider<Opgavefordeler> fordelere;

    FormPlugin(Formularhaandtering forms, ObjectProvider<Opgavefordeler> fordelere) {
        this.forms = forms;
        this.fordelere = fordelere;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFormService(new CaseFormService(forms));
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new FormParseListener(forms, fordelere));
    }
}
