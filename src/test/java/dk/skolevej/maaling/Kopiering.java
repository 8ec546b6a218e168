package dk.skolevej.maaling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Makes many open cases of those that the processes have made: every row of a case once more, with ids, case number and pupil of its own, in every
 * table of either database. What is not about cases (models, staff, rights, lists, mails on their way) is left alone. The cases that are there when
 * it is first used are the originals of all copies.
 */
final class Kopiering {

    /** The last twelve are the same in all ids that the stock engine makes on one machine. */
    private static final String UUID_END = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{12}$";

    /** Tables with rows of cases, and which rows of those that also hold others. */
    private static final String TABLES = """
            select c.table_name, case c.table_name
                when 'act_ru_job' then 'process_instance_id_ is not null'
                when 'act_ru_event_subscr' then 'execution_id_ is not null'
                when 'act_ru_identitylink' then 'task_id_ is not null'
                when 'act_ru_authorization' then 'resource_type_ = 7 and resource_id_ <> ''*'''
                when 'elev' then 'pseudonym in (select elev from forloeb)'
                when 'foraelder' then 'elev in (select elev from forloeb)'
                when 'noegle' then 'navn like ''FP-%'''
                when 'act_ge_bytearray' then 'deployment_id_ is null'
                else 'true' end
              from information_schema.tables c
             where c.table_schema = 'public' and c.table_type = 'BASE TABLE'
               and (c.table_name ~ '^act_(ru|hi)_' or c.table_name in ('act_ge_bytearray', 'elev', 'foraelder', 'forloeb', 'noegle', 'svar',
                    'journal', 'tiltag', 'opfoelgning', 'rolleopgave'))
               and c.table_name not in ('act_ru_filter', 'act_ru_jobdef', 'act_ru_meter_log', 'act_ru_task_meter_log')
            """;

    /** Of the engine's history only what is not over, and no values: what lies behind a case has no part in its next timer. */
    private static final String WITHOUT_THE_PAST = """
             and (c.table_name not like 'act_hi_%' or c.table_name in ('act_hi_procinst', 'act_hi_actinst', 'act_hi_taskinst'))
            """;

    private final DataSource database;

    /** Another case of SQL for what a column holds. */
    private final String spared;

    private final boolean past;

    private Kopiering(DataSource database, String spared, boolean past) {
        this.database = database;
        this.spared = spared;
        this.past = past;
    }

    /** The two schools that are measured keep the cases they have; the copies of theirs go to another school. */
    static Kopiering atOtherSchools(DataSource database) {
        return new Kopiering(database, " when %1$s in ('101001', '101002') then '200002'", true);
    }

    /** Copy k of a case of Bøgeskolen is at the school with number k, round and round, with that school's staff; without its past, too. */
    static Kopiering atSchools(DataSource database, int schools) {
        return new Kopiering(database, Hegnkommune.copied(schools), false);
    }

    /** Each copy at the school of its original, and without what lies behind it in the engine's history. */
    static Kopiering ofTheWaiting(DataSource database) {
        return new Kopiering(database, "", false);
    }

    /** Each open case this many times in all. */
    void multiply(int times) throws SQLException {
        copy(1, times - 1);
    }

    /** Copies with these numbers, none of which was made before. */
    void copy(int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            // rows refer to each other across tables, so that no order would do
            sql.execute("set session_replication_role = replica");
            sql.execute("create schema if not exists originaler");
            for (List<String> table : rows(sql, past ? TABLES : TABLES + WITHOUT_THE_PAST)) {
                List<List<String>> columns = rows(sql, columns(table.get(0)));
                sql.execute(originals(table, columns));
                sql.execute(copy(table.get(0), columns, from, to));
            }
            sql.execute("set session_replication_role = default");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        }
    }

    private static String columns(String table) {
        return "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = '"
                + table + "' and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position";
    }

    private String originals(List<String> table, List<List<String>> columns) {
        String open = !past && table.get(0).startsWith("act_hi_") ? " and end_time_ is null" : "";
        String ofCases = columns.stream()
                .map(column -> column.get(0))
                .filter(name -> name.matches("proc_def_id_|process_def_id_"))
                .map(name -> " and coalesce(" + name + ", '') not like 'besked:%'")
                .collect(Collectors.joining());
        return "create table if not exists originaler.%1$s as select * from %1$s where %2$s%3$s%4$s"
                .formatted(table.get(0), table.get(1), ofCases, open);
    }

    private String copy(String table, List<List<String>> columns, int from, int to) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (List<String> column : columns) {
            names.add(column.get(0));
            values.add(column.get(1).equals("character varying") ? own(column.get(0)) : column.get(0));
        }
        return "insert into %1$s (%2$s) select %3$s from originaler.%1$s, generate_series(%4$d, %5$d) k"
                .formatted(table, String.join(", ", names), String.join(", ", values), from, to);
    }

    /** The value as the copy with number k has it; a definition or a deployment stays what it is. */
    private String own(String column) {
        if (column.matches("proc_def_id_|process_def_id_|deployment_id_|job_def_id_|handler_cfg_|case_def_id_")) {
            return column;
        }
        return ("case when %1$s ~ '%2$s' then regexp_replace(%1$s, '%2$s', '\\1' || lpad(to_hex(k), 12, '0'))"
                        + " when %1$s ~ '^FP-\\d{4}-\\d{5}$' then regexp_replace(%1$s, '^FP-\\d{4}', 'FP-' || 2100 + k)"
                        + " when %1$s ~ '^[0-9a-f]{32}$' then md5(k || %1$s)"
                        + spared
                        + " else %1$s end")
                .formatted(column, UUID_END);
    }

    private static List<List<String>> rows(Statement sql, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet rs = sql.executeQuery(query)) {
            while (rs.next()) {
                rows.add(List.of(rs.getString(1), rs.getString(2)));
            }
        }
        return rows;
    }
}
