package dk.skolevej.motor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lets every {@link Opgavevagt} know of every user task, without a word about it in the diagrams. */
@Component
class TaskPlugin extends AbstractProcessEnginePlugin {

    /** Late, because they need the engine. */
    private final Supplier<List<Opgavevagt>> watchers;

    TaskPlugin(ObjectProvider<Opgavevagt> watchers) {
        this.watchers = SingletonSupplier.of(() -> watchers.stream().toList());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE,
                        opened -> watchers.get().forEach(watcher -> watcher.opened(opened)));
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_ASSIGNMENT,
                        given -> watchers.get().forEach(watcher -> watcher.assigned(given)));
            }
        });
    }
}
