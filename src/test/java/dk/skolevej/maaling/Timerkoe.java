package dk.skolevej.maaling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** The timers that say when to invite to a follow-up, as they stand in the database of either side. */
final class Timerkoe implements AutoCloseable {

    /** {@code taken}: by the job executor, which is at work on them; {@code failed}: at least once. */
    record Stand(long left, long taken, long failed) {}

    private static final String TIMERS =
            " act_ru_job where handler_type_ = 'timer-intermediate-transition' and handler_cfg_ = 'event_indkaldelsesdag' ";

    private final Connection connection;

    Timerkoe(DataSource database) throws SQLException {
        connection = database.getConnection();
    }

    /** Lets that many of those that wait be due at one moment, any of them, and remembers which. */
    void makeDue(int timers, Instant moment) throws SQLException {
        execute("drop table if exists maalt");
        execute("create temporary table maalt as select id_ as job, process_instance_id_ as instans from" + TIMERS
                + "order by md5(id_) limit " + timers);
        try (PreparedStatement due = connection.prepareStatement(
                "update act_ru_job set duedate_ = ? where id_ in (select job from maalt)")) {
            due.setTimestamp(1, Timestamp.from(moment));
            if (due.executeUpdate() != timers) {
                throw new IllegalStateException("there are fewer than " + timers + " timers");
            }
        }
        // so many timers were never moved in one go, and what that leaves behind is none of the measurement's
        execute("vacuum analyze act_ru_job");
    }

    Stand stand() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rs = sql.executeQuery(
                        "select count(*), count(lock_owner_), count(*) filter (where retries_ < 3) from" + TIMERS
                                + "and duedate_ <= localtimestamp + interval '1 hour'")) {
            rs.next();
            return new Stand(rs.getLong(1), rs.getLong(2), rs.getLong(3));
        }
    }

    /** Jobs of any kind that are due and can be taken. */
    long otherWork() throws SQLException {
        return number("select count(*) from act_ru_job where suspension_state_ = 1 and retries_ > 0"
                + " and (duedate_ is null or duedate_ < localtimestamp + interval '2 minutes')");
    }

    /** Tasks that the timers have led to. */
    long tasks() throws SQLException {
        return number("select count(*) from maalt join act_ru_task on proc_inst_id_ = instans"
                + " and task_def_key_ = 'indkaldTilOpfoelgning'");
    }

    /** Instances whose timer fired one time and led to one task, now and in all history. */
    long once() throws SQLException {
        return number("""
                select count(*) from maalt where
                    (select count(*) from act_hi_actinst where proc_inst_id_ = instans
                        and act_id_ = 'event_indkaldelsesdag' and end_time_ is not null) = 1
                    and (select count(*) from act_hi_taskinst where proc_inst_id_ = instans
                        and task_def_key_ = 'indkaldTilOpfoelgning') = 1
                    and (select count(*) from act_ru_task where proc_inst_id_ = instans
                        and task_def_key_ = 'indkaldTilOpfoelgning') = 1
                    and not exists (select 1 from act_ru_job where id_ = job)""");
    }

    /** What the log of jobs (full history only) and the incidents say; a failure that is not forgotten yet is in {@link #stand}. */
    long failures() throws SQLException {
        return number(
                "select (select count(*) from act_ru_incident)"
                        + " + (select count(*) from act_hi_job_log where job_state_ = 1 and job_id_ in (select job from maalt))");
    }

    /** Letters about the new tasks. */
    Timerudfald.Post post() throws SQLException {
        String letters =
                " from post where nr in (select post from post_opgave join act_ru_task on opgave = id_ join maalt on proc_inst_id_ = instans)";
        return new Timerudfald.Post(
                number("select count(distinct til)" + letters),
                number("select count(distinct opgave) from post_opgave join act_ru_task on opgave = id_"
                        + " join maalt on proc_inst_id_ = instans"),
                number("select count(*)" + letters),
                number("select count(*)" + letters + " and tilstand = 'NY'"));
    }

    private long number(String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rs = sql.executeQuery(query)) {
            rs.next();
            return rs.getLong(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
