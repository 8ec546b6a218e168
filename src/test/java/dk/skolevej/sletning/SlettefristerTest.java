package dk.skolevej.sletning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day a case may go; each municipality's choice. */
class SlettefristerTest {

    private static final LocalDate CLOSED = LocalDate.parse("2026-11-23");
    private static final Map<String, Object> TABLE = Map.of(
            "bekymringMaaneder", 12,
            "forloebMaaneder", 60,
            "forloebRegnesFra", "lukning",
            "postMaaneder", 12,
            "fravaerSkoleaar", 1,
            "adgangslogMaaneder", 60);

    @Test
    void countsAWorryAndAForloebFromTheirClosing() {
        assertThat(with("postMaaneder", 12).from(sag(Art.BEKYMRING, null))).isEqualTo("2027-11-23");
        assertThat(with("postMaaneder", 12).from(sag(Art.FORLOEB, "2027-06-30")))
                .isEqualTo("2031-11-23");
        assertThat(with("forloebMaaneder", 120).from(sag(Art.FORLOEB, null))).isEqualTo("2036-11-23");
    }

    @ParameterizedTest
    @CsvSource({"2030-06-30, 2035-06-30", "2025-06-30, 2031-11-23", ","})
    void countsAForloebFromTheDayThePupilLeavesWhenTheMunicipalityChoosesSo(String left, LocalDate from) {
        Slettefrister frister = with("forloebRegnesFra", "udmeldelse");
        assertThat(frister.from(sag(Art.FORLOEB, left))).isEqualTo(from);
        assertThat(frister.reached(sag(Art.FORLOEB, left), LocalDate.parse("2100-01-01")))
                .as("never while the pupil is at school")
                .isEqualTo(left != null);
        assertThat(frister.from(sag(Art.BEKYMRING, left))).isEqualTo("2027-11-23");
    }

    @Test
    void isReachedOnTheDayAndNotBefore() {
        Slettefrister frister = with("postMaaneder", 12);
        assertThat(frister.reached(sag(Art.BEKYMRING, null), LocalDate.parse("2027-11-22")))
                .isFalse();
        assertThat(frister.reached(sag(Art.BEKYMRING, null), LocalDate.parse("2027-11-23")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-23, 2025-08-01",
        "1, 2027-07-31, 2025-08-01",
        "1, 2027-08-01, 2026-08-01",
        "2, 2027-08-01, 2025-08-01"
    })
    void keepsAbsenceFromTheFirstOfAugust(int schoolYears, LocalDate today, LocalDate before) {
        assertThat(with("fravaerSkoleaar", schoolYears).fravaerBefore(today)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "bekymringMaaneder, 0",
        "forloebMaaneder, -1",
        "postMaaneder,",
        "fravaerSkoleaar, 0",
        "adgangslogMaaneder, mange",
    })
    void deletesNothingByACellThatIsNoNumberOfMonths(String cell, String value) {
        Object wrong = value != null && value.matches("-?\\d+") ? Integer.valueOf(value) : value;
        assertThatThrownBy(() -> with(cell, wrong)).hasMessageContaining(cell);
    }

    @Test
    void deletesNothingWhenNobodyKnowsWhatToCountFrom() {
        assertThatThrownBy(() -> with("forloebRegnesFra", "fødslen")).hasMessageContaining("forloebRegnesFra");
    }

    private static Slettefrister with(String cell, Object value) {
        Map<String, Object> table = new HashMap<>(TABLE);
        table.put(cell, value);
        return Slettefrister.of(table::get);
    }

    private static Slettesag sag(Art art, String left) {
        return new Slettesag("FP-2026-00001", "101001", art, CLOSED, left == null ? null : LocalDate.parse(left), null);
    }
}
