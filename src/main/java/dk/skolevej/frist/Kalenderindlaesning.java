package dk.skolevej.frist;

import dk.skolevej.forloeb.Skoler;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Afvist.Fejl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the calendar of one school year, the municipality's and the schools' own days together: all of it or nothing. */
@Component
public class Kalenderindlaesning {

    /** A calendar outside these has forgotten a holiday, or has one too many. */
    private static final int FEWEST_SCHOOL_DAYS = 150;

    private static final int MOST_SCHOOL_DAYS = 230;
    private static final int MOST_COMPLAINTS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Kalenderindlaesning.class);

    /** The school year, how many rows there were and how many school days the municipality has in it. */
    public record Indlaest(String skoleaar, int raekker, int skoledage) {}

    private final Kalenderarkiv arkiv;
    private final Skoler skoler;
    private final ApplicationEventPublisher events;

    Kalenderindlaesning(Kalenderarkiv arkiv, Skoler skoler, ApplicationEventPublisher events) {
        this.arkiv = arkiv;
        this.skoler = skoler;
        this.events = events;
    }

    /**
     * @param skoleaar as in {@code 2026-2027}, or null to go by the first date
     * @param who null for the application itself
     * @throws Afvist 422 with the lines that are wrong
     */
    @Transactional
    public Indlaest load(String skoleaar, String csv, String who) {
        Kalenderfil file = Kalenderfil.read(csv);
        refuse(file.fejl());
        Skoleaar aar = skoleaar == null ? firstYear(file) : year(skoleaar);
        refuse(misplaced(file, aar));
        refuse(implausible(file.days(), aar));
        arkiv.replace(aar, file.days(), who);
        LOG.info(
                "Skolekalenderen for {} er indlæst af {} ({} linjer)",
                aar,
                who == null ? "systemet" : who,
                file.days().size());
        events.publishEvent(new SkolekalenderIndlaest(aar));
        return new Indlaest(
                aar.toString(), file.days().size(), schoolDays(file.days(), Kalenderarkiv.MUNICIPALITY, aar));
    }

    private static Skoleaar year(String skoleaar) {
        return Skoleaar.parse(skoleaar)
                .orElseThrow(() -> new Afvist(400, "ukendtSkoleaar", "Skriv skoleåret som to år i træk: 2026-2027."));
    }

    private static Skoleaar firstYear(Kalenderfil file) {
        return file.days().stream()
                .map(day -> Skoleaar.of(day.dato()))
                .findFirst()
                .orElseThrow(() -> refusal(List.of(new Fejl(Kalenderfil.LINE + 1, "filen har ingen dage"))));
    }

    private List<Fejl> misplaced(Kalenderfil file, Skoleaar aar) {
        List<Fejl> fejl = new ArrayList<>();
        for (int nr = 0; nr < file.days().size(); nr++) {
            Kalenderdag day = file.days().get(nr);
            String line = Kalenderfil.LINE + file.line(nr);
            if (!aar.contains(day.dato())) {
                fejl.add(new Fejl(line, "datoen ligger ikke i skoleåret " + aar.words()));
            }
            if (!day.skole().isEmpty() && skoler.name(day.skole()).isEmpty()) {
                fejl.add(new Fejl(line, "skolen kendes ikke"));
            }
        }
        return fejl;
    }

    private static List<Fejl> implausible(List<Kalenderdag> days, Skoleaar aar) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Kalenderarkiv.MUNICIPALITY),
                        days.stream().map(Kalenderdag::skole))
                .distinct()
                .filter(skole -> isImplausible(schoolDays(days, skole, aar)))
                .map(skole -> new Fejl(
                        skole.isEmpty() ? "kommunen" : skole,
                        "kalenderen giver %d skoledage; mangler der en ferie, eller er der en for meget?"
                                .formatted(schoolDays(days, skole, aar))))
                .toList();
    }

    private static boolean isImplausible(int schoolDays) {
        return schoolDays < FEWEST_SCHOOL_DAYS || schoolDays > MOST_SCHOOL_DAYS;
    }

    private static int schoolDays(List<Kalenderdag> days, String skole, Skoleaar aar) {
        return Kalenderarkiv.merged(days, skole, java.util.Set.of(aar))
                .schoolDaysBetween(aar.first().minusDays(1), aar.last());
    }

    private static void refuse(List<Fejl> fejl) {
        if (!fejl.isEmpty()) {
            throw refusal(fejl);
        }
    }

    private static Afvist refusal(List<Fejl> fejl) {
        String more = fejl.size() > MOST_COMPLAINTS ? " (og %d til)".formatted(fejl.size() - MOST_COMPLAINTS) : "";
        String lines = IntStream.range(0, Math.min(fejl.size(), MOST_COMPLAINTS))
                .mapToObj(fejl::get)
                .map(one -> one.felt() + ": " + one.besked())
                .collect(Collectors.joining("; "));
        return new Afvist(
                422,
                "skolekalenderUgyldig",
                "Skolekalenderen er ikke indlæst. " + lines + more,
                fejl.stream().limit(MOST_COMPLAINTS).toList());
    }
}
