package dk.skolevej.frist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The pauses a running case has had, as its process variable {@code pauser} writes them: {@code 2026-10-01+49 2027-01-04+14}. */
public record Pauser(List<Pause> alle) {

    /** The process variable. */
    public static final String VARIABEL = "pauser";

    /** {@code dage} calendar days from {@code fra} on. */
    record Pause(LocalDate fra, int dage) {

        static Pause of(String text) {
            String[] parts = text.split("\\+");
            return new Pause(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** @param variable the process variable's value, null for a case that was never paused */
    public static Pauser of(Object variable) {
        return new Pauser(
                variable instanceof String text && !text.isBlank()
                        ? Arrays.stream(text.split(" ")).map(Pause::of).toList()
                        : List.of());
    }

    public Pauser with(LocalDate fra, int dage) {
        List<Pause> more = new ArrayList<>(alle);
        more.add(new Pause(fra, dage));
        return new Pauser(more);
    }

    /** A date that was counted from {@code anker}, later by every pause since then. */
    LocalDate moved(LocalDate anker, LocalDate date) {
        return date.plusDays(alle.stream()
                .filter(pause -> !pause.fra().isBefore(anker))
                .mapToInt(Pause::dage)
                .sum());
    }

    @Override
    public String toString() {
        return alle.stream().map(pause -> pause.fra() + "+" + pause.dage()).collect(Collectors.joining(" "));
    }
}
