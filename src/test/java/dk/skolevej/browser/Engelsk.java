package dk.skolevej.browser;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is left of English on a page: the texts of Camunda's English files, and those built into its forms and date pickers. */
final class Engelsk {

    /** What a person can see, hear or point at. What people write in a field is no text of the apps. */
    private static final String SEEN = """
            const seen = new Set([document.title]);
            const visible = e => e && (e.tagName === 'OPTION' ? visible(e.closest('select')) : e.checkVisibility({ visibilityProperty: true }));
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!parent.closest('script, style, textarea, svg') && visible(parent)) seen.add(node.data.trim());
            }
            document.querySelectorAll('[title], [placeholder], [aria-label], [alt], [uib-tooltip]').forEach(e => {
                if (e.matches('.bjs-powered-by, .fjs-powered-by-link') || !visible(e)) return;
                ['title', 'placeholder', 'aria-label', 'alt', 'uib-tooltip'].forEach(name => seen.add((e.getAttribute(name) ?? '').trim()));
            });
            return [...seen];
            """;

    /** Built into form-js, flatpickr, AngularJS and the apps' code. */
    private static final Set<String> BUILT_IN = Set.of(
            "Search",
            "Select",
            "Add new",
            "Collapse",
            "No results",
            "All values selected",
            "Skip to search",
            "Remove tag",
            "Nothing to show.",
            "Field is required.",
            "Value is not a number.",
            "Date and time must both be entered.",
            "Increment",
            "Decrement",
            "Previous page",
            "Next page",
            "Scroll to increment",
            "Click to toggle",
            "of",
            "mm/dd/yyyy",
            "dd.mm.yyyy",
            "Year",
            "Month",
            "AM",
            "PM",
            "Welcome",
            "Tasklist",
            "Actions",
            "Download",
            "Upload",
            "Select all",
            "Unselect all",
            "Camunda Platform",
            "zoom in",
            "zoom out",
            "reset zoom",
            "Toggle this section");

    private static final Pattern BUILT_IN_PATTERN =
            Pattern.compile("Error: .*|Field must .*|Please select .*|Remove list item .*|Expand all .*"
                    + "|Click to sort .*|Click to remove .*|(in )?(an?|\\d+|a few) (second|minute|hour|day|month|year)s?( ago)?"
                    + "|(January|February|March|May|June|July|October|December) \\d{4}|Camunda.*");

    /** Of people in the demo municipality. */
    private static final Set<String> NAMES = Set.of("Admin");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{}");

    private static final int SHORTEST_PATTERN = 8;

    private static final Set<String> DANISH =
            texts(Sprogfil::danish).map(Engelsk::normal).collect(Collectors.toSet());

    private static final Set<String> TEXTS = Stream.concat(
                    BUILT_IN.stream(), texts(Sprogfil::english).filter(text -> !text.contains("{{")))
            .flatMap(text -> Arrays.stream(text.split("<[^>]+>")))
            .map(Engelsk::normal)
            .filter(text -> text.length() > 1 && !DANISH.contains(text) && !NAMES.contains(text))
            .collect(Collectors.toSet());

    private static final List<Pattern> PATTERNS = texts(Sprogfil::english)
            .filter(text -> text.contains("{{"))
            .filter(text -> PLACEHOLDER
                            .matcher(text)
                            .replaceAll("")
                            .replaceAll("[^A-Za-z]", "")
                            .length()
                    >= SHORTEST_PATTERN)
            .filter(text -> !DANISH.contains(normal(PLACEHOLDER.matcher(text).replaceAll(""))))
            .map(Engelsk::pattern)
            .toList();

    private Engelsk() {}

    /** Each English text that the page shows now. */
    static List<String> on(Browser browser) {
        return ((List<?>) browser.script(SEEN))
                .stream()
                        .map(Objects::toString)
                        .map(Engelsk::normal)
                        .filter(Engelsk::english)
                        .toList();
    }

    static boolean english(String text) {
        return TEXTS.contains(text)
                || BUILT_IN_PATTERN.matcher(text).matches()
                || PATTERNS.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private static Stream<String> texts(Function<String, Sprogfil> language) {
        return Sprogfil.APPS.stream()
                .map(language)
                .map(Sprogfil::texts)
                .map(Map::values)
                .flatMap(Collection::stream);
    }

    private static String normal(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(normal(text));
        int end = 0;
        while (placeholder.find()) {
            regex.append(Pattern.quote(normal(text).substring(end, placeholder.start())))
                    .append(".*");
            end = placeholder.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(normal(text).substring(end))).toString());
    }
}
