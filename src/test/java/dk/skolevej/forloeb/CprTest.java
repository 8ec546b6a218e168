package dk.skolevej.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprTest {

    /** The edges of the table of centuries, and erstatningspersonnumre. */
    @ParameterizedTest
    @CsvSource({
        "010100-0000, 1900-01-01",
        "311299-3999, 1999-12-31",
        "010136-4000, 2036-01-01",
        "010137-4000, 1937-01-01",
        "010157-5000, 2057-01-01",
        "010158-8000, 1858-01-01",
        "010136-9000, 2036-01-01",
        "010137-9000, 1937-01-01",
        "610118-4000, 2018-01-01",
        "910118-4000, 2018-01-31",
        "290220-4000, 2020-02-29"
    })
    void readsTheDayOfBirth(String cpr, LocalDate born) {
        assertThat(Cpr.of(cpr).orElseThrow().foedt()).isEqualTo(born);
    }

    @Test
    void scenario82TakesNumbersWithoutModulus11AndErstatningsnumre() {
        assertThat(Cpr.of("010115-4000"))
                .as("4·0+3·1+2·0+7·1+6·1+5·5+4·4 = 57, not divisible by 11")
                .isPresent();
        assertThat(Cpr.of("671112-4321").orElseThrow().foedt()).isEqualTo("2012-11-07");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0101154",
                "01011540001",
                "010115 4000",
                "01011-54000",
                "000115-4000",
                "320115-4000",
                "600115-4000",
                "920115-4000",
                "010015-4000",
                "011315-4000",
                "290219-4000",
                "bcd115-4000",
                "٠١٠١١٥٤٠٠٠"
            })
    void refusesWhatIsNone(String text) {
        assertThat(Cpr.of(text)).isEmpty();
    }

    @Test
    void isTheSameWithAndWithoutADashAndShowsItselfOnlyWhenAsked() {
        Cpr cpr = Cpr.of(" 610115-4001 ").orElseThrow();
        Cpr same = Cpr.of("6101154001").orElseThrow();
        assertThat(cpr).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(cpr).isNotEqualTo(Cpr.of("6101154002").orElseThrow());
        assertThat(cpr.whole()).isEqualTo("610115-4001");
        assertThat(cpr.masked()).isEqualTo("610115-••••");
        assertThat(cpr.toString()).doesNotContainPattern("\\d");
    }
}
