package dk.skolevej.motor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is due in the whole municipality, in one statement however many cases there are: through the engine's queries each task's case number and
 * roles would be a call of their own. Knows no fence: callers pass on to each person what is theirs.
 */
@Component
public class Fristopgaver {

    private static final String DUE = """
            select t.id_, t.task_def_key_, t.name_, t.tenant_id_, t.due_date_, t.assignee_, i.business_key_,
                string_agg(c.group_id_, ',') as roller
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            left join act_ru_identitylink c on c.task_id_ = t.id_ and c.type_ = 'candidate' and c.group_id_ is not null
            where t.suspension_state_ = 1 and t.due_date_ < ?
            group by t.id_, t.task_def_key_, t.name_, t.tenant_id_, t.due_date_, t.assignee_, i.business_key_
            order by t.due_date_, i.business_key_, t.id_
            """;

    private static final Pattern CASE_NUMBER = Pattern.compile("FP-\\d{4}-\\d{5}");

    private final JdbcClient jdbc;
    private final Clock clock;

    Fristopgaver(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open tasks that are due on {@code day} or before, the oldest deadline first; not those that are suspended. */
    public List<Fristopgave> dueBy(LocalDate day) {
        var afterwards =
                Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return jdbc.sql(DUE).param(afterwards).query((row, nr) -> task(row)).list();
    }

    private Fristopgave task(ResultSet row) throws SQLException {
        String roller = row.getString("roller");
        String key = row.getString("business_key_");
        return new Fristopgave(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                key != null && CASE_NUMBER.matcher(key).matches() ? key : null,
                row.getString("tenant_id_"),
                LocalDate.ofInstant(row.getTimestamp("due_date_").toInstant(), clock.getZone()),
                row.getString("assignee_"),
                // a role may have been added twice
                roller == null ? Set.of() : Set.copyOf(List.of(roller.split(","))));
    }
}
