package dk.skolevej.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario 73: a letter that could carry a name, a CPR number or a free text fails the build. */
class BrevskabelonerTest {

    private static final List<String> WORDS_OF_HEALTH = List.of(
            "fravær",
            "sygdom",
            "syg ",
            "diagnose",
            "mistrivsel",
            "psykisk",
            "skolevægring",
            "underretning",
            "elev",
            "barn");

    static List<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/post"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void saysNothingButWhatALetterMaySay(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(foreign(text)).as("tags of %s", file).isEmpty();
        assertThat(text.lines().findFirst().orElse("")).as("the subject").isNotBlank();
        assertThat(file.getFileName().toString()).matches("[a-zA-Z]+-[a-zA-Z]+\\.(txt|ics)");
        WORDS_OF_HEALTH.forEach(
                word -> assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ny opgave om {{elev}}",
                "Ny opgave om {{{navn}}}",
                "Ny opgave om {{&cpr}}",
                "{{#opgaver}}{{#linjer}}{{opgave}}: {{beskrivelse}}{{/linjer}}{{/opgaver}}",
                "{{^klasse}}ingen{{/klasse}}",
                "{{#svar.holdElevsamtale}}{{.}}{{/svar.holdElevsamtale}}",
                "{{opgave.assignee}}",
                "{{> forloeb}}",
                "{{#en}}{{tovholder}}{{/en}}"
            })
    void findsWhatALetterMayNotSay(String text) {
        assertThat(foreign(text)).isNotEmpty();
    }

    @Test
    void thereIsAtLeastTheLetterAboutANewTask() throws IOException {
        assertThat(letters()).extracting(path -> path.getFileName().toString()).contains("nyOpgave-medarbejder.txt");
    }

    /** Every tag, however deep, that is not one of {@link Brevdata#TAGS}. */
    private static Set<String> foreign(String text) {
        Set<String> foreign = new TreeSet<>();
        Mustache.compiler()
                .escapeHTML(false)
                .withLoader(name -> {
                    foreign.add("> " + name);
                    return new java.io.StringReader("");
                })
                .compile(text)
                .visit(new Mustache.Visitor() {
                    @Override
                    public void visitText(String plain) {}

                    @Override
                    public void visitVariable(String name) {
                        note(name);
                    }

                    @Override
                    public boolean visitInclude(String name) {
                        foreign.add("> " + name);
                        return false;
                    }

                    @Override
                    public boolean visitSection(String name) {
                        note(name);
                        return true;
                    }

                    @Override
                    public boolean visitInvertedSection(String name) {
                        note(name);
                        return true;
                    }

                    private void note(String name) {
                        if (!Brevdata.TAGS.contains(name)) {
                            foreign.add(name);
                        }
                    }
                });
        return foreign;
    }
}
