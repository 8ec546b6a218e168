package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.forloeb.Skoler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** IT loads the schools' files on a page that shows numbers only. */
@Browsertest
@Order(Integer.MAX_VALUE - 2)
class IndlaesningBrowserTest {

    private static final String HEADING =
            "institutionsnummer;unilogin;cpr;fornavn;efternavn;klasse;klassetrin;foraelder1;foraeldremyndighed1;foraelder2;foraeldremyndighed2;beskyttet\n";

    /** Keeps what the page says, and whether it shows how much of the file has gone. */
    private static final String LISTEN = """
            const [said, bar] = ['besked', 'fremdrift'].map(id => document.getElementById(id));
            window.sagt = [];
            new MutationObserver(() => window.sagt.push(`${said.textContent}, ${bar.hidden ? 'no bar' : 'bar'}`))
                .observe(said, { childList: true });
            """;

    @TempDir
    static Path mappings;

    @Autowired
    Tasklist tasklist;

    @Autowired
    Skoler skoler;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path files;

    private Browser browser;

    @DynamicPropertySource
    static void mappings(DynamicPropertyRegistry registry) {
        registry.add("skolevej.indlaesning.tilknytninger", mappings::toString);
    }

    @BeforeEach
    void aSchool() {
        skoler.register("990001", "Engskolen");
        browser = tasklist.browser;
        tasklist.leaves();
    }

    @AfterEach
    void forget() {
        tasklist.leaves();
        jdbc.sql("delete from foraelder where elev in (select pseudonym from elev where skole = '990001')")
                .update();
        jdbc.sql("delete from elev where skole = '990001'").update();
        jdbc.sql("delete from indlaesning").update();
        jdbc.sql("delete from skole where institutionsnummer = '990001'").update();
    }

    @Test
    void itTriesAFileLoadsItIsStoppedByTheGuardAndTakesTheFileBack() throws IOException {
        logsIn();
        assertThat(text("#liste")).isEqualTo("Intet er indlæst endnu.");
        assertThat(browser.has("#systemer")).as("no mapping, no choice").isFalse();
        browser.page("indlaesning-tom", 1280);
        choose(pupils(20));
        browser.click("#proev button");
        says("Filen er prøvet. Intet er ændret endnu.");
        assertThat(row("#tal")).isEqualTo("20 20 0 0 0");
        assertThat(registered()).isZero();
        browser.page("indlaesning-proevet", 1280);

        browser.script(LISTEN);
        browser.click("#indlaes button");
        browser.until("loaded", () -> text("#besked").matches("Filen er indlæst som nummer \\d+: 20 rækker\\."));
        assertThat(browser.script("return window.sagt").toString())
                .contains("Filen sendes …, bar", "Filen er sendt. Skolevej læser den nu")
                .endsWith("20 rækker., no bar]");
        assertThat(registered()).isEqualTo(20);
        assertThat(row("#liste")).matches("\\d+ Elever .* admin 20 20 0 0 0 Rul tilbage");
        assertThat(browser.has("#indlaes")).isFalse();

        choose(pupils(10));
        browser.click("#proev button");
        browser.until("the guard", () -> browser.has("#alligevel"));
        assertThat(text("#vaern")).contains("10", "20", "Intet er ændret.").doesNotContain("ogsaaFaerre");
        assertThat(browser.has("#indlaes")).isFalse();
        browser.page("indlaesning-vaern", 1280);
        browser.page("indlaesning-vaern-smal", 390);
        browser.click("#alligevel button");
        browser.click("#sikker button[value=nej]");
        says("Intet er ændret.");
        assertThat(registered()).isEqualTo(20);
        browser.click("#alligevel button");
        browser.until("asks", () -> browser.has("#ja"));
        browser.page("indlaesning-sikker-smal", 390);
        browser.click("#ja");
        browser.until("loaded", () -> text("#besked").startsWith("Filen er indlæst som nummer"));
        assertThat(registered()).isEqualTo(10);
        assertThat(row("#liste")).endsWith("10 0 0 10 10 Rul tilbage");

        rollsBack("#liste tr:first-child button");
        assertThat(registered()).isEqualTo(20);
        assertThat(row("#liste")).contains("Rullet tilbage", "af admin");
        rollsBack("#liste tr:nth-child(2) button");
        assertThat(registered()).isZero();
        assertThat(browser.has("#liste button")).isFalse();
        browser.page("indlaesning", 1280);
        browser.page("indlaesning-smal", 390);
        assertThat(browser.script("return document.body.innerText").toString())
                .doesNotContain("Anna", "Høst", "elev00", "6111");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aFileWithFaultsShowsTheirLinesAndNothingOfWhatStandsThere() throws IOException {
        logsIn();
        choose(pupils(3).replace(";elev0001;", ";<img src=x>;").replace("990001;elev0002", "123456;elev0002"));
        browser.click("#proev button");
        browser.until("the faults", () -> browser.has("#fejl"));
        assertThat(text("#galt")).contains("Der er 2 fejl. Intet er ændret.", "skolen kendes ikke");
        assertThat(browser.all("#fejl tbody tr")).hasSize(2);
        assertThat(browser.script("return document.body.innerHTML").toString())
                .doesNotContain("Anna", "123456", "img src=\"x\"");
        assertThat(browser.has("#indlaes")).isFalse();
        assertThat(registered()).isZero();
        browser.page("indlaesning-fejl", 1280);
        browser.page("indlaesning-fejl-smal", 390);
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theFileOfAnotherSystemIsReadAsItsMappingSays() throws IOException {
        Path mapping = Files.writeString(mappings.resolve("tea.properties"), "kolonne.unilogin = Brugernavn\n");
        logsIn();
        choose(pupils(2).replace(";unilogin;", ";Brugernavn;"));
        browser.click("#proev button");
        browser.until("no such column of ours", () -> text("#galt").contains("mangler kolonner: unilogin"));
        browser.press("#systemer select", "tea");
        assertThat(browser.has("#galt"))
                .as("what was shown is about another choice")
                .isFalse();
        browser.press("#proev button", Keys.ENTER);
        says("Filen er prøvet. Intet er ændret endnu.");
        browser.press("#indlaes button", Keys.ENTER);
        browser.until("from tea", () -> text("#liste").contains("Elever (tea)"));
        Files.delete(mapping);
    }

    @Test
    void aTeacherIsToldThatItIsNotForThem() {
        tasklist.as("karl");
        browser.goTo(address());
        says("Det har du ikke adgang til. Det er kun for IT.");
        assertThat(browser.has("main form")).isFalse();
        assertThat(browser.has("main section")).isFalse();
    }

    private void logsIn() {
        tasklist.as("admin");
        browser.goTo(address());
        browser.until(
                "it is ready", () -> browser.has("#proev") && text("#besked").isEmpty());
    }

    private void choose(String csv) throws IOException {
        Path file = Files.writeString(Files.createTempFile(files, "elever", ".csv"), csv);
        browser.press("[name=fil]", file.toString());
    }

    private void rollsBack(String button) {
        String nr = browser.one(button).getAttribute("aria-label").replaceAll("\\D", "");
        browser.click(button);
        browser.click("#ja");
        says("Nummer %s er rullet tilbage.".formatted(nr));
    }

    private void says(String words) {
        browser.until(words, () -> text("#besked").equals(words));
    }

    private static String pupils(int count) {
        return HEADING
                + IntStream.rangeClosed(1, count)
                        .mapToObj("990001;elev%1$04d;6711124%1$03d;Anna;Høst;7.A;7;Bo Høst;ja;;;nej\n"::formatted)
                        .collect(Collectors.joining());
    }

    private int registered() {
        return jdbc.sql("select count(*) from elev where skole = '990001' and udmeldt is null")
                .query(Integer.class)
                .single();
    }

    /** The first of a table. */
    private String row(String place) {
        return text(place + " tbody tr:first-child");
    }

    private String text(String css) {
        return browser.one(css).getText();
    }

    private String address() {
        return "http://localhost:%d/indlaesning.html".formatted(port);
    }
}
