package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

/** Sees in the browser that a script that somebody wrote is text like any other: it has not run, it has built nothing, and nothing had to stop it. */
final class Scriptsyn {

    /** As long as a name may be. */
    static final String NAME = "<img src=x onerror=\"window.ramt=1\">{{constructor.constructor('window.ramt=2')()}}";

    static final String TEXT = NAME + "<svg onload=\"window.ramt=3\"></svg><script>window.ramt=4</script>"
            + "<a href=\"javascript:window.ramt=5\">a</a> [b](javascript:window.ramt=6) ${window.ramt=7} = 1 + 1 #";

    private static final String RUN_OR_BUILT = "return [window.ramt ?? null, document.querySelectorAll("
            + "'img[src=\"x\"], svg[onload], [onerror], a[href^=\"javascript:window\"]').length,"
            + " [...document.scripts].filter(script => script.textContent.includes('ramt')).length].join()";

    private static final String SHOWN = "return [document.body.innerText, ...[...document.querySelectorAll("
            + "'input, textarea')].map(field => field.value)].join('\\n')";

    static final String AT_REST = "const injector = window.angular?.element(document.body).injector?.();"
            + " return !injector || injector.get('$http').pendingRequests.length === 0";

    private Scriptsyn() {}

    /** @param shown what has to stand there, letter by letter */
    static void harmless(Browser browser, String where, Collection<String> shown) {
        browser.until(where + " is there", () -> browser.script(AT_REST));
        browser.until(where + " shows " + shown, () -> missing(browser, shown).isEmpty());
        assertThat(browser.script(RUN_OR_BUILT)).as(where).isEqualTo(",0,0");
        assertThat(browser.violations()).as(where).isEmpty();
    }

    private static List<String> missing(Browser browser, Collection<String> wanted) {
        String all = browser.script(SHOWN).toString();
        return wanted.stream().filter(text -> !all.contains(text)).toList();
    }
}
