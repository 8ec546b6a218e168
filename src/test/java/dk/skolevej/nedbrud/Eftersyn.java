package dk.skolevej.nedbrud;

import dk.skolevej.segl.Proevesegl;
import dk.skolevej.segl.Segl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what stands in a database against what was promised. */
class Eftersyn {

    private final JdbcClient jdbc;
    private final Segl segl;

    Eftersyn(DataSource database) {
        jdbc = JdbcClient.create(database);
        segl = Proevesegl.of(database);
    }

    /** What is wrong, in words; empty when nothing is. */
    List<String> of(Afleveringer promised) {
        Map<String, String> answers = jdbc
                .sql("select opgave, sagsnummer, forseglet_indhold from svar where opgave is not null")
                .query((row, nr) -> List.of(row.getString(1), segl.unseal(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        Set<String> open = ids("select id_ from act_ru_task");
        List<String> wrong = new ArrayList<>();
        promised.kvitteret.forEach((task, word) -> {
            if (!answers.containsKey(task)) {
                wrong.add(
                        "lost: the acknowledged answer to task " + task + (open.contains(task) ? ", open again" : ""));
            } else if (!answers.get(task).contains(word)) {
                wrong.add("another answer than the acknowledged one, without " + word + ": task " + task);
            }
        });
        minus(promised.sager, ids("select sagsnummer from svar where trin = 'registrerBekymring'"))
                .forEach(sag -> wrong.add("lost: the acknowledged worry of " + sag));
        Set<String> unanswered = minus(promised.sete, answers.keySet());
        minus(unanswered, open).forEach(task -> wrong.add("neither open nor answered: task " + task));
        both(open, answers.keySet()).forEach(task -> wrong.add("answered, but the token stands still: task " + task));
        minus(
                        ids(
                                "select id_ from act_hi_taskinst where end_time_ is not null and delete_reason_ = 'completed'"),
                        answers.keySet())
                .forEach(task -> wrong.add("the token moved without an answer: task " + task));
        wrong.addAll(halfCases());
        return wrong;
    }

    private List<String> halfCases() {
        Set<String> cases = ids("select sagsnummer from forloeb where fase <> 'LUKKET'");
        Set<String> processes =
                ids("select distinct business_key_ from act_ru_execution where business_key_ like 'FP-%'");
        Set<String> waiting =
                ids("select distinct e.business_key_ from act_ru_execution e where e.business_key_ is not null and ("
                        + "exists (select 1 from act_ru_task t where t.proc_inst_id_ = e.proc_inst_id_)"
                        + " or exists (select 1 from act_ru_job j where j.process_instance_id_ = e.proc_inst_id_))");
        List<String> half = new ArrayList<>();
        minus(cases, processes).forEach(sag -> half.add("a case without a process: " + sag));
        minus(processes, cases).forEach(sag -> half.add("a process without a case: " + sag));
        minus(cases, waiting).forEach(sag -> half.add("a case that waits for nothing: " + sag));
        minus(cases, ids("select sagsnummer from svar where trin = 'registrerBekymring'"))
                .forEach(sag -> half.add("a case without its first answer: " + sag));
        return half;
    }

    private Set<String> ids(String sql) {
        return new HashSet<>(jdbc.sql(sql).query(String.class).list());
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
