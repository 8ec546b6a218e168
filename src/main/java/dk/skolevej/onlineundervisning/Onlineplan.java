package dk.skolevej.onlineundervisning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan's answers say about online teaching. {@code raekker} are the measures of that kind: one, or none; the form may hold more until it is sent. */
record Onlineplan(List<Map<?, ?>> raekker, List<Supplement> supplementer) {

    static final String TRIN = "udarbejdHandleplan";
    private static final String KATALOG = "onlineundervisning";

    /** The tracks whose measures may supplement it, by number. */
    private static final List<String> TRACKS = List.of("elevindsats", "faellesskabsindsats");

    /** @param svar the plan's answers, null when there are none */
    static Onlineplan of(Map<?, ?> svar) {
        List<Supplement> supplements = new ArrayList<>();
        for (int track = 1; track <= TRACKS.size(); track++) {
            int nr = 0;
            for (Map<?, ?> row : rows(svar, TRACKS.get(track - 1))) {
                nr++;
                if (row.get("supplerer") instanceof Collection<?> kinds && !kinds.isEmpty()) {
                    supplements.add(new Supplement(
                            track,
                            nr,
                            kinds.stream().map(String::valueOf).collect(Collectors.joining(",")),
                            date(row, "til"),
                            true));
                }
            }
        }
        return new Onlineplan(
                rows(svar, "undervisningsindsats").stream()
                        .filter(row -> KATALOG.equals(row.get("katalog")))
                        .toList(),
                List.copyOf(supplements));
    }

    boolean hasOnline() {
        return !raekker.isEmpty();
    }

    Map<?, ?> raekke() {
        return raekker.isEmpty() ? Map.of() : raekker.get(0);
    }

    /** Whole per cent, rounded up: half a per cent over a limit is over it. */
    int procent() {
        return percent(raekke().get("procent"));
    }

    static int percent(Object number) {
        return (int) Math.ceil(((Number) number).doubleValue());
    }

    /** The logins of those at the municipality's offer who are to teach; none when somebody else gives it. */
    List<String> laerere() {
        return isOfTheOffer() ? logins(raekke()) : List.of();
    }

    boolean andenKommune() {
        return isOfTheOffer() && "ja".equals(raekke().get("andenKommune"));
    }

    private boolean isOfTheOffer() {
        return Onlinetilbud.UDBYDER.equals(raekke().get("udbyder"));
    }

    /** @param answers the plan's measure or a review's, which name nobody when it stays as it is */
    static List<String> logins(Map<?, ?> answers) {
        return answers.get("onlinelaerere") instanceof Collection<?> chosen
                ? chosen.stream().map(String::valueOf).toList()
                : List.of();
    }

    LocalDate dato(String key) {
        return date(raekke(), key);
    }

    static LocalDate date(Map<?, ?> answers, String key) {
        return answers.get(key) instanceof String iso && !iso.isBlank() ? LocalDate.parse(iso) : null;
    }

    static List<Map<?, ?>> rows(Map<?, ?> answers, String key) {
        return answers != null && answers.get(key) instanceof Collection<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
