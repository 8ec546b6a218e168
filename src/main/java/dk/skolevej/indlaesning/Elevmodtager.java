package dk.skolevej.indlaesning;

import dk.skolevej.forloeb.Elevregister;
import dk.skolevej.forloeb.Elevregister.Elevpost;
import dk.skolevej.indlaesning.Elevkladde.Linje;
import dk.skolevej.indlaesning.Indhold.Modtager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the pupils of one file, some hundreds at a time. */
final class Elevmodtager implements Modtager {

    private static final int AT_A_TIME = 500;

    private final Elevkladde kladde;
    private final Elevregister register;
    private final Elevfelter felter;
    private final Fejlliste fejl;
    private final long batch;
    private final LocalDate today;
    private final Map<String, Integer> registered;
    private final List<Linje> lines = new ArrayList<>();
    private final Map<String, Elevpost> posts = new LinkedHashMap<>();
    private int nye;
    private int aendrede;
    private int uaendrede;

    Elevmodtager(
            Elevkladde kladde, Elevregister register, Elevfelter felter, Fejlliste fejl, long batch, LocalDate today) {
        this.kladde = kladde;
        this.register = register;
        this.felter = felter;
        this.fejl = fejl;
        this.batch = batch;
        this.today = today;
        this.registered = register.bySchool(today);
    }

    @Override
    public void take(Raekke row) {
        felter.read(row).ifPresent(post -> {
            String elev = register.pseudonym(post.elev().unilogin());
            lines.add(new Linje(
                    row.linje(),
                    elev,
                    register.pseudonym(post.cpr()),
                    post.elev().skole()));
            posts.put(elev, post);
        });
        if (lines.size() == AT_A_TIME) {
            write();
        }
    }

    @Override
    public void check() {
        if (!lines.isEmpty()) {
            write();
        }
    }

    private void write() {
        complainOfTwice();
        kladde.add(lines);
        if (fejl.isEmpty()) {
            Map<String, String> before = register.fingerprints(posts.keySet(), today);
            Map<String, Elevpost> unknown = new LinkedHashMap<>();
            Map<String, Elevpost> changed = new LinkedHashMap<>();
            posts.forEach((elev, post) -> {
                if (!before.containsKey(elev)) {
                    unknown.put(elev, post);
                } else if (!before.get(elev).equals(register.fingerprint(post))) {
                    changed.put(elev, post);
                }
            });
            write(unknown, changed);
            nye += unknown.size();
            aendrede += changed.size();
            uaendrede += posts.size() - unknown.size() - changed.size();
        }
        lines.clear();
        posts.clear();
    }

    private void write(Map<String, Elevpost> unknown, Map<String, Elevpost> changed) {
        if (!unknown.isEmpty()) {
            register.add(batch, unknown);
        }
        if (!changed.isEmpty()) {
            register.replace(batch, changed, today);
        }
    }

    /** A pupil at two schools, or one child by two names. */
    private void complainOfTwice() {
        Set<String> elever = kladde.elever(posts.keySet());
        Set<String> cpr = kladde.cpr(
                lines.stream().map(Linje::cpr).filter(Objects::nonNull).toList());
        for (Linje one : lines) {
            if (!elever.add(one.elev())) {
                fejl.add(one.linje(), "eleven står der allerede, måske på en anden skole");
            } else if (one.cpr() != null && !cpr.add(one.cpr())) {
                fejl.add(one.linje(), "en anden elev i filen har samme cpr");
            }
        }
    }

    /** Who is registered at a school of the file and is not in it has left. */
    @Override
    public Optaelling finish(boolean ogsaaFaerre) {
        if (!ogsaaFaerre) {
            kladde.missingBySchool()
                    .forEach((skole, missing) -> Vaern.require(
                            missing,
                            registered.get(skole),
                            "Filen mangler %d af de %d elever, der er registreret på skole " + skole + "."));
        }
        List<String> missing = kladde.missing();
        for (int from = 0; from < missing.size(); from += AT_A_TIME) {
            register.leave(batch, missing.subList(from, Math.min(missing.size(), from + AT_A_TIME)), today);
        }
        return new Optaelling(nye, aendrede, uaendrede, missing.size());
    }

    @Override
    public void tidyUp() {
        kladde.clear();
    }
}
