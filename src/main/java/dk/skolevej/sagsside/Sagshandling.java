package dk.skolevej.sagsside;

import java.time.LocalDate;
import java.util.List;

/** Something that can be told a case from its page. {@code type} is the {@link Haendelse}'s, {@code hjaelp} what follows from it. */
record Sagshandling(String type, String overskrift, String hjaelp, List<Felt> felter, String knap) {

    /** {@code vaerdi} is what is sent, {@code ord} what people read. */
    record Valg(String vaerdi, String ord) {}

    /** What a field looks like. */
    enum Slags {
        TEKST,
        DATO,
        LISTE,
        RADIO
    }

    /** {@code navn} is the {@link Haendelse}'s; {@code mindst} and {@code hoejst} limit a date, null where nothing does. */
    record Felt(
            String navn,
            Slags slags,
            String ord,
            boolean kraeves,
            LocalDate mindst,
            LocalDate hoejst,
            List<Valg> valg) {

        static Felt tekst(String ord, boolean kraeves) {
            return new Felt("tekst", Slags.TEKST, ord, kraeves, null, null, List.of());
        }

        static Felt dato(String navn, String ord, boolean kraeves, LocalDate mindst, LocalDate hoejst) {
            return new Felt(navn, Slags.DATO, ord, kraeves, mindst, hoejst, List.of());
        }

        static Felt valg(String navn, Slags slags, String ord, List<Valg> valg) {
            return new Felt(navn, slags, ord, true, null, null, valg);
        }
    }
}
