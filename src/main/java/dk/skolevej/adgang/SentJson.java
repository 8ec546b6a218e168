package dk.skolevej.adgang;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;

/** JSON from outside, held against what the engine and the databases can take before either has to. */
final class SentJson {

    /** Our own forms nest to about 10. */
    static final int DEEPEST = 50;

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> TYPES =
            Set.of("String", "Boolean", "Short", "Integer", "Long", "Double", "Json", "Null");

    /** Why it is refused, for the caller; never repeats what was sent. */
    static final class Unusable extends Exception {

        private final String kode;

        private Unusable(String kode, String besked) {
            super(besked);
            this.kode = kode;
        }

        String kode() {
            return kode;
        }
    }

    private SentJson() {}

    static void check(byte[] body) throws Unusable {
        read(body);
    }

    /** The body of a submitted form: a value and its type for each key. */
    static void checkForm(byte[] body) throws Unusable {
        JsonNode form = read(body);
        JsonNode answers = form.path("variables");
        if (!form.isObject() || !(answers.isObject() || answers.isNull() || answers.isMissingNode())) {
            throw unreadable();
        }
        for (JsonNode answer : answers) {
            checkAnswer(answer);
        }
    }

    private static void checkAnswer(JsonNode answer) throws Unusable {
        JsonNode type = answer.path("type");
        JsonNode value = answer.path("value");
        boolean named = type.isTextual();
        if (!answer.isObject()
                || !(named || type.isMissingNode() || type.isNull())
                || named && !(TYPES.contains(type.asText()) && isOf(type.asText(), value))) {
            throw new Unusable(
                    "forkertType",
                    "Formularen kan ikke sendes: et felt har en værdi, som systemet ikke kan læse. Genindlæs opgaven, og prøv igen.");
        }
        if ("Json".equals(type.asText()) && value.isTextual()) {
            read(value.asText().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || switch (type) {
                    case "String", "Json" -> value.isTextual();
                    case "Boolean" -> value.isBoolean();
                    case "Short" ->
                        value.isIntegralNumber() && value.canConvertToInt() && value.asInt() == value.shortValue();
                    case "Integer" -> value.isIntegralNumber() && value.canConvertToInt();
                    case "Long" -> value.isIntegralNumber() && value.canConvertToLong();
                    case "Double" -> value.isNumber();
                    default -> false;
                };
    }

    private static JsonNode read(byte[] json) throws Unusable {
        JsonNode read;
        try {
            read = STRICT.readTree(json);
        } catch (IOException malformedOrTooDeep) {
            throw unreadable();
        }
        checkText(read);
        return read;
    }

    private static void checkText(JsonNode node) throws Unusable {
        if (node.isTextual()) {
            checkText(node.textValue());
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            checkText(names.next());
        }
        for (JsonNode child : node) {
            checkText(child);
        }
    }

    /** PostgreSQL cannot store NUL, and half a surrogate pair comes back as a question mark. */
    private static void checkText(String text) throws Unusable {
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new Unusable(
                    "ugyldigtTegn",
                    "Det sendte indeholder et tegn, der ikke kan gemmes. Skriv teksten igen uden tegnet, og prøv igen.");
        }
    }

    static Unusable unreadable() {
        return new Unusable(
                "ulaeselig",
                "Det sendte kan ikke læses. Genindlæs siden, og prøv igen. Dine tidligere svar er uændrede.");
    }
}
