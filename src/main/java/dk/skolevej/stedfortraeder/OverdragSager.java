package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.forloeb.Svararkiv.Afgivelse;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.formular.SagsloesStartformular;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Afvist.Fejl;
import dk.skolevej.motor.Person;
import dk.skolevej.stedfortraeder.Overdragelser.Sagsrad;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The skoleleder gives one tovholder's cases to another (R2-16, scenario 52). The note is kept in each case, where its new tovholder reads it;
 * the process knows case numbers and logins only.
 */
@Component
class OverdragSager implements SagsloesStartformular {

    static final String NOEGLE = "overdragSager";

    /** Case numbers of 13 characters and a comma each must fit the engine's longest text. */
    private static final int MOST_CASES = 280;

    private final Overdragelser overdragelser;
    private final Kolleger kolleger;
    private final Udelukkelser udelukkelser;
    private final Svararkiv svararkiv;

    OverdragSager(Overdragelser overdragelser, Kolleger kolleger, Udelukkelser udelukkelser, Svararkiv svararkiv) {
        this.overdragelser = overdragelser;
        this.kolleger = kolleger;
        this.udelukkelser = udelukkelser;
        this.svararkiv = svararkiv;
    }

    @Override
    public String noegle() {
        return NOEGLE;
    }

    @Override
    public Begyndelse begin(Map<String, Object> svar, Person person) {
        Plads fra = Plads.of((String) svar.get("fra"));
        String til = (String) svar.get("til");
        check(fra, til);
        List<String> cases = cases(fra, svar, person.id());
        checkOpenTo(til, cases);
        cases.forEach(sagsnummer -> svararkiv.store(
                new Afgivelse(sagsnummer, NOEGLE, 1, null, person.id(), null),
                Map.of(
                        "fra", fra.login(),
                        "fraNavn", kolleger.name(fra.login()),
                        "til", til,
                        "note", svar.get("note"))));
        return new Begyndelse(
                overdragelser.record(fra, til, cases.size(), person.id()),
                fra.skole(),
                Map.of(
                        "tidligereTovholder",
                        fra.login(),
                        "nyTovholder",
                        til,
                        "sager",
                        String.join(",", cases),
                        "af",
                        person.id()));
    }

    private void check(Plads fra, String til) {
        if (fra.login().equals(til)) {
            throw refused("til", "Sagerne skal overdrages til en anden end den, der har dem.");
        }
        if (!kolleger.hasRole(til, Kolleger.TOVHOLDER, fra.skole())) {
            throw refused("til", "Den nye tovholder skal være tovholder på samme skole.");
        }
    }

    private void checkOpenTo(String til, List<String> cases) {
        if (!java.util.Collections.disjoint(udelukkelser.closedTo(til), cases)) {
            throw refused(
                    "til",
                    "Den nye tovholder er inhabil i en af sagerne: vælg en anden, eller overdrag sagerne hver for sig.");
        }
    }

    private List<String> cases(Plads fra, Map<String, Object> svar, String person) {
        List<String> theirs = overdragelser.openCases(fra.skole(), person).stream()
                .filter(row -> row.tovholder().equals(fra.login()))
                .map(Sagsrad::sagsnummer)
                .toList();
        List<String> wanted = svar.get("sager") instanceof Collection<?> chosen
                ? chosen.stream().map(String.class::cast).sorted().toList()
                : theirs;
        if (!theirs.containsAll(wanted)) {
            throw refused(
                    "sager",
                    "En af de valgte sager er ikke den nuværende tovholders: vælg kun sager, som vedkommende har.");
        }
        if (wanted.size() > MOST_CASES) {
            throw refused(
                    "sager",
                    "Der kan højst overdrages %d sager ad gangen: vælg dem i flere omgange.".formatted(MOST_CASES));
        }
        return wanted;
    }

    private static Afvist refused(String felt, String besked) {
        return new Afvist(400, "overdragelseAfvist", besked, List.of(new Fejl(felt, besked)));
    }
}
