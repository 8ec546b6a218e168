package dk.skolevej.motor;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every instance belongs to a school: its caller's, the one in the variable {@code skole}, or the one that {@link Skolevalg} finds. */
@Component
class SchoolOfInstance implements TenantIdProvider {

    private final ObjectProvider<Skolevalg> choice;

    SchoolOfInstance(ObjectProvider<Skolevalg> choice) {
        this.choice = choice;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        if (start.getVariables().get("skole") instanceof String school) {
            return ownSchool(school);
        }
        Skolevalg byForm = choice.getIfAvailable();
        if (byForm == null) {
            throw new BadUserRequestException("Processen kan ikke startes uden en skole (variablen skole).");
        }
        return byForm.skole(start.getProcessDefinition().getKey(), start.getVariables());
    }

    /** A person starts only at their own school; jobs and the application's own code start anywhere. */
    private static String ownSchool(String school) {
        var command = Context.getCommandContext();
        var person = command.getAuthentication();
        boolean stranger = person != null
                && !command.getAuthorizationManager().isCamundaAdmin(person)
                && (person.getTenantIds() == null || !person.getTenantIds().contains(school));
        if (stranger) {
            throw new AuthorizationException("Du kan ikke starte et forløb på en anden skole.");
        }
        return school;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return start.getSuperExecution() == null
                ? null
                : start.getSuperExecution().getTenantId();
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
