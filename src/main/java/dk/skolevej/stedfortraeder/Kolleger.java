package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who at a school may be stood in for, and who may stand in: those who work with its pupils every day. */
@Component
class Kolleger {

    static final String SKOLELEDER = "skoleleder";
    static final String TOVHOLDER = "tovholder";

    private final Medarbejdere medarbejdere;

    Kolleger(Medarbejdere medarbejdere) {
        this.medarbejdere = medarbejdere;
    }

    List<Medarbejder> withRole(String rolle, String skole) {
        return medarbejdere.withRole(rolle, skole);
    }

    /** The school's own staff; PPR and online teachers work at several schools and cannot answer for one. */
    List<Medarbejder> standIns(String skole) {
        return with(skole, SKOLELEDER, TOVHOLDER, "klasseteam", "tryghedsperson");
    }

    /** Those this person may register an absence for: a skoleleder for all, others for themselves. */
    List<Medarbejder> absentFor(Person person, String skole) {
        return with(skole, SKOLELEDER, TOVHOLDER).stream()
                .filter(colleague -> leads(person, skole) || colleague.id().equals(person.id()))
                .toList();
    }

    boolean hasRole(String login, String rolle, String skole) {
        return withRole(rolle, skole).stream()
                .anyMatch(colleague -> colleague.id().equals(login));
    }

    /** Who stands in is a skoleleder there anyway. */
    boolean leadsAlready(Fravaer fravaer) {
        return hasRole(fravaer.stedfortraeder(), SKOLELEDER, fravaer.skole());
    }

    boolean worksAt(String login, String skole) {
        return medarbejdere.at(skole).stream()
                .anyMatch(colleague -> colleague.id().equals(login));
    }

    String name(String login) {
        return medarbejdere.name(login);
    }

    /** Also for a time, in a skoleleder's place. */
    static boolean leads(Person person, String skole) {
        return person.skoler().contains(skole)
                && (person.roller().contains(SKOLELEDER)
                        || person.roller().contains(Stedfortraedere.lederrolle(skole)));
    }

    private List<Medarbejder> with(String skole, String... roller) {
        return Stream.of(roller)
                .flatMap(rolle -> withRole(rolle, skole).stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Medarbejder::navn))
                .toList();
    }
}
