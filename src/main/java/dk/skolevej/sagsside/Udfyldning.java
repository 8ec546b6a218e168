package dk.skolevej.sagsside;

import dk.skolevej.motor.Afvist;
import dk.skolevej.sagsside.Sagshandling.Felt;
import dk.skolevej.sagsside.Sagshandling.Slags;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An action's form on the page: {@code aaben} when it has just been refused, and then with what was written in it. */
record Udfyldning(Sagshandling handling, boolean aaben, List<Udfyldt> felter) {

    /** {@code id} is the element's; one of {@code tekst}, {@code dato}, {@code liste} and {@code radio} is true. */
    record Udfyldt(String id, Felt felt, String vaerdi, List<Mulighed> valg) {

        boolean tekst() {
            return felt.slags() == Slags.TEKST;
        }

        boolean dato() {
            return felt.slags() == Slags.DATO;
        }

        boolean liste() {
            return felt.slags() == Slags.LISTE;
        }

        boolean radio() {
            return felt.slags() == Slags.RADIO;
        }

        /** As the browser wants its limits; empty where there is none. */
        String mindst() {
            return iso(felt.mindst());
        }

        String hoejst() {
            return iso(felt.hoejst());
        }

        private static String iso(LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    /** The element to mend what was refused at: the field that the refusal names, else the first that is empty, else the first. */
    static String ved(List<Udfyldning> forms, Afvist refused) {
        Set<String> named = refused.felter().stream().map(Afvist.Fejl::felt).collect(Collectors.toSet());
        return forms.stream()
                .filter(Udfyldning::aaben)
                .flatMap(form -> form.felter().stream())
                .min(Comparator.<Udfyldt, Boolean>comparing(
                                field -> !named.contains(field.felt().navn()))
                        .thenComparing(field ->
                                field.vaerdi() != null && !field.vaerdi().isBlank()))
                .map(field -> field.radio() ? field.valg().get(0).id() : field.id())
                .orElse("handlinger");
    }

    record Mulighed(String id, String vaerdi, String ord, boolean valgt) {}

    /** @param sendt what was sent and refused, nothing otherwise */
    static Udfyldning of(Sagshandling handling, Map<String, String> sendt) {
        boolean open = handling.type().equals(sendt.get("type"));
        Map<String, String> kept = open ? sendt : Map.of();
        return new Udfyldning(
                handling,
                open,
                handling.felter().stream()
                        .map(felt -> filled(handling.type() + "-" + felt.navn(), felt, kept.get(felt.navn())))
                        .toList());
    }

    private static Udfyldt filled(String id, Felt felt, String value) {
        return new Udfyldt(
                id,
                felt,
                value,
                felt.valg().stream()
                        .map(valg -> new Mulighed(
                                id + "-" + valg.vaerdi(),
                                valg.vaerdi(),
                                valg.ord(),
                                valg.vaerdi().equals(value)))
                        .toList());
    }
}
