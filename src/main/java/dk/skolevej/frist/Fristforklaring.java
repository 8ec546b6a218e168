package dk.skolevej.frist;

import dk.skolevej.forloeb.Datotekst;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says in words when something is due and why it is that day, for one school. What a missing calendar hides is left out. */
public record Fristforklaring(Skolekalender kalender) {

    private static final int LAST_WEEK_WITH_A_DEADLINE = 7;

    /** 6. januar 2027, uge 5 (ISO-uge 1) */
    public String day(LocalDate date, LocalDate uge1) {
        return Datotekst.of(date) + ", " + week(date, uge1);
    }

    /** uge 5 (ISO-uge 1); the relative week is left out where there is none ({@code uge1} null, or after week 7) */
    public String week(LocalDate date, LocalDate uge1) {
        String iso = "ISO-uge " + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int week = relativeWeek(date, uge1);
        return week < 1 || week > LAST_WEEK_WITH_A_DEADLINE ? iso : "uge %d (%s)".formatted(week, iso);
    }

    /** ", rykket frem: sommerferie 27. juni–9. august", or nothing: {@code wanted} is the day there would be without holidays */
    public String moved(LocalDate deadline, LocalDate wanted) {
        return wanted == null || !deadline.isBefore(wanted) || !kalender.covers(wanted)
                ? ""
                : kalender.free(wanted)
                        .filter(free -> deadline.isBefore(free.fra()))
                        .map(free -> ", rykket frem: " + free.words())
                        .orElse("");
    }

    /** ", juleferie 19. december–3. januar tæller ikke med", or nothing: the weeks without school on the way from week 1 */
    public String skipped(LocalDate deadline, LocalDate uge1) {
        int week = relativeWeek(deadline, uge1);
        if (week < 1 || week > LAST_WEEK_WITH_A_DEADLINE) {
            return "";
        }
        Set<String> holidays = new LinkedHashSet<>();
        for (LocalDate monday = Skolekalender.monday(uge1); monday.isBefore(deadline); monday = monday.plusWeeks(1)) {
            if (!kalender.isSchoolWeek(monday)) {
                kalender.free(monday).map(Skolefri::words).ifPresent(holidays::add);
            }
        }
        return holidays.isEmpty() ? "" : ", " + String.join(" og ", holidays) + " tæller ikke med";
    }

    private int relativeWeek(LocalDate date, LocalDate uge1) {
        return uge1 == null || !kalender.covers(uge1) || !kalender.covers(date)
                ? 0
                : new Frister(kalender).weekNumber(uge1, date);
    }
}
