package dk.skolevej.paamindelse;

import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.motor.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The morning at each school, and at the municipality for what belongs to no school; each calendar is fetched once. */
class Skolemorgener {

    private static final String MUNICIPALITY = "";

    private final Map<String, Skolemorgen> bySchool = new HashMap<>();

    Skolemorgener(LocalDate today, Collection<String> schools, Skolekalendere kalendere) {
        bySchool.put(MUNICIPALITY, new Skolemorgen(kalendere.municipality(), today));
        schools.forEach(school -> bySchool.put(school, new Skolemorgen(kalendere.of(school), today)));
    }

    /** @param school null for the municipality as a whole */
    Skolemorgen of(String school) {
        return bySchool.getOrDefault(school == null ? MUNICIPALITY : school, bySchool.get(MUNICIPALITY));
    }

    boolean haveSchoolSomewhere() {
        return bySchool.values().stream().anyMatch(Skolemorgen::isSchoolDay);
    }

    /** Whether one of the person's schools has school; the municipality's calendar counts for those who have none. */
    boolean haveSchoolFor(Person person) {
        return person.skoler().isEmpty()
                ? of(null).isSchoolDay()
                : person.skoler().stream().anyMatch(school -> of(school).isSchoolDay());
    }

    LocalDate farthestHorizon(int schoolDays) {
        return bySchool.values().stream()
                .map(morning -> morning.horizon(schoolDays))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
