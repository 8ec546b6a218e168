package dk.skolevej.paamindelse;

import dk.skolevej.motor.Person;
import java.util.Collection;
import java.util.List;

/** Who leads a school: whoever has the role and works there. */
final class Skoleledere {

    static final String ROLE = "skoleleder";

    private Skoleledere() {}

    static List<Person> at(String school, Collection<Person> people) {
        return people.stream()
                .filter(person ->
                        person.roller().contains(ROLE) && person.skoler().contains(school))
                .toList();
    }
}
