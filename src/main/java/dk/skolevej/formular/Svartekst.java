package dk.skolevej.formular;

import com.fasterxml.jackson.databind.JsonNode;
import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.formular.Skema.Slags;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** One answer as people write it: an option's label, 24. november 2026, 11,5 %. What cannot be read so stays as it is. */
record Svartekst(JsonNode felt, BinaryOperator<String> navne) {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm");

    String of(Slags kind, Object value) {
        return switch (kind) {
            case TEKST, LISTE -> value.toString().strip();
            case TAL -> number(value);
            case AFKRYDS -> Boolean.TRUE.equals(value) ? "Ja" : "Nej";
            case VALG -> choice(value.toString());
            case FLERVALG ->
                value instanceof Collection<?> chosen
                        ? chosen.stream().map(one -> choice(one.toString())).collect(Collectors.joining(", "))
                        : choice(value.toString());
            case DATO, TID, TIDSPUNKT -> moment(kind, value.toString());
        };
    }

    private String choice(String value) {
        if (felt.has("valuesKey")) {
            return navne.apply(felt.path("valuesKey").asText(), value);
        }
        for (JsonNode option : felt.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText();
            }
        }
        return value;
    }

    private String number(Object value) {
        var format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(DANISH));
        JsonNode around = felt.path("appearance");
        String number = value instanceof Number ? format.format(new BigDecimal(value.toString())) : value.toString();
        return "%s %s %s"
                .formatted(
                        around.path("prefixAdorner").asText(""),
                        number,
                        around.path("suffixAdorner").asText(""))
                .strip();
    }

    private static String moment(Slags kind, String iso) {
        try {
            return switch (kind) {
                case DATO -> Datotekst.of(LocalDate.parse(iso));
                case TID -> "kl. " + CLOCK.format(LocalTime.parse(iso.length() > 5 ? iso.substring(0, 5) : iso));
                default -> {
                    OffsetDateTime moment = OffsetDateTime.parse(iso);
                    yield Datotekst.of(moment.toLocalDate()) + " kl. " + CLOCK.format(moment);
                }
            };
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
