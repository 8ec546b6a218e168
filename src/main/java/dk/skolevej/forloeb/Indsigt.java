package dk.skolevej.forloeb;

import dk.skolevej.forloeb.Stedfortraedere.Stedfortraedning;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Optional;

/** What one person may see of the cases today. {@code stedfortraedere} are those who stand in for somebody at the person's schools. */
public record Indsigt(Person person, List<Stedfortraedning> stedfortraedere) {

    public boolean sees(Forloeb forloeb) {
        return person.skoler().contains(forloeb.skole())
                && (person.roller().contains("forvaltning") || seesContent(forloeb));
    }

    /** The school's leader, the case's tovholder, and who stands in for them today. */
    public boolean seesContent(Forloeb forloeb) {
        return leads(forloeb.skole())
                || person.skoler().contains(forloeb.skole())
                        && (person.id().equals(forloeb.tovholder()) || standsIn(standIn(forloeb)));
    }

    public boolean leads(String skole) {
        return person.skoler().contains(skole)
                && (person.roller().contains("skoleleder")
                        || stedfortraedere.stream()
                                .anyMatch(cover ->
                                        cover.leder() && cover.skole().equals(skole) && standsIn(Optional.of(cover))));
    }

    /** Who stands in for the case's tovholder. */
    public Optional<Stedfortraedning> standIn(Forloeb forloeb) {
        return stedfortraedere.stream()
                .filter(cover -> cover.skole().equals(forloeb.skole())
                        && cover.fravaerende().equals(forloeb.tovholder()))
                .findFirst();
    }

    private boolean standsIn(Optional<Stedfortraedning> cover) {
        return cover.filter(c -> c.stedfortraeder().equals(person.id())).isPresent();
    }
}
