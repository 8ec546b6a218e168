package dk.skolevej.formular;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All start forms, each with the feature that knows what its answers begin. */
@Component
class Startformularer {

    private final Map<String, Startformular> cases;
    private final Map<String, SagsloesStartformular> others;

    Startformularer(List<Startformular> cases, ObjectProvider<SagsloesStartformular> others) {
        this.cases = cases.stream().collect(Collectors.toMap(Startformular::noegle, Function.identity()));
        this.others = others.stream().collect(Collectors.toMap(SagsloesStartformular::noegle, Function.identity()));
    }

    /** The business key of what has begun, and the variables its process starts with. */
    record Start(String noegle, Map<String, Object> variabler) {}

    Start begin(String formular, Map<String, Object> svar, Person person) {
        if (cases.containsKey(formular)) {
            return ofCase(cases.get(formular).open(svar, person == null ? null : person.id()));
        }
        if (others.containsKey(formular)) {
            var begun = others.get(formular).begin(svar, person);
            Map<String, Object> variables = new HashMap<>(begun.variabler());
            variables.put("skole", begun.skole());
            return new Start(begun.noegle(), variables);
        }
        throw new Afvist(400, "ukendtFormular", "Denne formular kan ikke starte et forløb.");
    }

    private static Start ofCase(Forloeb forloeb) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "sagsnummer", forloeb.sagsnummer(),
                "skole", forloeb.skole(),
                "fase", forloeb.fase().name()));
        if (forloeb.tovholder() != null) {
            variables.put("tovholder", forloeb.tovholder());
        }
        return new Start(forloeb.sagsnummer(), variables);
    }
}
