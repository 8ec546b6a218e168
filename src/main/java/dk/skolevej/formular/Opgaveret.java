package dk.skolevej.formular;

import dk.skolevej.forloeb.Stedfortraedere;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Formulartrin;
import dk.skolevej.motor.Person;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may see a task's form and who may send it: the one it is assigned to, and the role it is offered to at the school. */
@Component
class Opgaveret {

    private final IdentityService identity;
    private final Stedfortraedere stedfortraedere;

    Opgaveret(@Lazy IdentityService identity, Stedfortraedere stedfortraedere) {
        this.identity = identity;
        this.stedfortraedere = stedfortraedere;
    }

    Optional<Person> person() {
        return Person.current(identity);
    }

    void requireReader(Formulartrin trin) {
        if (person().filter(person -> !person.id().equals(trin.ansvarlig()) && !offeredTo(person, trin)
                        || isNoneOfItsBusiness(person, trin))
                .isPresent()) {
            throw new Afvist(403, "ikkeDinOpgave", "Opgaven er ikke din, og dens indhold kan derfor ikke vises.");
        }
    }

    void requireWorker(Formulartrin trin) {
        requireReader(trin);
        if (trin.ansvarlig() != null
                && person().filter(person -> !person.id().equals(trin.ansvarlig()))
                        .isPresent()) {
            throw new Afvist(
                    403, "tagetAfEnAnden", "Opgaven er taget af en anden og kan kun sendes af den, der har den.");
        }
    }

    /** Whom the person who works on the task stands in for: whose task it is, or the skoleleder whose role they hold for a time. */
    Optional<String> onBehalf(Formulartrin trin) {
        return person().flatMap(person -> trin.ejer() != null
                ? Optional.of(trin.ejer()).filter(owner -> !owner.equals(person.id()))
                : leader(person, trin));
    }

    private Optional<String> leader(Person person, Formulartrin trin) {
        String standIn = Stedfortraedere.lederrolle(trin.skole());
        boolean onlyAsStandIn = person.roller().contains(standIn)
                && trin.roller().contains(standIn)
                && trin.roller().stream().filter(person.roller()::contains).count() == 1;
        return onlyAsStandIn
                ? stedfortraedere.ofLeaders(trin.skole()).stream()
                        .filter(cover -> cover.stedfortraeder().equals(person.id()))
                        .map(Stedfortraedere.Stedfortraedning::fravaerende)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean offeredTo(Person person, Formulartrin trin) {
        return (trin.skole() == null || person.skoler().contains(trin.skole())) && hasRole(person, trin);
    }

    /** IT may take any task in the engine and offer it to itself, but a case at a school is read only by those who also work there. */
    private static boolean isNoneOfItsBusiness(Person person, Formulartrin trin) {
        boolean worksThere = trin.skole() == null
                || person.skoler().contains(trin.skole()) && person.roller().size() > 1;
        return person.roller().contains(Groups.CAMUNDA_ADMIN) && !worksThere;
    }

    private static boolean hasRole(Person person, Formulartrin trin) {
        return trin.roller().stream().anyMatch(person.roller()::contains);
    }
}
