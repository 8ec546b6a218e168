package dk.skolevej.forloeb;

import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one person may see of the cases today. {@code stedfortraedere} are those who stand in for somebody at the person's schools, {@code udelukket} the
 * cases that the person is shut out of, whatever else they are, and {@code saetteleder} those they lead in a skoleleder's place.
 */
public record Indsigt(
        Person person, List<Stedfortraedning> stedfortraedere, Set<String> udelukket, Set<String> saetteleder) {

    public boolean sees(Forloeb forloeb) {
        return isAtTheirSchool(forloeb)
                && (person.roller().contains("forvaltning") || leads(forloeb) || seesContent(forloeb));
    }

    /** The case's leader, its tovholder, and who stands in for them today; nobody when it was annulled. */
    public boolean seesContent(Forloeb forloeb) {
        return isAtTheirSchool(forloeb)
                && forloeb.lukketSom() != Lukning.ANNULLERET
                && (leads(forloeb) || person.id().equals(forloeb.tovholder()) || standsIn(standIn(forloeb)));
    }

    /** A skoleleder at the case's school, who stands in for one today, and whoever leads this case in the place of one. */
    public boolean leads(Forloeb forloeb) {
        return isAtTheirSchool(forloeb) && (leads(forloeb.skole()) || saetteleder.contains(forloeb.sagsnummer()));
    }

    /** The schools whose cases they lead, all but those they are shut out of. */
    public Set<String> lederskoler() {
        return person.skoler().stream().filter(this::leads).collect(Collectors.toSet());
    }

    /** Whose cases are theirs as a tovholder: their own, and those of whom they stand in for. */
    public Set<String> tovholdere() {
        return Stream.concat(
                        Stream.of(person.id()),
                        stedfortraedere.stream()
                                .filter(cover -> standsIn(Optional.of(cover)))
                                .map(Stedfortraedning::fravaerende))
                .collect(Collectors.toSet());
    }

    private boolean leads(String skole) {
        return person.roller().contains("skoleleder")
                || stedfortraedere.stream()
                        .anyMatch(
                                cover -> cover.leder() && cover.skole().equals(skole) && standsIn(Optional.of(cover)));
    }

    /** Who stands in for the case's tovholder. */
    public Optional<Stedfortraedning> standIn(Forloeb forloeb) {
        return stedfortraedere.stream()
                .filter(cover -> cover.skole().equals(forloeb.skole())
                        && cover.fravaerende().equals(forloeb.tovholder()))
                .findFirst();
    }

    /** A case at one of the person's schools that they are not shut out of; what they may see of it is another question. */
    public boolean isAtTheirSchool(Forloeb forloeb) {
        return person.skoler().contains(forloeb.skole()) && !udelukket.contains(forloeb.sagsnummer());
    }

    private boolean standsIn(Optional<Stedfortraedning> cover) {
        return cover.filter(c -> c.stedfortraeder().equals(person.id())).isPresent();
    }
}
