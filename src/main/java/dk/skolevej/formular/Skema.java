package dk.skolevej.formular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A form's schema as the server needs it. {@code tekster} are all expressions and templates in it, from which it shows which
 * earlier answers and lists the form uses; {@code betingelser} are those among them that hide something.
 */
record Skema(Beholder rod, Set<String> tekster, Set<String> betingelser, JsonNode json) {

    /** The form as JSON in which choices from a list of the server's hold that list's options. */
    JsonNode withOptions(Function<String, List<Opslag.Mulighed>> lists) {
        JsonNode copy = json.deepCopy();
        copy.findParents("valuesKey").forEach(choice -> {
            String list = choice.path("valuesKey").asText();
            ((ObjectNode) choice).remove("valuesKey");
            lists.apply(list)
                    .forEach(option -> ((ObjectNode) choice)
                            .withArray("values")
                            .addObject()
                            .put("label", option.label())
                            .put("value", option.value()));
        });
        return copy;
    }

    /** What a form or one row of a list holds: fields by path. */
    record Beholder(List<Felt> felter) {

        /** The fields that a person answers, as against those that only show something. */
        List<Felt> input() {
            return felter.stream().filter(felt -> !felt.deaktiveret()).toList();
        }
    }

    /** The kinds of fields by what their answer looks like. */
    enum Slags {
        TEKST,
        TAL,
        AFKRYDS,
        VALG,
        FLERVALG,
        DATO,
        TID,
        TIDSPUNKT,
        LISTE
    }

    /** One option of a choice. */
    record Valg(String label, String value) {}

    /**
     * A field. {@code sti} is its path inside its container, {@code skjult} the FEEL conditions of it and the groups around it,
     * {@code raekke} what one row holds when it is a list, {@code maksRaekker} the most rows.
     */
    record Felt(
            List<String> sti,
            Slags slags,
            String label,
            Graenser graenser,
            List<String> skjult,
            boolean deaktiveret,
            boolean skrivebeskyttet,
            List<Valg> valg,
            String valgFra,
            Map<String, String> egenskaber,
            Beholder raekke) {

        String noegle() {
            return sti.get(sti.size() - 1);
        }

        /**
         * Where a first value comes from: {@code seneste} (this step's own last answer), a path into earlier answers, several of them
         * with commas between (the one answered last counts), the rows of an {@link Opslag} by its name, or null.
         */
        String forudfyld() {
            return egenskaber.get("forudfyld");
        }

        boolean procesvariabel() {
            return "ja".equals(egenskaber.get("procesvariabel"));
        }
    }

    /** Limits of a value; null where there is none. {@code fasteRaekker}: rows may be neither added nor removed. */
    record Graenser(
            boolean paakraevet,
            Double min,
            Double maks,
            Integer minLaengde,
            int maksLaengde,
            String moenster,
            boolean fasteRaekker,
            int maksRaekker) {}
}
