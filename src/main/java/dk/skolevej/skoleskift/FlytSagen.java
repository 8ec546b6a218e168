package dk.skolevej.skoleskift;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Person;
import dk.skolevej.motor.Skoleflytning;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From this moment the case is the new school's: in the register of cases, in the engine, and in who has its tasks. */
@Component
class FlytSagen implements JavaDelegate {

    private final Sager sager;
    private final Skoleflytning flytning;
    private final Flytteopgaver opgaver;
    private final IdentityService identity;

    FlytSagen(Sager sager, Skoleflytning flytning, Flytteopgaver opgaver, IdentityService identity) {
        this.sager = sager;
        this.flytning = flytning;
        this.opgaver = opgaver;
        this.identity = identity;
    }

    /** As the application: whoever moves the case sees nothing of the new school. */
    @Override
    public void execute(DelegateExecution execution) {
        String person = Person.current(identity).map(Person::id).orElse(null);
        Person.asApplication(identity, () -> {
            move(execution, person);
            return null;
        });
    }

    private void move(DelegateExecution execution, String person) {
        String sagsnummer = execution.getProcessBusinessKey();
        String til = (String) execution.getVariable("nySkole");
        sager.hold(sagsnummer);
        Forloeb before = sager.find(sagsnummer).orElseThrow();
        flytning.move(sagsnummer, execution.getProcessInstanceId(), til);
        sager.moveTo(sagsnummer, til, person);
        opgaver.goWith(before, til, execution.getProcessInstanceId());
        // this instance may not be written yet
        execution.setVariable("skole", til);
        boolean missing = before.tovholder() != null && !opgaver.worksAt(before.tovholder(), til);
        execution.setVariable("manglerTovholder", missing ? "ja" : "nej");
    }
}
