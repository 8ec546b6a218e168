package dk.skolevej.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.openqa.selenium.chrome.ChromeDriver;

/** Puts pictures of what the browser shows into {@code docs/skaermbilleder}, the same ones each time. */
class Fotograf {

    static final Path PICTURES = Path.of("docs/skaermbilleder");

    private static final int HEIGHT = 900;

    /** The browser's own clock would say how many years the day of the pictures is from now; it goes on from there instead of standing still. */
    private static final String CLOCK = """
            { const ahead = %d - Date.now();
              const now = () => Reflect.apply(real, Date, []) + ahead, real = Date.now;
              Date = new Proxy(Date, {
                construct: (stock, when, as) => Reflect.construct(stock, when.length ? when : [now()], as),
                apply: stock => new stock(now()).toString(),
                get: (stock, name) => name === 'now' ? now : stock[name]
              }); }
            """;

    /** What is longer than the window shows, wherever it is. */
    private static final String HIDDEN = """
            return Math.max(0, ...[...document.querySelectorAll('*')]
                .filter(e => e === document.documentElement || /auto|scroll/.test(getComputedStyle(e).overflowY))
                .map(e => e.scrollHeight - e.clientHeight));
            """;

    /** Where it stands, down to the end of the last of its parts that is named; whole pixels. */
    private static final String PLACE = """
            const all = document.querySelector(arguments[0]), end = all.querySelector(arguments[1]) ?? all;
            const r = all.getBoundingClientRect(), e = end.getBoundingClientRect();
            const x = Math.max(0, r.left - arguments[2]), y = Math.max(0, r.top - arguments[2]);
            return [x, y, Math.min(r.right + arguments[2], innerWidth) - x, e.bottom + arguments[2] - y].map(Math.round);
            """;

    private static final String STILL = "return document.fonts.status === 'loaded'"
            + " && [...document.images].every(image => image.complete) && document.body.innerHTML.length";

    private final Browser browser;
    private final ChromeDriver driver;
    private Object clock;

    Fotograf(Browser browser, ChromeDriver driver) {
        this.browser = browser;
        this.driver = driver;
    }

    /** Pages that are opened from now on believe that it is this moment; null: the machine's own time. */
    void believes(Instant now) {
        if (clock != null) {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", clock));
        }
        clock = now == null
                ? null
                : driver.executeCdpCommand(
                                "Page.addScriptToEvaluateOnNewDocument",
                                Map.of("source", CLOCK.formatted(now.toEpochMilli())))
                        .get("identifier");
    }

    /** What a window of this width shows, without scrolling. */
    void window(String name, int width) {
        taken(name, width, HEIGHT, () -> Map.of());
    }

    /** The same with all one could scroll to. */
    void page(String name, int width) {
        size(width, HEIGHT);
        still();
        taken(name, width, HEIGHT + hidden(), () -> Map.of());
    }

    /** Only what {@code css} finds, down to the end of {@code last} in it, and this much around it, in pixels. */
    void part(String name, int width, String css, String last, int margin) {
        size(width, HEIGHT);
        still();
        taken(name, width, HEIGHT + hidden(), () -> {
            List<?> place = (List<?>) browser.script(PLACE, css, last, margin);
            return Map.of(
                    "clip",
                    Map.of(
                            "x",
                            place.get(0),
                            "y",
                            place.get(1),
                            "width",
                            place.get(2),
                            "height",
                            place.get(3),
                            "scale",
                            1));
        });
    }

    private interface Cut {
        Map<String, Object> now();
    }

    private void taken(String name, int width, long height, Cut cut) {
        size(width, height);
        // neither a mark around where one would write, nor a cursor that comes and goes
        browser.script("document.activeElement?.blur()");
        still();
        try {
            String picture = (String) driver.executeCdpCommand("Page.captureScreenshot", cut.now())
                    .get("data");
            Path file = PICTURES.resolve(name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, Palet.small(Base64.getDecoder().decode(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private long hidden() {
        return (Long) browser.script(HIDDEN);
    }

    private void size(int width, long height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void still() {
        browser.until("no request is under way", () -> browser.script(Scriptsyn.AT_REST));
        AtomicReference<Object> last = new AtomicReference<>();
        AtomicInteger still = new AtomicInteger();
        browser.until("the page is still", () -> {
            Object now = browser.script(STILL);
            return (now instanceof Number && now.equals(last.getAndSet(now))
                            ? still.incrementAndGet()
                            : still.getAndSet(0))
                    >= 6;
        });
    }
}
