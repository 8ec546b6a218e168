package dk.skolevej.paamindelse;

import dk.skolevej.forloeb.Journal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has been told to those above, so that each task is told once to each level; also written in the case's journal. */
@Component
class Eskaleringer {

    /** Who is told; the journal's word for it. */
    enum Niveau {
        SKOLELEDER("eskaleretTilSkoleleder"),
        FORVALTNING("eskaleretTilForvaltning");

        private final String haendelse;

        Niveau(String haendelse) {
            this.haendelse = haendelse;
        }
    }

    private final JdbcTemplate jdbc;
    private final Journal journal;

    Eskaleringer(JdbcTemplate jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Those of these tasks that this level has not been told of. */
    List<Fristlinje> news(Niveau niveau, List<Fristlinje> overdue) {
        if (overdue.isEmpty()) {
            return List.of();
        }
        LocalDate oldest = overdue.stream()
                .map(line -> line.opgave().frist())
                .min(LocalDate::compareTo)
                .orElseThrow();
        Set<String> told = new HashSet<>(jdbc.queryForList(
                "select opgave from eskalering where niveau = ? and frist >= ?", String.class, niveau.name(), oldest));
        return overdue.stream()
                .filter(line -> !told.contains(line.opgave().id()))
                .toList();
    }

    void record(Niveau niveau, Collection<Fristlinje> lines, LocalDate today) {
        jdbc.batchUpdate(
                "insert into eskalering (opgave, niveau, sagsnummer, skole, trin, frist, dato) values (?, ?, ?, ?, ?, ?, ?)",
                lines,
                100,
                (row, line) -> {
                    row.setString(1, line.opgave().id());
                    row.setString(2, niveau.name());
                    row.setString(3, line.opgave().sagsnummer());
                    row.setString(4, line.opgave().skole());
                    row.setString(5, line.opgave().trin());
                    row.setDate(6, Date.valueOf(line.opgave().frist()));
                    row.setDate(7, Date.valueOf(today));
                });
        lines.stream()
                .map(Fristlinje::opgave)
                .filter(task -> task.sagsnummer() != null)
                .forEach(task -> journal.note(task.sagsnummer(), null, niveau.haendelse, task.navn()));
    }
}
