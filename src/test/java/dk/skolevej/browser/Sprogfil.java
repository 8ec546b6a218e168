package dk.skolevej.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of one of Camunda's apps in one language, by the path of their key; English comes from Camunda's jar, Danish from us. */
record Sprogfil(Map<String, String> texts) {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    static Sprogfil english(String app) {
        return of(app, "en");
    }

    static Sprogfil danish(String app) {
        return of(app, "da");
    }

    private static Sprogfil of(String app, String language) {
        String place = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream file = Sprogfil.class.getResourceAsStream(place)) {
            Map<String, String> texts = new LinkedHashMap<>();
            collect(new ObjectMapper().readTree(file), "", texts);
            return new Sprogfil(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, String path, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), texts));
        if (node.isArray()) {
            Iterator<JsonNode> elements = node.elements();
            for (int index = 0; elements.hasNext(); index++) {
                collect(elements.next(), path + "/" + index, texts);
            }
        }
    }
}
