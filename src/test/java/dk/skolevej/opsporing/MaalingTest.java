package dk.skolevej.opsporing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skolevej.fravaer.Elevfravaer;
import dk.skolevej.fravaer.Fravaersdag;
import dk.skolevej.fravaer.Kategori;
import dk.skolevej.frist.Skolekalendere;
import dk.skolevej.opsporing.Maaling.Ramt;
import dk.skolevej.scenarie.Scenarietest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule of the table {@code fravaersregler}, on both sides of its limit, by the calendar of Tønder 2025/26 (domain 4.8). */
@Scenarietest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaalingTest {

    private static final String SKOLE = "101001";
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    @Autowired
    DecisionService decisions;

    @Autowired
    Skolekalendere kalendere;

    private final Set<String> tried = new HashSet<>();
    private Map<String, Fravaersregel> regler;
    private Skoledage skoledage;

    @BeforeEach
    void readTheTable() {
        regler = rows(FIRST).stream()
                .map(Fravaersregel::of)
                .collect(Collectors.toMap(Fravaersregel::regel, rule -> rule));
        skoledage = new Skoledage(kalendere.of(SKOLE), FIRST, LAST);
    }

    @AfterAll
    void everyRowHasBeenTried() {
        assertThat(tried).isEqualTo(regler.keySet());
    }

    /** {@code under} and {@code naaet} are days of absence from the first school day of the window on. */
    @ParameterizedTest
    @CsvSource({
        "ekspertgruppe10,   2025-10-01, 2025-12-31, sygdom,        9.5, 10",
        "ekspertgruppe10,   2025-10-01, 2025-12-31, ekstraordinaer, 9.5, 10",
        "ekspertgruppe15,   2025-10-01, 2025-12-31, ulovligt,     14.5, 15",
        "aftale10,          2025-10-01, 2025-12-31, sygdom,         10, 10.5",
        "aftale15,          2026-01-01, 2026-03-31, ulovligt,     14.5, 15",
        "rullende5,         2025-11-03, 2025-11-30, sygdom,          4, 5",
        "rullende7,         2025-11-03, 2025-11-28, ekstraordinaer, 6.5, 7",
        "rullende15,        2025-11-03, 2025-12-19, sygdom,       14.5, 15",
        "maaned4,           2025-11-01, 2025-11-30, sygdom,        3.5, 4",
        "skoleaar10procent, 2025-08-01, 2025-12-31, sygdom,       19.5, 20",
        "ulovligt10,        2025-07-01, 2025-09-30, ulovligt,      3.5, 4",
        "ulovligt10,        2025-10-01, 2025-12-31, ulovligt,        5, 5.5",
        "ulovligt15,        2025-07-01, 2025-09-30, ulovligt,      5.5, 6",
        "ulovligt15,        2025-10-01, 2025-12-31, ulovligt,      7.5, 8",
        "ulovligt15,        2026-01-01, 2026-03-31, ulovligt,        8, 8.5",
        "ulovligt15,        2026-04-01, 2026-06-30, ulovligt,        8, 8.5",
    })
    void isReachedAtItsLimitAndNotHalfADayBefore(
            String regel, LocalDate fra, LocalDate idag, String kategori, double under, double naaet) {
        tried.add(regel);

        assertThat(reached(regel, idag, absence(fra, kategori, under))).isEmpty();
        assertThat(reached(regel, idag, absence(fra, kategori, naaet)))
                .singleElement()
                .satisfies(ramt -> assertThat(ramt.dage()).isEqualTo(naaet));
    }

    @ParameterizedTest
    @CsvSource({
        "aftale10, ekstraordinaer, 2025-12-31",
        "aftale15, ekstraordinaer, 2025-12-31",
        "ulovligt10, sygdom, 2025-12-31",
        "ulovligt15, sygdom, 2025-12-31",
        "ulovligt15, ekstraordinaer, 2025-12-31"
    })
    void countsOnlyItsOwnCategories(String regel, String kategori, LocalDate idag) {
        assertThat(reached(regel, idag, absence(LocalDate.of(2025, 10, 1), kategori, 40)))
                .isEmpty();
    }

    @Test
    void theSchoolDaysOfToendersQuartersAre37And53And55And55() {
        assertThat(Stream.of("2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01")
                        .map(LocalDate::parse)
                        .map(first -> skoledage
                                .count(first, Vindue.kvartal.last(first))
                                .orElseThrow()))
                .containsExactly(37, 53, 55, 55);
        assertThat(skoledage
                        .count(LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31))
                        .orElseThrow())
                .isEqualTo(200);
    }

    @Test
    void oneMoreSchoolDayBetweenIsOutsideTheWindowOf20() {
        List<LocalDate> days = schoolDays(LocalDate.of(2025, 10, 20), 21);
        LocalDate idag = days.get(20);

        assertThat(reached("rullende7", idag, sick(days.subList(0, 6), days.get(19))))
                .hasSize(1);
        assertThat(reached("rullende7", idag, sick(days.subList(0, 6), days.get(20))))
                .isEmpty();
    }

    @Test
    void aDayAtSchoolBreaksTheRowAndAHolidayDoesNot() {
        List<LocalDate> days = schoolDays(LocalDate.of(2025, 10, 8), 6);
        LocalDate idag = LocalDate.of(2025, 10, 24);

        assertThat(days.get(2)).as("the autumn holiday lies between").isEqualTo("2025-10-10");
        assertThat(days.get(3)).isEqualTo("2025-10-20");
        assertThat(reached("rullende5", idag, sick(days.subList(0, 4), days.get(4))))
                .containsExactly(new Ramt(days.get(0), days.get(4), 5, null));
        assertThat(reached("rullende5", idag, sick(days.subList(0, 4), days.get(5))))
                .isEmpty();
    }

    @Test
    void aSpellThatGoesOnIsOneHitAndTheNextSpellAnother() {
        List<LocalDate> days = schoolDays(LocalDate.of(2025, 11, 3), 14);
        LocalDate idag = LocalDate.of(2025, 11, 30);
        Elevfravaer twoSpells = sick(days.subList(0, 6), days.subList(7, 13).toArray(LocalDate[]::new));

        List<Ramt> both = reached("rullende5", idag, twoSpells);

        assertThat(both).extracting(Ramt::fra).containsExactly(days.get(0), days.get(7));
        assertThat(measure("rullende5", idag).of(twoSpells, List.of(both.get(0))))
                .as("the first was known")
                .containsExactly(both.get(1));
    }

    @Test
    void aWindowThatEndedLongAgoIsHistory() {
        Elevfravaer autumn = absence(LocalDate.of(2025, 10, 1), "sygdom", 20);

        assertThat(reached("aftale10", LocalDate.of(2026, 1, 30), autumn)).hasSize(1);
        assertThat(reached("aftale10", LocalDate.of(2026, 1, 31), autumn)).isEmpty();
        assertThat(reached("rullende15", LocalDate.of(2026, 1, 31), autumn)).isEmpty();
    }

    @Test
    void daysWithoutSchoolDoNotCount() {
        List<Fravaersdag> holiday = LocalDate.of(2025, 10, 11)
                .datesUntil(LocalDate.of(2025, 10, 20))
                .map(day -> new Fravaersdag(day, Kategori.SYGDOM, 1))
                .toList();

        assertThat(reached("rullende5", LocalDate.of(2025, 10, 31), pupil(holiday)))
                .isEmpty();
    }

    /** Scenario 7: no calendar, no percentage, not even nought. */
    @Test
    void scenario7APercentageOfAQuarterWithoutACalendarCannotBeWorkedOut() {
        Skoledage unknown = new Skoledage(kalendere.of(SKOLE), LocalDate.of(2040, 7, 1), LocalDate.of(2041, 9, 30));
        LocalDate quarter = LocalDate.of(2040, 10, 1);
        List<Fravaersdag> rows = quarter.datesUntil(quarter.plusDays(60))
                .map(day -> new Fravaersdag(day, Kategori.ULOVLIGT, 1))
                .toList();
        Maaling percent = new Maaling(regler.get("ulovligt15"), unknown, quarter, quarter.plusDays(90));
        Maaling days = new Maaling(regler.get("aftale10"), unknown, quarter, quarter.plusDays(90));

        assertThat(percent.of(pupil(rows), List.of())).isEmpty();
        assertThat(percent.kalenderMangler()).isTrue();
        assertThat(days.of(pupil(rows), List.of())).hasSize(1);
        assertThat(days.kalenderMangler()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vindue, uge",
        "operator, <",
        "enhed, timer",
        "kategorier, 'sygdom, for sent'",
        "handling, straf",
        "regel, ''"
    })
    void aRowThatCannotBeReadIsRefusedByName(String cell, String value) {
        Map<String, Object> row = new HashMap<>(rows(FIRST).get(0));
        row.put(cell, value);

        assertThatThrownBy(() -> Fravaersregel.of(row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fravaersregler")
                .hasMessageContaining(cell);
    }

    private List<Map<String, Object>> rows(LocalDate day) {
        Date dato = Date.from(day.atStartOfDay(ZoneId.of("Europe/Copenhagen")).toInstant());
        return decisions
                .evaluateDecisionTableByKey("fravaersregler", Map.of("dato", dato))
                .getResultList();
    }

    private List<Ramt> reached(String regel, LocalDate idag, Elevfravaer fravaer) {
        return measure(regel, idag).of(fravaer, List.of());
    }

    private Maaling measure(String regel, LocalDate idag) {
        return new Maaling(regler.get(regel), skoledage, idag.minusDays(30), idag);
    }

    /** Whole days, and half a one at the end, of a pupil in grade 8. */
    private Elevfravaer absence(LocalDate from, String kategori, double days) {
        List<Fravaersdag> rows = new ArrayList<>();
        for (LocalDate day : schoolDays(from, (int) Math.ceil(days))) {
            rows.add(new Fravaersdag(day, Kategori.valueOf(kategori.toUpperCase(Locale.ROOT)), 0.5));
            if (rows.size() < days * 2) {
                rows.add(new Fravaersdag(day, Kategori.valueOf(kategori.toUpperCase(Locale.ROOT)), 0.5));
            }
        }
        return pupil(rows);
    }

    private static Elevfravaer pupil(List<Fravaersdag> rows) {
        return new Elevfravaer("elev", "8.A", 8, rows);
    }

    private Elevfravaer sick(List<LocalDate> days, LocalDate... more) {
        TreeSet<LocalDate> all = new TreeSet<>(days);
        all.addAll(List.of(more));
        return pupil(all.stream()
                .map(day -> new Fravaersdag(day, Kategori.SYGDOM, 1))
                .toList());
    }

    private List<LocalDate> schoolDays(LocalDate from, int count) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(skoledage::isSchoolDay)
                .limit(count)
                .toList();
    }
}
