package dk.skolevej.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openqa.selenium.WebElement;

/** A page as somebody has it who does not see it, or sees it very large. Each question is answered with what is wrong. */
record Sidesyn(Browser browser) {

    /** 1280 pixels at 400 % (WCAG 1.4.10). */
    static final int ENLARGED = 320;

    private static final String CONTROLS =
            "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=region]";

    /** The questions and headings that a control stands under, which are read with it. */
    private static final String CONTEXT = """
            const words = [];
            for (let e = arguments[0].parentElement; e; e = e.parentElement) {
                const head = e.matches('fieldset') ? e.querySelector('legend') : e.matches('details') ? e.querySelector('summary') : null;
                if (head && head !== arguments[0]) words.unshift(head.textContent.trim());
            }
            return words.join(' / ');
            """;

    private static final String HEADINGS = """
            return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
                .filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.tagName[1] + e.textContent.trim());
            """;

    private static final String LANDMARKS = """
            const count = css => [...document.querySelectorAll(css)].filter(e => e.checkVisibility()).length;
            return [count('main'), count('body > header'), document.documentElement.lang,
                [...document.querySelectorAll('nav, section')].every(e => e.hasAttribute('aria-label')
                    || document.getElementById(e.getAttribute('aria-labelledby'))), document.title.endsWith(' – Skolevej')].join();
            """;

    /** What sticks out of the window without a box of its own to scroll in; a link that is shown only with the focus does not. */
    private static final String TOO_WIDE = """
            const box = e => e && e !== document.documentElement && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || box(e.parentElement));
            const out = document.documentElement.scrollWidth > innerWidth ? ['the page is ' + document.documentElement.scrollWidth + ' wide'] : [];
            document.querySelectorAll('body *').forEach(e => {
                const r = e.getBoundingClientRect();
                if (e.checkVisibility({ visibilityProperty: true }) && r.width > 0 && r.right > innerWidth + 1 && !box(e)) out.push(e.outerHTML.slice(0, 120));
            });
            return out;
            """;

    /** WCAG 1.4.12. */
    private static final String MORE_SPACE = """
            document.querySelectorAll('body *').forEach(e => Object.assign(e.style,
                { lineHeight: 1.5, letterSpacing: '0.12em', wordSpacing: '0.16em' }));
            document.querySelectorAll('p').forEach(e => { e.style.marginBottom = '2em'; });
            """;

    private static final String CUT_OFF = """
            return [...document.querySelectorAll('main *, header *')].filter(e => e.childElementCount === 0 && e.textContent.trim()
                && !e.closest('.diagram') && e.checkVisibility() && /hidden|clip/.test(getComputedStyle(e).overflow)
                && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)).map(e => e.outerHTML.slice(0, 120));
            """;

    private static final String ONLY_COLOUR = """
            return [...document.querySelectorAll('.badge, .alert, .godt, .galt, .way li, .haster')]
                .filter(e => e.checkVisibility() && !/\\p{L}{3}/u.test(e.innerText)).map(e => e.outerHTML.slice(0, 120));
            """;

    /** Controls without a name, links that are called the same and lead elsewhere, and other controls that cannot be told apart. */
    List<String> names() {
        List<String> faults = new ArrayList<>();
        Map<String, String> leadsTo = new HashMap<>();
        for (WebElement control : browser.all(CONTROLS)) {
            if (!control.isDisplayed()) {
                continue;
            }
            String name = control.getAccessibleName();
            boolean link = control.getTagName().equals("a");
            String key = link
                    ? "a " + name
                    : "%s %s %s".formatted(browser.script(CONTEXT, control), control.getAriaRole(), name);
            String place = link ? control.getAttribute("href") : String.valueOf(control);
            if (name.isBlank()) {
                faults.add("no name: " + control.getAttribute("outerHTML"));
            } else if (!place.equals(leadsTo.getOrDefault(key, place))) {
                faults.add("called the same: " + key);
            }
            leadsTo.put(key, place);
        }
        return faults;
    }

    /** One heading of the first level, first of all, and no level left out. */
    List<String> headings() {
        List<String> all = ((List<?>) browser.script(HEADINGS))
                .stream().map(String::valueOf).toList();
        List<String> faults = new ArrayList<>();
        if (all.isEmpty()
                || all.get(0).charAt(0) != '1'
                || all.stream().filter(h -> h.charAt(0) == '1').count() != 1) {
            faults.add("no single first heading: " + all);
        }
        IntStream.range(1, all.size())
                .filter(nr -> all.get(nr).charAt(0) > all.get(nr - 1).charAt(0) + 1)
                .forEach(nr -> faults.add("a level is left out before " + all.get(nr)));
        return faults;
    }

    /** One main part, one banner, Danish, parts with names, and a title that ends with whose page it is. */
    String landmarks() {
        return String.valueOf(browser.script(LANDMARKS));
    }

    List<?> tooWide() {
        return (List<?>) browser.script(TOO_WIDE);
    }

    /** After this the page has to be opened anew. */
    List<?> cutOffWithMoreSpace() {
        browser.script(MORE_SPACE);
        List<Object> faults = new ArrayList<>((List<?>) browser.script(CUT_OFF));
        faults.addAll(tooWide());
        return faults;
    }

    List<?> onlyColour() {
        return (List<?>) browser.script(ONLY_COLOUR);
    }
}
