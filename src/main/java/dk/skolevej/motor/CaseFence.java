package dk.skolevej.motor;

import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * A case that the person at work is shut out of is not in the tables that their queries read: tasks, process instances and variables alike, in lists,
 * pages and counts. Everybody else's queries are left as they are. Like the engine's own checks it does not concern what the application does by itself.
 */
@Component
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
public final class CaseFence implements Interceptor {

    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(ACT_RU_TASK|ROLLEOPGAVE|ACT_RU_EXECUTION|ACT_RU_VARIABLE)\\s+RES\\b");

    /** The engine's, {@link TaskSql}'s and Cockpit's. */
    private static final Pattern ASKED = Pattern.compile(
            "\\bselect(Task|Execution|Executions|ProcessInstance|VariableInstance)\\w*(ByQueryCriteria|OnePage)$|^cockpit\\.");

    /** What is put into SQL as it stands. */
    private static final Pattern CASE_NUMBER = Pattern.compile("FP-\\d{4}-\\d{5}");

    /** Late, because it is found in the tables that the engine is built upon. */
    private final SingletonSupplier<Sagsspaerre> closed;

    /** Late too. Not the command's: Cockpit runs its own beside the engine. */
    private final SingletonSupplier<IdentityService> identity;

    private final ThreadLocal<Answer> latest = new ThreadLocal<>();

    /** What a command was told about the person it works for. It asks many times, and within it the answer stays the same. */
    private record Answer(WeakReference<CommandContext> command, String person, Set<String> cases) {

        private boolean isFor(CommandContext other, String whom) {
            return command.refersTo(other) && person.equals(whom);
        }
    }

    CaseFence(ObjectProvider<Sagsspaerre> closed, ObjectProvider<IdentityService> identity) {
        this.closed = SingletonSupplier.of(closed::getObject);
        this.identity = SingletonSupplier.of(identity::getObject);
    }

    /** Whether the person at work is shut out of this case. */
    boolean closes(String sagsnummer) {
        return sagsnummer != null && closedNow().contains(sagsnummer);
    }

    /** The same; the case is read only for whoever is shut out of any. */
    boolean closes(TaskEntity task) {
        Set<String> closed = closedNow();
        return !closed.isEmpty()
                && task.getProcessInstance() != null
                && closed.contains(task.getProcessInstance().getBusinessKey());
    }

    private Set<String> closedNow() {
        var command = Context.getCommandContext();
        if (command == null || !command.isAuthorizationCheckEnabled()) {
            return Set.of();
        }
        Authentication login = identity.obtain().getCurrentAuthentication();
        if (login == null || login.getUserId() == null) {
            return Set.of();
        }
        String person = login.getUserId();
        Answer answer = latest.get();
        if (answer == null || !answer.isFor(command, person)) {
            answer = new Answer(
                    new WeakReference<>(command), person, closed.obtain().closedTo(person));
            latest.set(answer);
        }
        return answer.cases();
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        Object[] args = call.getArgs();
        var statement = (MappedStatement) args[0];
        if (!reads(statement)) {
            return call.proceed();
        }
        Set<String> cases = closedNow();
        if (cases.isEmpty()) {
            return call.proceed();
        }
        BoundSql sql = statement.getBoundSql(args[1]);
        SystemMetaObject.forObject(sql).setValue("sql", without(cases, sql.getSql()));
        var executor = (Executor) call.getTarget();
        var rows = (RowBounds) args[2];
        CacheKey key = executor.createCacheKey(statement, args[1], rows, sql);
        return executor.query(statement, args[1], rows, (ResultHandler<?>) args[3], key, sql);
    }

    /** The queries that people ask, by their names; what the engine asks for itself is by other names. */
    private static boolean reads(MappedStatement statement) {
        return ASKED.matcher(statement.getId()).find();
    }

    private static String without(Set<String> cases, String sql) {
        String numbers = cases.stream()
                .filter(number -> CASE_NUMBER.matcher(number).matches())
                .map(number -> "'" + number + "'")
                .collect(Collectors.joining(","));
        return TABLE.matcher(sql)
                .replaceAll("(select * from $1 where PROC_INST_ID_ not in (select ID_ from ACT_RU_EXECUTION"
                        + " where BUSINESS_KEY_ in (" + numbers + "))) RES");
    }
}
