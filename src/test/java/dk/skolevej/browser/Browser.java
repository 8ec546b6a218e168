package dk.skolevej.browser;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The machine's Chromium, set up as on a Danish desk. {@code CHROMIUM} and {@code CHROMEDRIVER} say where it is; it is never fetched.
 */
public class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/skaermbilleder");

    /** A busy machine with two cores has taken 40 s to start one. */
    private static final Duration START = Duration.ofSeconds(90);

    private static final Duration START_OF_PAGE = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RESPONSE = Duration.ofSeconds(8);
    private static final int CLICKS = 4;
    private static final int HEIGHT = 900;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** By how much the longest part of the page is longer than the window shows. */
    private static final String HIDDEN_LENGTH = """
            return Math.max(0, ...[...document.querySelectorAll('*')]
                .filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY))
                .map(e => e.scrollHeight - e.clientHeight));
            """;

    private final ChromeDriver driver;
    private int failures;
    private int width;

    public Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(place("CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=da",
                "--window-size=1400,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(place("CHROMEDRIVER", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Europe/Copenhagen", "LANGUAGE", "da"))
                .withTimeout(START)
                .build();
        driver = new ChromeDriver(service, options);
    }

    private static String place(String variable, String usual) {
        return System.getenv().getOrDefault(variable, usual);
    }

    /** Opens the page afresh: nothing of the page before is left but what the browser stores. */
    public void open(String url) {
        driver.get("about:blank");
        driver.get(url);
        if (!started(START_OF_PAGE)) {
            driver.navigate().refresh();
        }
    }

    /** Opens a page of our own. */
    void goTo(String url) {
        driver.get(url);
    }

    /** On a busy machine Tasklist has been seen to stop at its spinner, where a person loads the page again. */
    private boolean started(Duration patience) {
        try {
            return new WebDriverWait(driver, patience).until(page -> (Boolean)
                    driver.executeScript("return Boolean(window.angular?.element(document.body).injector())"));
        } catch (TimeoutException e) {
            return false;
        }
    }

    void forgetLogin() {
        driver.manage().deleteAllCookies();
    }

    public WebElement one(String css) {
        return until("there is " + css, () -> driver.findElement(By.cssSelector(css)));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    boolean has(String css) {
        try {
            return all(css).stream().anyMatch(WebElement::isDisplayed);
        } catch (StaleElementReferenceException gone) {
            return false;
        }
    }

    /** Waits until what is there can be clicked, and does; scripts may be busy replacing it. */
    public void click(String css) {
        until("clicked " + css, () -> {
            WebElement element = driver.findElement(By.cssSelector(css));
            if (!element.isEnabled()) {
                return false;
            }
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        });
    }

    /** A click is lost while the page is still being put together; where nothing comes of it, a person clicks again. */
    void clickFor(String css, Supplier<Boolean> outcome) {
        for (int click = 0; click < CLICKS; click++) {
            clickWhenStill(css);
            if (happens(outcome)) {
                return;
            }
        }
        until("what clicking " + css + " is for", outcome);
    }

    /** Whether it comes true in the time a page takes to answer. */
    boolean happens(Supplier<Boolean> outcome) {
        try {
            return new WebDriverWait(driver, RESPONSE).until(page -> outcome.get());
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Clicks what stands still: a box that grows with its text moves the button after it, and a click on where it was is lost. */
    void clickWhenStill(String css) {
        AtomicReference<Rectangle> last = new AtomicReference<>();
        AtomicInteger still = new AtomicInteger();
        until(css + " stands still", () -> {
            Rectangle now = driver.findElement(By.cssSelector(css)).getRect();
            return (now.equals(last.getAndSet(now)) ? still.incrementAndGet() : still.getAndSet(0)) >= 4;
        });
        click(css);
    }

    /** Types as a person would who can type anything: the driver's own typing knows no emoji and is slow with long texts. */
    void type(String css, String text) {
        AtomicInteger kept = new AtomicInteger();
        until("typed in " + css, () -> {
            if (text.equals(value(css))) {
                // the form takes a text in a while after it was typed, and a field that is drawn anew before that is
                // empty again
                return kept.incrementAndGet() > 8;
            }
            kept.set(0);
            return focused(css) && typed(css, text) == null;
        });
    }

    private String typed(String css, String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
        return value(css);
    }

    private String value(String css) {
        return driver.findElement(By.cssSelector(css)).getDomProperty("value");
    }

    private boolean focused(String css) {
        return (Boolean) driver.executeScript(
                "const e = document.querySelector(arguments[0]); if (!e) return false; e.scrollIntoView({block: 'center'}); e.focus();"
                        + " e.select(); return document.activeElement === e",
                css);
    }

    /** The Tab key would do it too, and open the list of choices it comes to. */
    void leave(String css) {
        driver.executeScript("arguments[0].blur()", one(css));
    }

    void press(String css, CharSequence key) {
        one(css).sendKeys(key);
    }

    /** Waits until it is neither null nor false; what is missing or being replaced is asked for again; {@code fejl-1.png} shows what was there instead. */
    public <T> T until(String what, Supplier<T> fact) {
        try {
            return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                    .ignoring(StaleElementReferenceException.class)
                    .ignoring(NoSuchElementException.class)
                    .ignoring(ElementNotInteractableException.class)
                    .withMessage(what)
                    .until(page -> fact.get());
        } catch (TimeoutException e) {
            screenshot("fejl-" + ++failures);
            throw e;
        }
    }

    /** What the page tried since the last time one asked, and its content policy stopped. */
    List<String> violations() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
    }

    /** What axe-core finds against WCAG 2.1 A and AA, with the elements it is about. */
    List<String> accessibilityFaults() {
        return brokenRules().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(CheckedNode::getHtml).toList())
                .toList();
    }

    /** The same as axe-core tells it. */
    List<Rule> brokenRules() {
        var found = new AxeBuilder()
                .withTags(WCAG)
                // in this window only
                .setLegacyMode(true)
                .analyze(driver)
                .getViolations();
        // it tries styles of its own, which the page's content policy stops
        violations();
        return found;
    }

    public Object script(String javascript, Object... arguments) {
        return driver.executeScript(javascript, arguments);
    }

    /** Keeps a picture of the window, with the form's whole length in it, under {@code target/skaermbilleder}. */
    void screenshot(String name) {
        screenshot(name, 1400);
    }

    /** The same with a window of this width, in pixels. */
    void screenshot(String name, int width) {
        resize(width, HEIGHT);
        long extra = (Long) driver.executeScript(HIDDEN_LENGTH);
        resize(width, HEIGHT + extra);
        capture(name, false);
    }

    /** Keeps a picture of the form from the paragraph with these words on, in a window of this width, in pixels. */
    void picture(String name, int width, String words) {
        resize(width, 1000);
        AtomicReference<Object> last = new AtomicReference<>();
        AtomicInteger still = new AtomicInteger();
        until("the window is " + width + " wide", () -> {
            Object now = driver.executeScript(
                    "const p = [...document.querySelectorAll('.task-card .fjs-form p')].find(p => p.textContent.includes(arguments[0]));"
                            + " p.scrollIntoView(); const r = p.getBoundingClientRect(); return [r.x, r.y, r.width].join()",
                    words);
            return (now.equals(last.getAndSet(now)) ? still.incrementAndGet() : still.getAndSet(0)) >= 10;
        });
        capture(name, false);
    }

    /** Keeps a picture of the window as it is. */
    void view(String name) {
        capture(name, false);
    }

    /** Keeps a picture of the whole page at this width, in pixels. */
    void page(String name, int width) {
        resize(width, 800);
        capture(name, true);
    }

    /** Afterwards the window has the size it had before it was made fit for the picture. */
    private void capture(String name, boolean beyondWindow) {
        try {
            String picture = (String)
                    driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", beyondWindow))
                            .get("data");
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            backToSize();
        }
    }

    /** From now on the window is this wide, in pixels, until {@link #asWideAsUsual()}. */
    void isWide(int pixels) {
        width = pixels;
        backToSize();
    }

    void asWideAsUsual() {
        isWide(0);
    }

    private void backToSize() {
        if (width > 0) {
            resize(width, HEIGHT);
        } else {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** Presses the keys wherever the focus is. */
    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Takes the pictures that are part of the documentation. */
    Fotograf fotograf() {
        return new Fotograf(this, driver);
    }

    private void resize(int width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
