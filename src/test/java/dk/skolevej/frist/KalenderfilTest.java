package dk.skolevej.frist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skolevej.motor.Afvist.Fejl;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KalenderfilTest {

    private static final String HEADING = "institutionsnummer;dato;skoledag;navn\n";

    @Test
    void readsTheMunicipalitysAndASchoolsOwnDays() {
        Kalenderfil file = Kalenderfil.read(HEADING + ";2026-10-12;nej;efterårsferie\n101002;2026-10-12;ja;\n");

        assertThat(file.fejl()).isEmpty();
        assertThat(file.days())
                .containsExactly(
                        new Kalenderdag("", LocalDate.parse("2026-10-12"), false, "efterårsferie"),
                        new Kalenderdag("101002", LocalDate.parse("2026-10-12"), true, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ja, true", "JA, true", "true, true", "1, true", "nej, false", "False, false", "0, false"})
    void understandsTheWaysProgramsWriteYesAndNo(String written, boolean meant) {
        assertThat(Kalenderfil.read(HEADING + ";2026-10-12;" + written).days())
                .extracting(Kalenderdag::skoledag)
                .containsExactly(meant);
    }

    @Test
    void takesAByteOrderMarkWindowsLinesQuotesAndThreeColumns() {
        Kalenderfil file = Kalenderfil.read(
                "\uFEFFinstitutionsnummer;dato;skoledag\r\n\"\";\"2026-10-12\";\"nej\"\r\n\r\n;2026-10-13;nej\r\n");

        assertThat(file.fejl()).isEmpty();
        assertThat(file.days()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ";12-10-2026;nej;         | datoen skal skrives som 2026-10-12",
                ";2026-02-30;nej;         | datoen skal skrives som 2026-10-12",
                ";2026-10-12;måske;       | skoledag skal være ja eller nej",
                ";2026-10-10;ja;          | en lørdag eller søndag kan ikke være skoledag",
                ";2027-03-29;ja;          | en helligdag kan ikke være skoledag",
                ";2026-10-12;nej;<b>x</b> | navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal",
                ";2026-10-12;nej;=1+1 | navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal",
                ";2026-10-12;nej;-1+1 | navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal",
                ";2026-10-12;nej;+1 | navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal",
                ";2026-10-12;nej;@SUM(1) | navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal",
                ";2026-10-12;nej;(-1) | navnet må være højst 100 bogstaver, tal og mellemrum, og begynder med et bogstav eller tal",
                ";2026-10-12              | der skal være tre felter, eller fire med navn",
                ";2026-10-12;nej;a;b      | der skal være tre felter, eller fire med navn"
            })
    void saysWhichLineIsWrongAndNotWhatStandsThere(String line, String message) {
        Kalenderfil file = Kalenderfil.read(HEADING + ";2026-10-13;nej;ferie\n" + line.strip() + "\n");

        assertThat(file.fejl()).containsExactly(new Fejl("linje 3", message));
    }

    @Test
    void refusesTheSameDayTwiceForOneSchool() {
        Kalenderfil file = Kalenderfil.read(HEADING + ";2026-10-12;nej;\n101001;2026-10-12;nej;\n;2026-10-12;ja;\n");

        assertThat(file.fejl()).containsExactly(new Fejl("linje 4", "dagen står der allerede for den skole"));
    }

    @ParameterizedTest
    @CsvSource({"''", "skole;dag", "'institutionsnummer,dato,skoledag'", "'\"'"})
    void refusesWhatIsNoSuchFile(String text) {
        assertThat(Kalenderfil.read(text).fejl())
                .isNotEmpty()
                .first()
                .extracting(Fejl::felt)
                .isEqualTo("linje 1");
    }
}
