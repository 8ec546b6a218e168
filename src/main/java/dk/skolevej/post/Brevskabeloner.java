package dk.skolevej.post;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The letters' words: {@code post/<letter>-<recipient>.txt}, first line the subject. A tag without a value is an error, never a blank. */
@Component
class Brevskabeloner {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).strictSections(false);

    private final Map<String, Template> read = new ConcurrentHashMap<>();

    static Template compile(String text) {
        return COMPILER.compile(text.replace("\r\n", "\n"));
    }

    String render(String brev, Map<String, Object> data) {
        return read.computeIfAbsent(brev, name -> compile(text(name))).execute(data);
    }

    /** The meeting as an iCalendar file, whose lines end as that standard says. */
    String calendar(Map<String, Object> data) {
        return read.computeIfAbsent("moede-kalender", name -> compile(file(name + ".ics")))
                .execute(data)
                .replace("\n", "\r\n");
    }

    private static String text(String brev) {
        if (!brev.matches("[a-zA-Z]+-[a-zA-Z]+")) {
            throw new IllegalArgumentException("no letter is called that");
        }
        return file(brev + ".txt");
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("post/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
