package dk.skolevej.motor;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * An instance belongs to a school: its caller's, or the one in the variable {@code skole} that it is started with. What the application itself
 * starts without one belongs to no school, and so to IT.
 */
@Component
class SchoolOfInstance implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        if (start.getVariables().get("skole") instanceof String school) {
            return ownSchool(school);
        }
        if (Context.getCommandContext().getAuthentication() == null) {
            return null;
        }
        throw new BadUserRequestException("Processen kan ikke startes uden en skole (variablen skole).");
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
