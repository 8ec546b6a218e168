package dk.skolevej.frist;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The schools' calendars. Always those that are loaded now: another node's load is seen at once. */
@Component
public class Skolekalendere {

    private final Kalenderarkiv arkiv;
    private volatile Laest read = new Laest("", Map.of());

    Skolekalendere(Kalenderarkiv arkiv) {
        this.arkiv = arkiv;
    }

    /** The calendar of this school, or the municipality's when there is no school (null). */
    public Skolekalender of(String skole) {
        return upToDate().bySchool().computeIfAbsent(skole == null ? Kalenderarkiv.MUNICIPALITY : skole, arkiv::read);
    }

    /** The municipality's own: for what is due to nobody's school. */
    public Skolekalender municipality() {
        return of(null);
    }

    public boolean loaded(Skoleaar aar) {
        return arkiv.loaded().contains(aar);
    }

    private Laest upToDate() {
        String current = arkiv.version();
        Laest known = read;
        if (!known.version().equals(current)) {
            known = new Laest(current, new ConcurrentHashMap<>());
            read = known;
        }
        return known;
    }

    private record Laest(String version, Map<String, Skolekalender> bySchool) {}
}
