package dk.skolevej.motor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * A first page that is not full is the whole list. Tasklist asks for a page of a list and then for its length, in one {@link Reading}, and counting
 * costs as much as finding.
 */
class ShortPages extends CommandInterceptor {

    /** The lists that one reading has found to be on one page, by filter. */
    private static class Lengths implements Session {

        private final Map<Object, Long> byFilter = new HashMap<>();

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Gives each reading its own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return Lengths.class;
        }

        @Override
        public Session openSession() {
            return new Lengths();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        CommandContext reading = Context.getCommandContext();
        boolean page = command instanceof ExecuteFilterListPageCmd;
        if (reading == null || !(page || command instanceof ExecuteFilterCountCmd)) {
            return next.execute(command);
        }
        var question = new DirectFieldAccessor(command);
        Map<Object, Long> known = reading.getSession(Lengths.class).byFilter;
        Object filter = question.getPropertyValue("filterId");
        if (!page) {
            Long length = known.get(filter);
            return length == null ? next.execute(command) : (T) length;
        }
        T tasks = askAndKeep(reading.getFilterManager().findFilterById((String) filter), () -> next.execute(command));
        int length = ((List<?>) tasks).size();
        if (question.getPropertyValue("firstResult").equals(0)
                && length < (int) question.getPropertyValue("maxResults")) {
            known.put(filter, (long) length);
        }
        return tasks;
    }

    /** Asking takes the first of a filter's parts out of what was read, and with it "mine or my role's" of the question after it: puts it back. */
    private static <T> T askAndKeep(FilterEntity read, Supplier<T> question) {
        if (read == null) {
            return question.get();
        }
        List<TaskQueryImpl> parts = read.<TaskQueryImpl>getQuery().getQueries();
        List<TaskQueryImpl> all = List.copyOf(parts);
        T answer = question.get();
        parts.clear();
        parts.addAll(all);
        return answer;
    }
}
