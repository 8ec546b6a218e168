package dk.skolevej.scenarie;

import dk.skolevej.frist.Skolekalendere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Absence that a file has brought, and the counting that follows. The rows know no file, and go at the end of the test. */
@TestComponent
public class Fravaersproeve {

    private static final int NO_FILE = -1;
    private static final String PROCESS = "opsporing.bpmn";
    private static final String TABLE = "fravaersregler.dmn";
    private static final Pattern RULE = Pattern.compile("<rule .*?</rule>", Pattern.DOTALL);
    private static final Pattern IN_USE = Pattern.compile("(_iBrug\">\\s*<text>)(?:true|false)(</text>)");

    private final Scenarie scenarie;
    private final JdbcClient jdbc;
    private final Skolekalendere kalendere;
    private final List<String> deployments = new ArrayList<>();

    Fravaersproeve(Scenarie scenarie, JdbcClient jdbc, Skolekalendere kalendere) {
        this.scenarie = scenarie;
        this.jdbc = jdbc;
        this.kalendere = kalendere;
    }

    /** So many school days at Bøgeskolen from this one on. */
    public List<LocalDate> schoolDays(String from, int count) {
        return Stream.iterate(LocalDate.parse(from), day -> day.plusDays(1))
                .filter(kalendere.of("101001")::isSchoolDay)
                .limit(count)
                .toList();
    }

    /** So many school days from this one on, and no more than two in a row. */
    public List<LocalDate> scattered(String from, int count) {
        List<LocalDate> all = schoolDays(from, count * 2);
        return IntStream.range(0, all.size())
                .filter(i -> i % 3 != 2)
                .limit(count)
                .mapToObj(all::get)
                .toList();
    }

    /** Registered in the morning only: a whole day up to grade 6, half a day from grade 7. */
    public void mornings(String unilogin, String kategori, List<LocalDate> days) {
        days.forEach(day -> absent(unilogin, kategori, "morgen", day));
    }

    public void lastLessons(String unilogin, String kategori, List<LocalDate> days) {
        days.forEach(day -> absent(unilogin, kategori, "sidste", day));
    }

    private void absent(String unilogin, String kategori, String lektion, LocalDate day) {
        jdbc.sql(
                        "insert into fravaersdag (elev, dato, lektion, skole, kategori, batch) values (?, ?, ?, '101001', ?, ?)")
                .params(scenarie.segl.pseudonym(unilogin), day, lektion, kategori, NO_FILE)
                .update();
    }

    /** A designer has the municipality run this preset, or this rule, and no other. */
    public void only(String name) {
        table(xml -> RULE.matcher(xml)
                .replaceAll(rule -> Matcher.quoteReplacement(IN_USE.matcher(rule.group())
                        .replaceFirst("$1" + rule.group().contains("\"" + name + "\"") + "$2"))));
    }

    /** A designer changes the table. */
    public void table(UnaryOperator<String> change) {
        try {
            deployments.add(scenarie.engine
                    .getRepositoryService()
                    .createDeployment()
                    .addString(PROCESS, Files.readString(Path.of("processes", PROCESS)))
                    .addString(TABLE, change.apply(Files.readString(Path.of("processes", TABLE))))
                    .deploy()
                    .getId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file has been loaded: the absence is counted, and each school is told. */
    public void count() {
        scenarie.engine
                .getRuntimeService()
                .createMessageCorrelation("taelFravaer")
                .correlateStartMessage();
        countWhatIsLoaded();
    }

    /** What the job executor would do after a file. */
    public void countWhatIsLoaded() {
        List<Job> steps;
        while (!(steps = scenarie.engine
                        .getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("opsporing")
                        .withRetriesLeft()
                        .list())
                .isEmpty()) {
            steps.forEach(job -> scenarie.engine.getManagementService().executeJob(job.getId()));
        }
    }

    public int rows(String unilogin) {
        return jdbc.sql("select count(*) from fravaersdag where elev = ?")
                .param(scenarie.segl.pseudonym(unilogin))
                .query(Integer.class)
                .single();
    }

    /** The rules this pupil has reached, as {@code rule from to}, in the order they were found. */
    public List<String> hits(String unilogin) {
        return jdbc.sql("select regel, fra, til from fravaershit where elev = ? order by nr")
                .param(scenarie.segl.pseudonym(unilogin))
                .query((row, nr) -> "%s %s %s".formatted(row.getString(1), row.getDate(2), row.getDate(3)))
                .list();
    }

    /** The open case about the pupil, which there must be. */
    public Sag caseOf(String unilogin) {
        return new Sag(
                scenarie,
                jdbc.sql("select sagsnummer from forloeb where aktiv_elev = ?")
                        .param(scenarie.segl.pseudonym(unilogin))
                        .query(String.class)
                        .single());
    }

    public void cleanUp() {
        Procesdaekning.collect(scenarie.engine); // a deployment takes its history with it
        deployments.forEach(id -> scenarie.engine.getRepositoryService().deleteDeployment(id, true));
        deployments.clear();
        jdbc.sql("delete from fravaershit").update();
        jdbc.sql("delete from fravaersdag where batch = ?").param(NO_FILE).update();
    }
}
