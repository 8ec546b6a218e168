package dk.skolevej.scenarie;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dk.skolevej.forloeb.Journal;
import dk.skolevej.segl.Segl;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** After a whole case nothing a child's data could be recognised by is readable in any table or in the log, however talkative. */
@Scenarietest
class LeakTest {

    private static final List<String> TALKATIVE = List.of("dk.skolevej", "org.camunda", "org.springframework.jdbc");

    @Autowired
    Scenarie scenarie;

    @Autowired
    Journal journal;

    private final Log log = new Log();
    private final Fritekst fritekst = new Fritekst();
    private final Set<String> refusedWords = new TreeSet<>();

    @BeforeEach
    void listenToEverything() {
        log.start();
        TALKATIVE.forEach(name -> {
            logger(name).setLevel(Level.DEBUG);
            logger(name).setAdditive(false);
            logger(name).addAppender(log);
        });
        logger(Logger.ROOT_LOGGER_NAME).addAppender(log);
    }

    @AfterEach
    void cleanUp() {
        TALKATIVE.forEach(name -> {
            logger(name).detachAppender(log);
            logger(name).setAdditive(true);
            logger(name).setLevel(null);
        });
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(log);
        scenarie.cleanUp();
    }

    @Test
    void keepsEverythingAboutTheChildOutOfTheEngineAndTheLog() {
        Sag sag = wholeCase();
        Set<String> secrets = new TreeSet<>(fritekst.maerker());
        secrets.addAll(pupil("myha01"));
        assertThat(secrets).hasSizeGreaterThan(60);
        Tabelsoegning tables = new Tabelsoegning(scenarie.jdbc);

        // the same search finds every one of them under the seal, and none beside it
        Set<String> stored = new TreeSet<>(secrets);
        stored.removeAll(refusedWords);
        assertThat(tables.unsealedBy(scenarie.segl).found(secrets).keySet()).isEqualTo(stored);
        assertThat(tables.found(Set.of(sag.sagsnummer()))).isNotEmpty();

        assertThat(tables.found(secrets)).isEmpty();
        assertThat(mails()).hasSizeGreaterThan(15).anyMatch(mail -> mail.contains(sag.sagsnummer()));
        assertThat(mails()).as("mails").noneMatch(mail -> secrets.stream().anyMatch(mail::contains));
        assertThat(log.found(secrets)).isEmpty();
        assertThat(log.lines.size()).isGreaterThan(1_000);
    }

    @Test
    void findsWhatIsPlantedInTextsAndBytesAndTheLog() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry("karl", "myha01");
        String instance = sag.task("holdDialogMedForaeldre").getProcessInstanceId();
        var runtime = scenarie.engine.getRuntimeService();
        runtime.setVariable(instance, "tekst", "det plantede-i-tekst her");
        runtime.setVariable(
                instance,
                "bytes",
                Variables.byteArrayValue("det plantede-i-bytes æøå".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        logger("org.camunda.bpm.engine").debug("det {}", "plantede-i-log");
        logger("dk.skolevej").warn("fejl", new IllegalStateException("plantede-i-fejl"));

        assertThat(new Tabelsoegning(scenarie.jdbc).found(Set.of("plantede-i-tekst", "plantede-i-bytes æøå")))
                .containsOnlyKeys("plantede-i-tekst", "plantede-i-bytes æøå");
        assertThat(log.found(Set.of("plantede-i-log", "plantede-i-fejl"))).hasSize(2);
    }

    private Sag wholeCase() {
        scenarie.day("2026-11-23");
        Sag sag = scenarie.worry(
                "karl",
                "myha01",
                fritekst.marked("registrerBekymring", scenarie.answers("registrerBekymring", Map.of(), Map.of())));
        done(sag, "lise", "holdDialogMedForaeldre");
        done(sag, "lise", "udpegTovholder");
        done(sag, "karl", "kortlaegKlassefaellesskab");
        done(sag, "trine", "holdElevsamtale");
        done(sag, "lise", "holdForaeldresamtale");
        done(sag, "pia", "indhentTvaerfagligViden");
        done(sag, "tove", "sammenfatKortlaegning");
        done(sag, "lise", "vurderKortlaegning");
        done(sag, "tove", "indkaldTilHandleplansmoede");
        done(sag, "pia", "bidragFraPpr");
        refused(sag, "tove", "udarbejdHandleplan", "faellesskabsindsats");
        done(sag, "tove", "udarbejdHandleplan");
        done(sag, "lise", "godkendHandleplan", "godkendelse", "afvist", "begrundelse", "Planen mangler et mål");
        done(sag, "tove", "udarbejdHandleplan");
        done(sag, "lise", "godkendHandleplan");
        done(sag, "tove", "ivaerksaetElevindsats");
        done(sag, "tove", "ivaerksaetFaellesskabsindsats");
        done(sag, "tove", "ivaerksaetUndervisningsindsats");
        journal.note(sag.sagsnummer(), "tove", "inddragPpr", fritekst.word());
        scenarie.engine
                .getRuntimeService()
                .createMessageCorrelation("inddragPpr")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
        done(sag, "pia", "raadFraPpr");
        done(sag, "tove", "tagStillingTilRaad");
        scenarie.travelTo("2027-01-18");
        done(sag, "tove", "indkaldTilOpfoelgning");
        done(sag, "tove", "holdOpfoelgning", "udfald", "afrund");
        done(sag, "lise", "kvitterForOpfoelgning");
        done(sag, "tove", "forberedAfslutning");
        done(sag, "lise", "bekraeftAfslutning");
        scenarie.travelTo("2027-05-20");
        done(sag, "tove", "kontrollerTilbagefald");
        assertThat(sag.running()).isFalse();
        return sag;
    }

    /** Every mail of the case as it went out, decoded. */
    private List<String> mails() {
        return scenarie.jdbc.sql("select nr from post").query(Long.class).list().stream()
                .flatMap(nr -> eml("%06d-".formatted(nr)))
                .toList();
    }

    private static Stream<String> eml(String start) {
        try (Stream<Path> files = Files.list(Path.of("target/post"))) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(start))
                    .map(LeakTest::decoded)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(Path file) {
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return mail.getSubject() + text(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws IOException, MessagingException {
        if (content instanceof MimeMultipart parts) {
            StringBuilder all = new StringBuilder();
            for (int nr = 0; nr < parts.getCount(); nr++) {
                all.append(text(parts.getBodyPart(nr).getContent()));
            }
            return all.toString();
        }
        return content instanceof InputStream stream
                ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                : String.valueOf(content);
    }

    /** Each mail goes out while the task it is about is open. */
    private void done(Sag sag, String login, String step, String... changes) {
        scenarie.ur.moveTo(scenarie.ur.instant().plusSeconds(60));
        scenarie.deliverPost();
        sag.done(login, step, answers(sag, login, step, changes));
        scenarie.deliverPost();
    }

    private void refused(Sag sag, String login, String step, String withoutList) {
        Set<String> before = Set.copyOf(fritekst.maerker());
        Map<String, Object> answers = answers(sag, login, step);
        answers.put(withoutList, null);
        refusedWords.addAll(fritekst.maerker());
        refusedWords.removeAll(before);
        assertThat(sag.refused(login, step, answers)).isNotBlank();
    }

    private Map<String, Object> answers(Sag sag, String login, String step, String... changes) {
        Map<String, Object> answers = scenarie.answers(step, sag.form(login, step), Map.of());
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return fritekst.marked(step, answers);
    }

    private List<String> pupil(String unilogin) {
        return scenarie.jdbc
                .sql("select forseglet_navn from elev where pseudonym = :p union all"
                        + " select forseglet_cpr from elev where pseudonym = :p union all"
                        + " select forseglet_unilogin from elev where pseudonym = :p union all"
                        + " select forseglet_navn from foraelder where elev = :p")
                .param("p", scenarie.segl.pseudonym(unilogin))
                .query((row, nr) -> scenarie.segl.unseal(Segl.FAELLES, row.getString(1)))
                .list();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** Every line with its stack trace. */
    private static class Log extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + ' ' + event.getFormattedMessage() + ' ' + trace);
        }

        List<String> found(Set<String> words) {
            return lines.stream()
                    .filter(line -> words.stream().anyMatch(line::contains))
                    .toList();
        }
    }
}
