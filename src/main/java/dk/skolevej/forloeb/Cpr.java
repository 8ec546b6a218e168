package dk.skolevej.forloeb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CPR number, or an erstatningspersonnummer, whose day of birth has 60 added to it; ten digits. The modulus-11 check is not made: numbers
 * without it have been given out since 2007 (cpr.dk, "Personnumre uden kontrolciffer").
 */
public final class Cpr {

    private static final Pattern FORM = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)-?(\\d)(\\d{3})");
    private static final int ADDED_TO_THE_DAY = 60;

    private final String cifre;
    private final LocalDate foedt;

    private Cpr(String cifre, LocalDate foedt) {
        this.cifre = cifre;
        this.foedt = foedt;
    }

    /** Reads {@code 0102031234} or {@code 010203-1234}; empty for what is no CPR number. */
    public static Optional<Cpr> of(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(form.group(1));
        int year = Integer.parseInt(form.group(3));
        try {
            LocalDate born = LocalDate.of(
                    century(Integer.parseInt(form.group(4)), year) + year,
                    Integer.parseInt(form.group(2)),
                    day > ADDED_TO_THE_DAY ? day - ADDED_TO_THE_DAY : day);
            return Optional.of(new Cpr(text.strip().replace("-", ""), born));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By the seventh digit and the year (cpr.dk, "Personnummeret i CPR"). */
    private static int century(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    public LocalDate foedt() {
        return foedt;
    }

    /** All of it, {@code 010203-1234}: for whoever has been noted in the log of reads. */
    public String whole() {
        return cifre.substring(0, 6) + "-" + cifre.substring(6);
    }

    /** The ten digits, as they are sealed and looked for. */
    String cifre() {
        return cifre;
    }

    /** {@code 010203-••••} */
    public String masked() {
        return cifre.substring(0, 6) + "-••••";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cpr cpr && cpr.cifre.equals(cifre);
    }

    @Override
    public int hashCode() {
        return cifre.hashCode();
    }

    /** Masked whole: it may end in a log. */
    @Override
    public String toString() {
        return "••••••-••••";
    }
}
