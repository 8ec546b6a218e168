package dk.skolevej.scenarie;

import dk.skolevej.demo.Demosvar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes to the ordinary plan that put online teaching into it, supplemented by the measure of track 1 and no other. */
public final class Onlineplan {

    private Onlineplan() {}

    /** 20 per cent from today for this many days, reviewed after 28. */
    public static Map<String, Object> of(LocalDate today, int days) {
        return with(today, row(today, days));
    }

    /** @param row the online measure, as {@link #row} gives it; the first of its track */
    public static Map<String, Object> with(LocalDate today, Map<String, Object> row) {
        Map<String, Object> plan = Demosvar.to("udarbejdHandleplan", today, Map.of());
        Map<String, Object> supplement = first(plan, "elevindsats");
        supplement.put("supplerer", List.of("social", "paedagogisk"));
        supplement.remove("til");
        List<Object> teaching = new ArrayList<>((List<?>) plan.get("undervisningsindsats"));
        teaching.add(0, row);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("elevindsats", List.of(supplement));
        changes.put("undervisningsindsats", teaching);
        return changes;
    }

    public static Map<String, Object> row(LocalDate today, int days) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("katalog", "onlineundervisning");
        row.put("beskrivelse", "To lektioner om dagen på skærm");
        row.put("ansvarlig", "Karl Krogh");
        row.put("fra", today.toString());
        row.put("til", today.plusDays(days).toString());
        row.put("langvarigtFravaer", "ja");
        row.put("behovForSygeundervisning", "ja");
        row.put("onlineBegrundelse", "Kan ikke være i et rum med andre endnu");
        row.put("procent", 20);
        row.put("naesteVurdering", today.plusDays(28).toString());
        row.put("kontaktHvem", "Karl og Asta fra klassen");
        row.put("kontaktHvordan", "Video og kort");
        row.put("kontaktHvorTit", "Hver mandag og torsdag");
        row.put("tilbagevenden", "Billedkunst fredag, så også dansk");
        row.put("udbyder", "egenSkole");
        row.put("udbyderLeder", "Lise Lund");
        return row;
    }

    /** The same given by the municipality's offer, where {@code oda} teaches. */
    public static Map<String, Object> offered(LocalDate today, int days) {
        Map<String, Object> row = row(today, days);
        row.put("udbyder", "kommunensTilbud");
        row.put("udbyderLeder", "Lars Lauridsen");
        row.put("onlinelaerere", List.of("oda"));
        row.put("andenKommune", "nej");
        return row;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> plan, String track) {
        return new LinkedHashMap<>((Map<String, Object>) ((List<?>) plan.get(track)).get(0));
    }
}
