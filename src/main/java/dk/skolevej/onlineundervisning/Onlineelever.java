package dk.skolevej.onlineundervisning;

import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
import dk.skolevej.forloeb.Udelukkelser;
import dk.skolevej.motor.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupils whom the municipality's offer teaches, and who teaches them there (R0-07, R0-08, R0-11). */
@Component
public class Onlineelever {

    private final Onlinevalg valg;
    private final Onlineundervisninger online;
    private final Medarbejdere medarbejdere;
    private final Udelukkelser udelukkelser;
    private final JdbcClient jdbc;

    Onlineelever(
            Onlinevalg valg,
            Onlineundervisninger online,
            Medarbejdere medarbejdere,
            Udelukkelser udelukkelser,
            JdbcClient jdbc) {
        this.valg = valg;
        this.online = online;
        this.medarbejdere = medarbejdere;
        this.udelukkelser = udelukkelser;
        this.jdbc = jdbc;
    }

    /** Empty where the municipality has none that is ready to teach. */
    public Optional<Onlinetilbud> tilbud() {
        return valg.klartTilbud();
    }

    /** What this person is to know of: what they teach now as attested staff of the offer, and all that it gives when they answer for it. */
    public List<Onlinetiltag> of(Person person) {
        Set<String> closed = udelukkelser.closedTo(person.id());
        return tilbud().map(offer -> known(offer, person)).orElse(List.of()).stream()
                .filter(tiltag -> !closed.contains(tiltag.sagsnummer()))
                .toList();
    }

    /** The one of them in this case. */
    public Optional<Onlinetiltag> of(Person person, String sagsnummer) {
        return of(person).stream()
                .filter(tiltag -> tiltag.sagsnummer().equals(sagsnummer))
                .findFirst();
    }

    private List<Onlinetiltag> known(Onlinetilbud offer, Person person) {
        if (offer.isLedBy(person)) {
            return online.givenBy(Onlinetilbud.UDBYDER);
        }
        return offer.isTaughtBy(person) ? online.taughtBy(person.id()) : List.of();
    }

    /** The names of those who teach it at the offer. */
    public List<String> laerere(Onlinetiltag tiltag) {
        return names(jdbc.sql("select laerer from onlinelaerer where sagsnummer = ? and nr = ? order by laerer")
                .params(tiltag.sagsnummer(), tiltag.nr())
                .query(String.class)
                .list());
    }

    List<String> names(List<String> logins) {
        return logins.stream().map(medarbejdere::name).sorted().toList();
    }

    /** From now on it is these who teach it. */
    void teach(Onlinetiltag tiltag, List<String> logins) {
        jdbc.sql("delete from onlinelaerer where sagsnummer = ? and nr = ?")
                .params(tiltag.sagsnummer(), tiltag.nr())
                .update();
        logins.stream()
                .distinct()
                .forEach(login -> jdbc.sql("insert into onlinelaerer (sagsnummer, nr, laerer) values (?, ?, ?)")
                        .params(tiltag.sagsnummer(), tiltag.nr(), login)
                        .update());
    }

    /** Who may be chosen to teach: the offer's attested staff who have the role there. */
    List<Medarbejder> staff() {
        return tilbud().stream()
                .flatMap(offer -> medarbejdere.withRole(Onlinetilbud.ROLLE, offer.skole()).stream()
                        .filter(one -> offer.personale().contains(one.id())))
                .toList();
    }
}
