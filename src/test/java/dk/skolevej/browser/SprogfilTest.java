package dk.skolevej.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each of Camunda's apps has a Danish text for every English one, and none besides. */
class SprogfilTest {

    private static final List<String> APPS = Sprogfil.APPS;

    /** What the apps put something else in for, and what they read as HTML. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|\\{}|%[sd]|</?(?:a|br|strong)[^>]*>|\n|^ | $");

    /** Words that are the same in Danish, and what is no word. */
    private static final Set<String> SAME = Set.of(
            "Cockpit",
            "Diagram",
            "Element",
            "Filter",
            "Job",
            "OK",
            "Operator",
            "Optimize",
            "Start",
            "Status",
            "System",
            "Type",
            "Version",
            "Version:",
            "weekend",
            "CSV",
            "JSON",
            "<definition>",
            "<version>",
            "<",
            "<=",
            ">",
            ">=",
            "L",
            "HH:mm",
            "1",
            "4");

    @ParameterizedTest
    @FieldSource("APPS")
    void hasEveryTextAndNoOther(String app) {
        assertThat(Sprogfil.danish(app).texts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Sprogfil.english(app).texts().keySet());
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void keepsThePlaceholders(String app) {
        Map<String, String> danish = Sprogfil.danish(app).texts();
        Map<String, String> wrong = new TreeMap<>();
        Sprogfil.english(app).texts().forEach((key, english) -> {
            if (!placeholders(english).equals(placeholders(danish.get(key)))) {
                wrong.put(english, danish.get(key));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void leavesNothingInEnglishAndNothingEmpty(String app) {
        Map<String, String> danish = Sprogfil.danish(app).texts();
        Set<String> left = new TreeSet<>();
        Sprogfil.english(app).texts().forEach((key, english) -> {
            String text = danish.get(key);
            boolean same = text.equals(english) && !SAME.contains(text.strip());
            if (!english.isEmpty() && (same || text.isBlank())) {
                left.add(key + ": " + text);
            }
        });
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("APPS")
    void callsOneThingOneWordInAllTheApps(String app) {
        Map<String, String> danish = Sprogfil.danish(app).texts();
        Map<String, String> tasklist = Sprogfil.danish("tasklist").texts();
        // a list of tasks is a filter in Tasklist only
        Set<String> own = Set.of("/labels/FILTER", "/labels/FILTERS");
        assertThat(danish.keySet())
                .filteredOn(key -> tasklist.containsKey(key) && !own.contains(key))
                .isNotEmpty()
                .filteredOn(key -> same(app, key))
                .allSatisfy(key -> assertThat(danish.get(key)).as(key).isEqualTo(tasklist.get(key)));
    }

    private static boolean same(String app, String key) {
        return Sprogfil.english(app)
                .texts()
                .get(key)
                .equals(Sprogfil.english("tasklist").texts().get(key));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
