package dk.skolevej.motor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engine's SQL can read of a query is what it could read before. */
class StatementParametersTest {

    private final ExpressionEvaluator sql = new ExpressionEvaluator();

    @BeforeAll
    static void install() {
        StatementParameters.readByKnownGetters();
    }

    @Test
    void readsEveryKindOfProperty() {
        for (String condition : List.of(
                "navn == 'opgave'",
                "aktiv",
                "tvetydig",
                "felt == 7",
                "roller.size == 2",
                "roller[1] == 'ppr'",
                "indre.navn == 'opgave'")) {
            assertThat(sql.evaluateBoolean(condition, new Forespoergsel()))
                    .as(condition)
                    .isTrue();
        }
    }

    @Test
    void refusesAPropertyThatIsNotThere() {
        assertThatThrownBy(() -> sql.evaluateBoolean("mangler != null", new Forespoergsel()))
                .isInstanceOf(BuilderException.class)
                .hasMessageContaining("mangler");
    }

    /** Shaped as the engine's queries are. */
    public static class Forespoergsel {

        public int felt = 7;

        public String getNavn() {
            return "opgave";
        }

        public boolean isAktiv() {
            return true;
        }

        public boolean isTvetydig() {
            return true;
        }

        public boolean getTvetydig() {
            return true;
        }

        public List<String> getRoller() {
            return List.of("klasseteam", "ppr");
        }

        public Forespoergsel getIndre() {
            return new Forespoergsel();
        }
    }
}
