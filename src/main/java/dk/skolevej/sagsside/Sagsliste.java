package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Elev;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Fase;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Lukning;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Skoler;
import dk.skolevej.motor.Sagsstande;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The cases that a person answers for or takes part in, by next deadline, a page at a time. */
@Component
class Sagsliste {

    static final int PAGE = 50;

    private static final String REASON = "sager";
    private static final Pattern WORDS = Pattern.compile("\\s+");

    /** A case and when something is due next in it, null when nothing is. */
    record Post(Forloeb forloeb, LocalDate dag) {}

    /** One line; {@code elev} is null in a case that was annulled, {@code tovholder} the name, null when nobody has been named. */
    record Raekke(Post post, Elev elev, String skole, String tovholder, Integer uge) {}

    /** {@code nr} counts from 1; {@code ialt} is how many cases there are on all pages. */
    record Side(List<Raekke> raekker, int nr, int sider, int ialt) {}

    private final Sager sager;
    private final Elever elever;
    private final Skoler skoler;
    private final Medarbejdere medarbejdere;
    private final Sagsstande engine;
    private final Fristorden order;
    private final Sagsuge weeks;
    private final Adgangslog log;

    Sagsliste(
            Sager sager,
            Elever elever,
            Skoler skoler,
            Medarbejdere medarbejdere,
            Sagsstande engine,
            Fristorden order,
            Sagsuge weeks,
            Adgangslog log) {
        this.sager = sager;
        this.elever = elever;
        this.skoler = skoler;
        this.medarbejdere = medarbejdere;
        this.engine = engine;
        this.order = order;
        this.weeks = weeks;
        this.log = log;
    }

    /** @param nr the page, from 1; a page there is not is the last one */
    Side page(Indsigt insight, boolean closed, int nr) {
        List<Fristorden.Plads> all = order.of(insight, closed);
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(1, nr), pages);
        List<Fristorden.Plads> shown = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
        return new Side(rows(insight, posts(shown)), page, pages, all.size());
    }

    /** The cases, open and closed, of pupils whose names begin with each of these words. */
    List<Raekke> named(Indsigt insight, String name) {
        List<Post> all = Stream.of(false, true)
                .flatMap(closed -> posts(order.of(insight, closed)).stream())
                .filter(post -> post.forloeb().lukketSom() != Lukning.ANNULLERET)
                .toList();
        Map<String, Elev> pupils = elever.called(
                all.stream().map(post -> post.forloeb().elev()).distinct().toList());
        List<String> wanted = words(name);
        return rows(
                insight,
                all.stream()
                        .filter(post -> matches(pupils.get(post.forloeb().elev()), wanted))
                        .limit(PAGE)
                        .toList());
    }

    /** As rows, those of these cases that are the person's. */
    List<Raekke> of(Indsigt insight, Collection<Forloeb> cases) {
        return rows(
                insight,
                posts(order.of(insight, cases.stream().map(Forloeb::sagsnummer).toList())));
    }

    private List<Post> posts(List<Fristorden.Plads> places) {
        Map<String, Forloeb> cases =
                sager.of(places.stream().map(Fristorden.Plads::sagsnummer).toList());
        return places.stream()
                .map(place -> new Post(cases.get(place.sagsnummer()), place.dag()))
                .toList();
    }

    private List<Raekke> rows(Indsigt insight, List<Post> shown) {
        shown.stream()
                .map(post -> post.forloeb().skole())
                .distinct()
                .forEach(skole -> log.note(
                        Adgang.til(insight.person(), Handling.SAGER, REASON).paaSkolen(skole)));
        Map<String, Elev> pupils = elever.called(
                shown.stream().map(post -> post.forloeb().elev()).distinct().toList());
        Map<String, LocalDate> week1 = engine.week1(
                shown.stream().map(post -> post.forloeb().sagsnummer()).toList());
        Map<String, String> names = new HashMap<>();
        return shown.stream()
                .map(post -> new Raekke(
                        post,
                        post.forloeb().lukketSom() == Lukning.ANNULLERET
                                ? null
                                : pupils.get(post.forloeb().elev()),
                        names.computeIfAbsent(
                                post.forloeb().skole(),
                                skole -> skoler.name(skole).orElseThrow()),
                        Optional.ofNullable(post.forloeb().tovholder())
                                .map(login -> names.computeIfAbsent(login, medarbejdere::name))
                                .orElse(null),
                        post.forloeb().fase() == Fase.LUKKET
                                ? null
                                : weeks.of(
                                        post.forloeb().skole(),
                                        week1.get(post.forloeb().sagsnummer()))))
                .toList();
    }

    private static boolean matches(Elev elev, List<String> wanted) {
        List<String> name = words(elev.listenavn());
        return wanted.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static List<String> words(String text) {
        return WORDS.splitAsStream(text.strip().toLowerCase(Locale.forLanguageTag("da")))
                .toList();
    }
}
