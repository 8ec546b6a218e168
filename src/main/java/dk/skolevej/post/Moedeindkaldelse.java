package dk.skolevej.post;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.formular.FormularIndsendt;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those who take part in a case as colleagues get its meetings into their calendars: day, hour and case number, never who or where. */
@Component
class Moedeindkaldelse {

    private static final Pattern HOUR = Pattern.compile("\\D*(\\d{1,2})(?:\\D(\\d{2}))?\\D*");
    private static final Duration LENGTH = Duration.ofHours(1);

    private final Post post;
    private final Sager sager;
    private final Clock clock;

    Moedeindkaldelse(Post post, Sager sager, Clock clock) {
        this.post = post;
        this.sager = sager;
        this.clock = clock;
    }

    @EventListener(
            condition = "#indsendt.trin == 'indkaldTilHandleplansmoede' or #indsendt.trin == 'indkaldTilOpfoelgning'")
    void called(FormularIndsendt indsendt) {
        if (indsendt.svar().get("moededato") instanceof String isoDate) {
            LocalDate day = LocalDate.parse(isoDate);
            Brev.Moede meeting = meeting(day, hour(indsendt.svar().get("tidspunkt")));
            Forloeb forloeb = sager.find(indsendt.sagsnummer()).orElseThrow();
            Stream.of(forloeb.tovholder(), forloeb.tryghedsperson())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(login -> post.ring(Brev.to(login, "moede-deltager")
                            .about(indsendt.sagsnummer())
                            .on(day)
                            .invitesTo(meeting)));
        }
    }

    private Brev.Moede meeting(LocalDate day, Optional<LocalTime> hour) {
        Instant begins =
                day.atTime(hour.orElse(LocalTime.MIN)).atZone(clock.getZone()).toInstant();
        Instant ends = hour.isPresent()
                ? begins.plus(LENGTH)
                : day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new Brev.Moede(begins, ends);
    }

    /** The hour is written as people write it; when it says something else, the meeting is somewhere in that day. */
    static Optional<LocalTime> hour(Object words) {
        Matcher hour = HOUR.matcher(words instanceof String text ? text : "");
        if (!hour.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(hour.group(1)), hour.group(2) == null ? 0 : Integer.parseInt(hour.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
