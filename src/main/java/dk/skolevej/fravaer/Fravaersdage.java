package dk.skolevej.fravaer;

import java.util.Collection;
import java.util.Set;

/** How many days somebody was absent, by category; half days are .5. */
public record Fravaersdage(double sygdomDage, double ekstraordinaerDage, double ulovligtDage) {

    public static final Fravaersdage INGEN = new Fravaersdage(0, 0, 0);

    static Fravaersdage of(Collection<Fravaersdag> days) {
        return new Fravaersdage(
                sum(days, Kategori.SYGDOM), sum(days, Kategori.EKSTRAORDINAER), sum(days, Kategori.ULOVLIGT));
    }

    public double ialtDage() {
        return sygdomDage + ekstraordinaerDage + ulovligtDage;
    }

    public double dage(Kategori kategori) {
        return switch (kategori) {
            case SYGDOM -> sygdomDage;
            case EKSTRAORDINAER -> ekstraordinaerDage;
            case ULOVLIGT -> ulovligtDage;
        };
    }

    /** Those of some categories together: which ones count is up to each rule. */
    public double dage(Set<Kategori> kategorier) {
        return kategorier.stream().mapToDouble(this::dage).sum();
    }

    private static double sum(Collection<Fravaersdag> days, Kategori kategori) {
        return days.stream()
                .filter(day -> day.kategori() == kategori)
                .mapToDouble(Fravaersdag::dage)
                .sum();
    }
}
