package dk.skolevej.indlaesning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of all the demo municipality's pupils, loaded with changes, and put back afterwards. */
@TestComponent
public class Elevfiler {

    private final Indlaesning indlaesning;
    private final ManagementService management;
    private final JdbcClient jdbc;

    Elevfiler(Indlaesning indlaesning, ManagementService management, JdbcClient jdbc) {
        this.indlaesning = indlaesning;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** The file with each pupil's line changed, and what follows from it; a line that is null is left out. */
    public void load(UnaryOperator<String> change) {
        load(change, false);
        followUp();
    }

    /** A trial of the same. */
    public void tryOut(UnaryOperator<String> change) {
        load(change, true);
        followUp();
    }

    /** Everything is as it was before the first file. */
    public void putBack() {
        jdbc.sql("select batch from indlaesning where rullet_tilbage is null order by batch desc")
                .query(Long.class)
                .list()
                .forEach(batch -> indlaesning.rollBack(batch, "admin"));
        jdbc.sql("delete from indlaesning").update();
    }

    /** Changes this pupil's line and no other. */
    public static UnaryOperator<String> of(String unilogin, UnaryOperator<String> change) {
        return line -> line.contains(";" + unilogin + ";") ? change.apply(line) : line;
    }

    private void load(UnaryOperator<String> change, boolean proeve) {
        List<String> lines = demo().lines().toList();
        String csv = lines.get(0) + "\n"
                + lines.stream()
                        .skip(1)
                        .map(change)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n", "", "\n"));
        var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        Indlaest result = indlaesning.load(new Fil(Art.ELEVER, bytes, null, proeve, false), "admin");
        if (!result.fejl().isEmpty()) {
            throw new IllegalStateException(result.fejl().toString());
        }
    }

    private static String demo() {
        try {
            return new ClassPathResource("demo/elever.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void followUp() {
        for (Job job : management.createJobQuery().messages().list()) {
            if (job.getProcessInstanceId() != null) {
                management.executeJob(job.getId());
            }
        }
    }
}
