package dk.skolevej.motor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskEventsCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Commands that nobody gets to run, whoever asks and by whatever door. The engine refuses expressions in a query only at its top level, not in its
 * or-parts (CVE-2026-109432); attachments and comments have no authorization at all; a task of its own belongs to no school.
 */
class CommandFence extends CommandInterceptor {

    private static final Set<Class<?>> ATTACHMENTS_AND_COMMENTS = Set.of(
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class,
            GetAttachmentCmd.class,
            GetAttachmentContentCmd.class,
            GetTaskAttachmentCmd.class,
            GetTaskAttachmentContentCmd.class,
            GetTaskAttachmentsCmd.class,
            GetProcessInstanceAttachmentsCmd.class,
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            DeleteTaskCommentCmd.class,
            DeleteProcessInstanceCommentCmd.class,
            GetTaskCommentCmd.class,
            GetTaskCommentsCmd.class,
            GetProcessInstanceCommentsCmd.class,
            GetTaskEventsCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (ATTACHMENTS_AND_COMMENTS.contains(command.getClass())) {
            throw new AuthorizationException("Vedhæftninger og kommentarer bruges ikke i Skolevej.");
        }
        if (command instanceof CreateTaskCmd) {
            throw new AuthorizationException("Opgaver opstår i et forløb og kan ikke oprettes for sig selv.");
        }
        if (command instanceof SaveAuthorizationCmd && isRevoke((Authorization) field(command, "authorization"))) {
            throw new BadUserRequestException(
                    "Rettigheder gives og fratages, men kan ikke nægtes: fjern det, der er givet.");
        }
        if (hasExpressions(queryOf(command))) {
            throw new BadUserRequestException("Udtryk er ikke tilladt i forespørgsler og filtre.");
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            throw ours(e);
        }
    }

    /** The engine wraps what a listener refuses into an English error of its own. */
    private static RuntimeException ours(ProcessEngineException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Afvist refused) {
                return refused;
            }
        }
        return error;
    }

    /** Denials are not looked for when rights are checked, so there must be none. */
    private static boolean isRevoke(Authorization authorization) {
        return authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE;
    }

    private static Object queryOf(Command<?> command) {
        if (command instanceof SaveFilterCmd) {
            return ((Filter) field(command, "filter")).getQuery();
        }
        return command instanceof AbstractExecuteFilterCmd ? field(command, "extendingQuery") : command;
    }

    private static Object field(Object command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }

    private static boolean hasExpressions(Object query) {
        return query instanceof AbstractQuery<?, ?> whole
                && Stream.concat(Stream.of(whole), parts(whole).stream())
                        .anyMatch(part -> !part.getExpressions().isEmpty());
    }

    private static List<? extends AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        return query instanceof HistoricProcessInstanceQueryImpl instances ? instances.getQueries() : List.of();
    }
}
