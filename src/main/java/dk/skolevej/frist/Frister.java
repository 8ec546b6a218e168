package dk.skolevej.frist;

import dk.skolevej.motor.Afvist;
import java.time.LocalDate;

/** The rules of the forløbspakke for when things are due (contract: Deadlines), as pure functions of dates and a school's calendar. */
public record Frister(Skolekalender kalender) {

    /** Never more between two follow-ups: 12 weeks (R4-53). */
    public static final int LONGEST_DAYS_BETWEEN_FOLLOW_UPS = 84;

    private static final int FEWEST_WEEKS_BETWEEN_FOLLOW_UPS = 8;
    private static final int MOST_WEEKS_BETWEEN_FOLLOW_UPS = 12;
    private static final int SCHOOL_DAYS_OF_A_HURRIED_FOLLOW_UP = 5;
    private static final int WEEK_OF_THE_PLAN = 4;

    /** {@code n} school days from {@code today}, which does not count. */
    public LocalDate schoolDays(LocalDate today, int n) {
        return kalender.after(today, n);
    }

    /** The last school day of school week {@code n}. */
    public LocalDate endOfWeek(LocalDate week1, int n) {
        return kalender.lastUpTo(mondayOfWeek(week1, n).plusDays(6));
    }

    /** The first school day of school week {@code n}. */
    public LocalDate startOfWeek(LocalDate week1, int n) {
        return kalender.firstFrom(mondayOfWeek(week1, n));
    }

    /** Which school week {@code day} lies in when the week of {@code week1} is the first; 0 before it. */
    public int weekNumber(LocalDate week1, LocalDate day) {
        int week = 0;
        LocalDate monday = Skolekalender.monday(week1);
        while (!monday.isAfter(day)) {
            if (week == 0 || kalender.isSchoolWeek(monday)) {
                week++;
            }
            monday = monday.plusWeeks(1);
        }
        return week;
    }

    /** The first day of a plan round's week 1, when the round begins {@code today}: the plan belongs to week 4. */
    public LocalDate week1OfPlanRound(LocalDate today) {
        LocalDate monday = Skolekalender.monday(today);
        for (int left = WEEK_OF_THE_PLAN - 1; left > 0; ) {
            if (kalender.isSchoolWeek(monday)) {
                left--;
            }
            monday = monday.minusWeeks(1);
        }
        return monday;
    }

    /**
     * The last school day {@code weeks} calendar weeks after {@code from} at the latest.
     *
     * @param weeks 8 to 12 (R4-53), or {@code opfoelgningsintervalForkert}
     */
    public LocalDate followUp(LocalDate from, int weeks) {
        return kalender.lastUpTo(followUpBeforeHolidays(from, weeks));
    }

    /** The same were there school every day: what {@link #followUp} is moved forward from. */
    public LocalDate followUpBeforeHolidays(LocalDate from, int weeks) {
        if (weeks < FEWEST_WEEKS_BETWEEN_FOLLOW_UPS || weeks > MOST_WEEKS_BETWEEN_FOLLOW_UPS) {
            throw new Afvist(
                    409,
                    "opfoelgningsintervalForkert",
                    "Tabellen opfoelgningsinterval skal give 8 til 12 uger. Bed procesdesigneren om at rette den.");
        }
        return from.plusWeeks(weeks);
    }

    /** A follow-up that cannot wait is held within these days of the day somebody said so. */
    public LocalDate hurriedFollowUp(LocalDate day) {
        return schoolDays(day, SCHOOL_DAYS_OF_A_HURRIED_FOLLOW_UP);
    }

    /** {@code day}, or the last school day before it. */
    public LocalDate schoolDayUpTo(LocalDate day) {
        return kalender.lastUpTo(day);
    }

    /** The last school day of the {@code n} calendar weeks after {@code today}; the first one after them when they have none. */
    public LocalDate withinWeeks(LocalDate today, int n) {
        LocalDate last = kalender.lastUpTo(today.plusWeeks(n));
        return last.isAfter(today) ? last : weeks(today, n);
    }

    /** When to invite to it: {@code noticeWeeks} before the follow-up. */
    public LocalDate invitation(LocalDate from, int weeks, int noticeWeeks) {
        return noticeOf(followUp(from, weeks), noticeWeeks);
    }

    LocalDate noticeOf(LocalDate followUp, int noticeWeeks) {
        return kalender.lastUpTo(followUp.minusWeeks(noticeWeeks));
    }

    /** The same, later by the pauses since {@code from}, but never past the deadline, which no pause stops. */
    public LocalDate followUp(LocalDate from, int weeks, Pauser pauser) {
        LocalDate planned = followUp(from, weeks);
        LocalDate moved = pauser.moved(from, planned);
        return moved.equals(planned) ? planned : kalender.lastUpTo(earlier(moved, followUpDeadline(from)));
    }

    /** {@code planned}, which was counted from {@code from}, later by the pauses since then and on a school day. */
    LocalDate afterPauses(LocalDate from, LocalDate planned, Pauser pauser) {
        LocalDate moved = pauser.moved(from, planned);
        return moved.equals(planned) ? planned : kalender.firstFrom(moved);
    }

    /** The hard deadline: 84 days, whatever day that is. */
    public LocalDate followUpDeadline(LocalDate from) {
        return from.plusDays(LONGEST_DAYS_BETWEEN_FOLLOW_UPS);
    }

    /** The first school day when {@code n} calendar weeks have passed. */
    public LocalDate weeks(LocalDate today, int n) {
        return kalender.firstFrom(today.plusWeeks(n));
    }

    /** The first school day when {@code n} school weeks have passed after the week of {@code today}. */
    public LocalDate schoolWeeks(LocalDate today, int n) {
        LocalDate monday = mondayOfWeek(today, n + 1);
        return kalender.firstFrom(monday.plusDays(today.getDayOfWeek().getValue() - 1L));
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The Monday of the n-th school week when the week of {@code week1} is the first, whether that one counts or not. */
    private LocalDate mondayOfWeek(LocalDate week1, int n) {
        LocalDate monday = Skolekalender.monday(week1);
        for (int left = n - 1; left > 0; ) {
            monday = monday.plusWeeks(1);
            if (kalender.isSchoolWeek(monday)) {
                left--;
            }
        }
        return monday;
    }
}
