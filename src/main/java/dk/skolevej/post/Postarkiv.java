package dk.skolevej.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mails that have had their day: row, process and file of each go. Those that nobody knows the fate of stay until somebody has found out. */
@Component
public class Postarkiv {

    /** At a time. */
    private static final int MOST = 2_000;

    private static final String OF_THE_CASE =
            "(sagsnummer = :sag or nr in (select post from post_opgave where opgave in (:opgaver)))";
    private static final String SETTLED = "tilstand in ('SENDT', 'BORTFALDET')";
    private static final Pattern FILE = Pattern.compile("(\\d{6,})-.*\\.eml");

    private final JdbcClient jdbc;
    private final HistoryService history;
    private final Postindstillinger settings;

    Postarkiv(JdbcClient jdbc, HistoryService history, Postindstillinger settings) {
        this.jdbc = jdbc;
        this.history = history;
        this.settings = settings;
    }

    /** Whether a mail about the case, or one of its tasks, is still on its way or unsure. */
    public boolean isUnderWay(String sagsnummer, Collection<String> opgaver) {
        return !ofCase(sagsnummer, opgaver, "not " + SETTLED).isEmpty();
    }

    /** Deletes the mails about the case and its tasks, also those that were about others too. @return how many */
    public int forgetCase(String sagsnummer, Collection<String> opgaver) {
        return forget(ofCase(sagsnummer, opgaver, SETTLED));
    }

    /** Deletes what was written before that moment, at most 2,000 mails. @return how many */
    public int forgetBefore(Instant moment) {
        return forget(jdbc.sql("select nr from post where oprettet < ? and " + SETTLED + " order by nr limit " + MOST)
                .param(Timestamp.from(moment))
                .query(Long.class)
                .list());
    }

    /** Deletes the files of mails that are no more, which a crash may have left; a file cannot go in the same moment as its row. @return how many */
    public int sweepFiles() {
        if (!Files.isDirectory(settings.mappe())) {
            return 0;
        }
        // files first: a mail's row is there before its file is
        List<Path> files = files();
        Set<Long> known =
                new HashSet<>(jdbc.sql("select nr from post").query(Long.class).list());
        List<Path> left =
                files.stream().filter(file -> !known.contains(number(file))).toList();
        try {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left.size();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(settings.mappe())) {
            return all.filter(file ->
                            FILE.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file) {
        String name = String.valueOf(file.getFileName());
        return Long.parseLong(name.substring(0, name.indexOf('-')));
    }

    private List<Long> ofCase(String sagsnummer, Collection<String> opgaver, String state) {
        return jdbc.sql("select nr from post where " + OF_THE_CASE + " and " + state)
                .param("sag", sagsnummer)
                .param("opgaver", opgaver.isEmpty() ? List.of("") : opgaver)
                .query(Long.class)
                .list();
    }

    private int forget(List<Long> letters) {
        if (letters.isEmpty()) {
            return 0;
        }
        List<String> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(letters.stream().map(Post::key).toArray(String[]::new))
                .finished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!instances.isEmpty()) {
            history.deleteHistoricProcessInstances(instances);
        }
        for (String table : List.of("post_opgave", "post_tal", "post_moede")) {
            jdbc.sql("delete from " + table + " where post in (:nr)")
                    .param("nr", letters)
                    .update();
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sweepFiles();
            }
        });
        return jdbc.sql("delete from post where nr in (:nr)")
                .param("nr", letters)
                .update();
    }
}
