package dk.skolevej.sletning;

import dk.skolevej.aarshjul.Gennemgange;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's own cleanup is switched off, because it would not wait for a case to be archived: this does what it did for instances that belong to no
 * case, by the diagrams' {@code historyTimeToLive}. The answers that were given in them, and the reviews they
 * made, go with them.
 */
@Component
class RydHistorik implements JavaDelegate {

    /** Of one process at a time; what is left goes the next night. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final HistoryService history;
    private final Gennemgange gennemgange;
    private final Sletterapporter rapporter;
    private final Clock clock;

    RydHistorik(
            JdbcClient jdbc,
            RepositoryService repository,
            HistoryService history,
            Gennemgange gennemgange,
            Sletterapporter rapporter,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.history = history;
        this.gennemgange = gennemgange;
        this.rapporter = rapporter;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        int gone = repository.createProcessDefinitionQuery().list().stream()
                .filter(process -> process.getHistoryTimeToLive() != null)
                .mapToInt(process -> forget(process, today.minusDays(process.getHistoryTimeToLive())))
                .sum();
        Slettefrister frister = Slettefrister.in(execution);
        rapporter.write(Art.HISTORIK, frister.rule(Art.HISTORIK), gone);
    }

    private record Instans(String id, String noegle, Timestamp slut) {}

    /** The history query cannot leave the cases out. */
    private int forget(ProcessDefinition process, LocalDate before) {
        List<Instans> old = jdbc.sql("select id_, business_key_, end_time_ from act_hi_procinst"
                        + " where proc_def_id_ = ? and end_time_ < ?"
                        + " and (business_key_ is null or business_key_ not like 'FP-%') limit " + MOST)
                .params(
                        process.getId(),
                        Timestamp.from(before.atStartOfDay(clock.getZone()).toInstant()))
                .query((row, nr) -> new Instans(row.getString(1), row.getString(2), row.getTimestamp(3)))
                .list();
        if (!old.isEmpty()) {
            history.deleteHistoricProcessInstances(old.stream().map(Instans::id).toList());
            old.forEach(this::forgetAnswers);
        }
        return old.size();
    }

    /** Those given until it ended: another instance may have the same key. */
    private void forgetAnswers(Instans instans) {
        if (instans.noegle() != null) {
            jdbc.sql("delete from svar_uden_sag where sagsnummer = ? and afgivet <= ?")
                    .params(instans.noegle(), instans.slut())
                    .update();
            gennemgange.forget(instans.noegle());
        }
    }
}
