package dk.skolevej.frist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** Calendars for tests. */
final class Kalendere {

    private Kalendere() {}

    /** Every weekday that is no public holiday has school, from 2020 to 2040. */
    static Skolekalender withoutHolidays() {
        return withHolidays(Map.of());
    }

    static Skolekalender withHolidays(Map<LocalDate, String> free) {
        return new Skolekalender(
                IntStream.range(2020, 2040).mapToObj(Skoleaar::new).collect(Collectors.toSet()), new HashMap<>(free));
    }

    /** The days from one date to another, both of them included. */
    static Map<LocalDate, String> holiday(String name, String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .collect(Collectors.toMap(day -> day, day -> name));
    }

    /** The three school years of the demo municipality; 2025/26 is Tønder's published plan. */
    static Skolekalender demo(String skole) {
        List<Kalenderdag> days = Set.of("2025-2026", "2026-2027", "2027-2028").stream()
                .flatMap(aar -> Kalenderfil.read(file(aar)).days().stream())
                .toList();
        return Kalenderarkiv.merged(days, skole, Set.of(new Skoleaar(2025), new Skoleaar(2026), new Skoleaar(2027)));
    }

    static String file(String aar) {
        try {
            return new ClassPathResource("demo/skolekalender/" + aar + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
