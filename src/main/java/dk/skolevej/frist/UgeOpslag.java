package dk.skolevej.frist;

import dk.skolevej.formular.Opslag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code ugen}: the case's week beside the week in the calendar, for the top of the forms whose deadlines are weeks. */
@Component
class UgeOpslag implements Opslag {

    private final RuntimeService runtime;
    private final Skolekalendere skolekalendere;
    private final Clock clock;

    UgeOpslag(@Lazy RuntimeService runtime, Skolekalendere skolekalendere, Clock clock) {
        this.runtime = runtime;
        this.skolekalendere = skolekalendere;
        this.clock = clock;
    }

    @Override
    public String noegle() {
        return "ugen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        var forloeb = sammenhaeng.forloeb();
        return new Fristforklaring(skolekalendere.of(forloeb.skole()))
                .week(LocalDate.now(clock), week1(forloeb.sagsnummer()));
    }

    /** The case's own week 1: a later round of planning has one of its own, and it is later. */
    private LocalDate week1(String sagsnummer) {
        String[] instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(sagsnummer).list().stream()
                .map(instance -> instance.getId())
                .toArray(String[]::new);
        return runtime
                .createVariableInstanceQuery()
                .variableName("skoleuge1")
                .processInstanceIdIn(instances)
                .list()
                .stream()
                .map(variable -> ((Date) variable.getValue()).toInstant())
                .map(moment -> LocalDate.ofInstant(moment, clock.getZone()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
