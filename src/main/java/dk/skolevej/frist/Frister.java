package dk.skolevej.frist;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The rules of the forløbspakke for when things are due (contract: Deadlines), as pure functions of dates. */
@Component
public class Frister {

    /** Never more between two follow-ups: 12 weeks (R4-53). */
    public static final int LONGEST_DAYS_BETWEEN_FOLLOW_UPS = 84;

    private static final int WEEK_OF_THE_PLAN = 4;

    private final Skoledage skoledage;

    Frister(Skoledage skoledage) {
        this.skoledage = skoledage;
    }

    /** {@code n} school days from {@code today}, which does not count. */
    public LocalDate schoolDays(LocalDate today, int n) {
        return skoledage.after(today, n);
    }

    /** The last school day of school week {@code n}. */
    public LocalDate endOfWeek(LocalDate week1, int n) {
        return skoledage.lastUpTo(skoledage.mondayOfWeek(week1, n).plusDays(6));
    }

    /** The first school day of school week {@code n}. */
    public LocalDate startOfWeek(LocalDate week1, int n) {
        return skoledage.firstFrom(skoledage.mondayOfWeek(week1, n));
    }

    /** Which school week {@code day} lies in when the week of {@code week1} is the first; 0 before it. */
    public int weekNumber(LocalDate week1, LocalDate day) {
        int week = 0;
        while (!skoledage.mondayOfWeek(week1, week + 1).isAfter(day)) {
            week++;
        }
        return week;
    }

    /** The first day of a plan round's week 1, when the round begins {@code today}: the plan belongs to week 4. */
    public LocalDate week1OfPlanRound(LocalDate today) {
        return skoledage.week1When(today, WEEK_OF_THE_PLAN);
    }

    /** The last school day {@code weeks} calendar weeks after {@code from} at the latest. */
    public LocalDate followUp(LocalDate from, int weeks) {
        return skoledage.lastUpTo(earlier(from.plusWeeks(weeks), followUpDeadline(from)));
    }

    /** When to invite to it: {@code noticeWeeks} before the follow-up. */
    public LocalDate invitation(LocalDate from, int weeks, int noticeWeeks) {
        return skoledage.lastUpTo(followUp(from, weeks).minusWeeks(noticeWeeks));
    }

    /** The hard deadline: 84 days, whatever day that is. */
    public LocalDate followUpDeadline(LocalDate from) {
        return from.plusDays(LONGEST_DAYS_BETWEEN_FOLLOW_UPS);
    }

    /** The first school day when {@code n} calendar weeks have passed. */
    public LocalDate weeks(LocalDate today, int n) {
        return skoledage.firstFrom(today.plusWeeks(n));
    }

    /** The first school day when {@code n} school weeks have passed after the week of {@code today}. */
    public LocalDate schoolWeeks(LocalDate today, int n) {
        LocalDate monday = skoledage.mondayOfWeek(today, n + 1);
        return skoledage.firstFrom(monday.plusDays(today.getDayOfWeek().getValue() - 1L));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
