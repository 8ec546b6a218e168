package dk.skolevej.onlineundervisning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Somebody holds the exports of every quarter of a municipality, each a quarter after the one before, and tries to single out a pupil. */
class EvalueringsangrebTest {

    private static final Kvartal FIRST = new Kvartal(2025, 1);
    private static final int QUARTERS = 10;
    private static final int LEAST = 5;

    /** A table as it is seen: a question about a group, with the number of its pupils. */
    private record Tabel(int pupils, List<Evalueringstal> lines) {

        List<Integer> told() {
            return lines.stream()
                    .filter(line -> line.elever().isPresent())
                    .map(line -> line.elever().getAsInt())
                    .toList();
        }
    }

    @Property(tries = 300)
    void noTableTellsACountUnderFiveOrSomethingAboutAll(@ForAll("municipalities") List<Afsluttet> pupils) {
        groups(last(exports(pupils)))
                .forEach((group, tables) -> tables.forEach(table -> {
                    int rest = table.pupils()
                            - table.told().stream().mapToInt(Integer::intValue).sum();
                    assertThat(table.pupils()).as(group).isGreaterThanOrEqualTo(Sloering.LEAST_TOGETHER);
                    assertThat(table.told()).allMatch(count -> count >= LEAST && table.pupils() - count >= LEAST);
                    assertThat(table.told().size() == table.lines().size() ? 0 : rest)
                            .as("what is left of %s when all that is told is taken away", table)
                            .matches(left -> left == 0 || left >= Sloering.LEAST_TOGETHER);
                }));
    }

    @Property(tries = 300)
    void twoTablesOfOneGroupTogetherLeaveFivePossibilitiesAtLeast(@ForAll("municipalities") List<Afsluttet> pupils) {
        groups(last(exports(pupils))).forEach((group, tables) -> {
            for (Tabel one : tables) {
                for (Tabel other : tables.subList(tables.indexOf(one) + 1, tables.size())) {
                    one.told()
                            .forEach(a -> other.told().forEach(b -> {
                                int most = Math.min(a, b);
                                int fewest = Math.max(0, a + b - one.pupils());
                                assertThat(most - fewest)
                                        .as("how many of %s have both answers", group)
                                        .isGreaterThanOrEqualTo(LEAST);
                            }));
                }
            }
        });
    }

    @Property(tries = 300)
    void anExportIsTheOneBeforeAndGroupsOfOthers(@ForAll("municipalities") List<Afsluttet> pupils) {
        List<List<Evalueringstal>> exports = exports(pupils);
        for (int quarter = 1; quarter < exports.size(); quarter++) {
            List<Evalueringstal> before = exports.get(quarter - 1);
            List<Evalueringstal> now = exports.get(quarter);
            assertThat(now.subList(0, before.size())).as("nothing is different").isEqualTo(before);
            List<Evalueringstal> added = now.subList(before.size(), now.size());
            added.stream()
                    .filter(line -> line.spoergsmaal().equals(Evalueringstal.TOTAL))
                    .forEach(line ->
                            assertThat(line.elever().orElseThrow()).isGreaterThanOrEqualTo(Sloering.LEAST_TOGETHER));
            assertThat(added)
                    .as("the new groups begin where the old ones end")
                    .allMatch(line -> before.stream().allMatch(old -> old.til().compareTo(line.fra()) < 0));
        }
    }

    @Property(tries = 300)
    void noGroupIsPartOfAnother(@ForAll("municipalities") List<Afsluttet> pupils) {
        Map<Kvartal, Set<String>> bands = new LinkedHashMap<>();
        Map<Kvartal, Kvartal> periods = new LinkedHashMap<>();
        last(exports(pupils)).forEach(line -> {
            bands.computeIfAbsent(line.fra(), fra -> new HashSet<>()).add(line.klassetrin());
            assertThat(periods.computeIfAbsent(line.fra(), fra -> line.til())).isEqualTo(line.til());
        });
        assertThat(bands.values())
                .allMatch(some -> some.equals(Set.of(Evalueringstal.ALL_GRADES))
                        || some.size() == 3 && !some.contains(Evalueringstal.ALL_GRADES));
        List<Kvartal> starts = List.copyOf(periods.keySet());
        for (int i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i)).isEqualTo(periods.get(starts.get(i - 1)).plus(1));
        }
    }

    /** Whoever could choose when it is counted could otherwise choose which groups to compare. */
    @Property(tries = 200)
    void countingSeveralQuartersAtOnceTellsTheSame(@ForAll("municipalities") List<Afsluttet> pupils) {
        Kvartal latest = FIRST.plus(QUARTERS + 3);
        List<Evalueringstal> atOnce = Evalueringstal.next(FIRST, latest, pupils).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(atOnce).isEqualTo(last(exports(pupils)));
    }

    /** The victim is the only one of the quarter. Everybody knows that, and holds the export from before and the one from after. */
    @Property(tries = 200)
    void theOnlyPupilOfAQuarterChangesNothingUntilNineOthersAreInTheSameGroup(
            @ForAll("attributes") Afsluttet victim, @ForAll("crowds") List<Afsluttet> others) {
        Kvartal quiet = new Kvartal(2026, 2);
        List<Afsluttet> before = numbered(
                others.stream().map(one -> ending(one, new Kvartal(2026, 1))).toList());
        List<Afsluttet> with = new ArrayList<>(before);
        with.add(named(ending(victim, quiet), "offer"));

        List<Evalueringstal> first = exportsUntil(with, new Kvartal(2026, 1));
        List<Evalueringstal> second = exportsUntil(with, quiet);

        assertThat(first).as("enough to tell of").isNotEmpty();
        assertThat(second).as("the victim is in neither").isEqualTo(first);
    }

    @Example
    void whoeverEndsTwiceInAGroupIsCountedOnce() {
        List<Afsluttet> nine = numbered(
                IntStream.range(0, 9).mapToObj(nr -> ending(pupil(5), FIRST)).toList());
        List<Afsluttet> again = new ArrayList<>(nine);
        nine.forEach(one -> again.add(named(ending(pupil(5), FIRST.plus(1)), one.elev())));

        assertThat(exportsUntil(again, FIRST.plus(4))).isEmpty();
    }

    @Example
    void tellsTheThreeBandsOnlyWhenEachIsLargeEnough() {
        List<Afsluttet> thirty = numbered(IntStream.range(0, 30)
                .mapToObj(nr -> ending(pupil(List.of(3, 4, 10).get(nr % 3)), FIRST))
                .toList());

        assertThat(totals(exportsUntil(thirty, FIRST)))
                .containsExactly("0.-3. klasse: 10", "4.-6. klasse: 10", "7.-10. klasse: 10");
        assertThat(totals(exportsUntil(thirty.subList(1, 30), FIRST))).containsExactly("Alle klassetrin: 29");
    }

    @Provide
    Arbitrary<List<Afsluttet>> municipalities() {
        return attributes().list().ofMinSize(20).ofMaxSize(150).map(EvalueringsangrebTest::someTwice);
    }

    @Provide
    Arbitrary<List<Afsluttet>> crowds() {
        return attributes().list().ofMinSize(10).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Afsluttet> attributes() {
        Arbitrary<LocalDate> starts = Arbitraries.integers()
                .between(0, 90 * QUARTERS)
                .map(day -> FIRST.first().plusDays(day));
        Arbitrary<Integer> percents = Arbitraries.of(10, 20, 20, 50, 80, 100);
        Arbitrary<Fremmoede> attendance = Arbitraries.of(Fremmoede.class);
        Arbitrary<Slutmaade> endings = Arbitraries.of(
                Slutmaade.SLUTDATO, Slutmaade.SLUTDATO, Slutmaade.VURDERING, Slutmaade.SAG, Slutmaade.UDGAAET);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        starts,
                        Arbitraries.integers().between(0, 300),
                        percents,
                        Arbitraries.of("paedagogisk", "social", "sundhedsmaessig")
                                .set()
                                .ofMinSize(1),
                        endings,
                        attendance.list().ofSize(3),
                        Arbitraries.integers().between(0, 6))
                .as((grade, start, days, percent, kinds, how, present, extensions) -> new Afsluttet(
                        "?",
                        grade,
                        start,
                        start.plusDays(days),
                        days % 3 > 0,
                        percent,
                        percent,
                        kinds,
                        extensions,
                        how,
                        present.get(0),
                        present.get(1),
                        present.get(2)));
    }

    private static List<Afsluttet> numbered(List<Afsluttet> pupils) {
        return IntStream.range(0, pupils.size())
                .mapToObj(nr -> named(pupils.get(nr), "elev" + nr))
                .toList();
    }

    /** A pupil in ten has been taught online before. */
    private static List<Afsluttet> someTwice(List<Afsluttet> pupils) {
        return IntStream.range(0, pupils.size())
                .mapToObj(nr -> named(pupils.get(nr), "elev" + (nr % 10 == 9 ? nr - 5 : nr)))
                .toList();
    }

    private static Afsluttet pupil(int grade) {
        return new Afsluttet(
                "?",
                grade,
                FIRST.first(),
                FIRST.first(),
                true,
                20,
                20,
                Set.of("social"),
                0,
                Slutmaade.SLUTDATO,
                Fremmoede.UKENDT,
                Fremmoede.UKENDT,
                Fremmoede.UKENDT);
    }

    private static Afsluttet named(Afsluttet one, String elev) {
        return with(one, elev, one.fra(), one.slut());
    }

    private static Afsluttet ending(Afsluttet one, Kvartal quarter) {
        return with(
                one,
                one.elev(),
                quarter.first().minusDays(one.forlaengelser()),
                quarter.first().plusDays(5));
    }

    private static Afsluttet with(Afsluttet one, String elev, LocalDate fra, LocalDate slut) {
        return new Afsluttet(
                elev,
                one.klassetrin(),
                fra,
                slut,
                one.iForsoeg(),
                one.procentStart(),
                one.procentSlut(),
                one.supplerer(),
                one.forlaengelser(),
                one.slutmaade(),
                one.foer(),
                one.under(),
                one.efter());
    }

    /** What was published after each quarter, as everybody could have it, from what had happened by then. */
    private static List<List<Evalueringstal>> exports(List<Afsluttet> pupils) {
        List<List<Evalueringstal>> exports = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS + 4; quarter++) {
            exports.add(exportsUntil(pupils, FIRST.plus(quarter)));
        }
        return exports;
    }

    private static List<Evalueringstal> exportsUntil(List<Afsluttet> pupils, Kvartal latest) {
        List<Evalueringstal> all = new ArrayList<>();
        for (Kvartal now = FIRST; now.compareTo(latest) <= 0; now = now.plus(1)) {
            Kvartal quarter = now;
            Kvartal next = all.isEmpty() ? FIRST : all.get(all.size() - 1).til().plus(1);
            Evalueringstal.next(
                            next,
                            quarter,
                            pupils.stream()
                                    .filter(one -> one.sluttet().compareTo(quarter) <= 0)
                                    .toList())
                    .forEach(all::addAll);
        }
        return all;
    }

    private static List<Evalueringstal> last(List<List<Evalueringstal>> exports) {
        return exports.get(exports.size() - 1);
    }

    private static List<String> totals(List<Evalueringstal> export) {
        return export.stream()
                .filter(line -> line.spoergsmaal().equals(Evalueringstal.TOTAL))
                .map(line -> line.klassetrin() + ": " + line.elever().orElseThrow())
                .toList();
    }

    /** By group, its tables. */
    private static Map<String, List<Tabel>> groups(List<Evalueringstal> export) {
        Map<String, Integer> pupils = new LinkedHashMap<>();
        Map<String, Map<String, List<Evalueringstal>>> questions = new LinkedHashMap<>();
        for (Evalueringstal line : export) {
            String group = line.fra().ord() + ", " + line.klassetrin();
            if (line.spoergsmaal().equals(Evalueringstal.TOTAL)) {
                pupils.put(group, line.elever().orElseThrow());
            } else {
                questions
                        .computeIfAbsent(group, name -> new LinkedHashMap<>())
                        .computeIfAbsent(line.spoergsmaal(), name -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<String, List<Tabel>> groups = new LinkedHashMap<>();
        questions.forEach((group, tables) -> groups.put(
                group,
                tables.values().stream()
                        .map(lines -> new Tabel(pupils.get(group), lines))
                        .toList()));
        return groups;
    }
}
