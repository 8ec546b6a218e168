package dk.skolevej.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A person who has the keys only. */
record Tastatur(Browser browser) {

    /** One stop for each control, and one for all the radio buttons of a question. What is shown elsewhere, or shut, is no stop. */
    private static final String STOPS = """
            const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(e => !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }));
            const group = e => e.type === 'radio' ? e.form?.id + e.form?.action + e.closest('details')?.id + e.name : e;
            window.stops = [];
            all.forEach(e => { if (!window.stops.some(s => group(s[0]) === group(e))) window.stops.push(all.filter(o => group(o) === group(e))); });
            window.unfocused = new Map(all.map(e => [e, getComputedStyle(e).boxShadow]));
            // otherwise Tab goes on from where the focus was
            document.body.tabIndex = -1;
            document.body.focus();
            document.body.removeAttribute('tabindex');
            window.scrollTo(0, 0);
            return window.stops.map(s => s[0].outerHTML.slice(0, 120));
            """;

    /** Which stop has the focus, whether that can be seen, and whether it is in the window. */
    private static final String WHERE = """
            const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
            return {
                stop: window.stops.findIndex(s => s.includes(e)),
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== window.unfocused.get(e),
                inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                what: e.outerHTML.slice(0, 120),
            };
            """;

    /** A date is several stops within one. */
    private static final int MOST_WITHIN_ONE = 8;

    /** From the top of the page with Tab to its end. @return what is wrong: a stop that is left out or out of order, a trap, a focus that cannot be seen */
    List<String> faultsOfTheWholePage() {
        List<?> stops = (List<?>) browser.script(STOPS);
        List<String> faults = new ArrayList<>();
        for (int stop = 0; stop < stops.size(); stop++) {
            Map<?, ?> where = next(stop - 1);
            if (!where.get("stop").equals((long) stop)) {
                faults.add("wanted " + stops.get(stop) + ", came to " + where.get("what"));
                return faults;
            }
            if (!Boolean.TRUE.equals(where.get("seen")) || !Boolean.TRUE.equals(where.get("inside"))) {
                faults.add("not seen: " + where);
            }
        }
        if (next(stops.size() - 1).get("stop").equals(stops.size() - 1L)) {
            faults.add("no way out of " + stops.get(stops.size() - 1));
        }
        return faults;
    }

    private Map<?, ?> next(long from) {
        Map<?, ?> where = Map.of();
        for (int press = 0; press < MOST_WITHIN_ONE; press++) {
            browser.keys(Keys.TAB);
            where = (Map<?, ?>) browser.script(WHERE);
            if (!where.get("stop").equals(from) || from < 0) {
                return where;
            }
        }
        return where;
    }

    /** On with Tab until the focus is on what a screen reader calls this. */
    Tastatur to(String name) {
        for (int press = 0; press < 60; press++) {
            browser.keys(Keys.TAB);
            if (name.equals(focused().getAccessibleName())) {
                return this;
            }
        }
        throw new AssertionError("no Tab comes to " + name);
    }

    Tastatur press(CharSequence... keys) {
        browser.keys(keys);
        return this;
    }

    WebElement focused() {
        return (WebElement) browser.script("return document.activeElement");
    }
}
