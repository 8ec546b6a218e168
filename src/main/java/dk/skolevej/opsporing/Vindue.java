package dk.skolevej.opsporing;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The time in which a rule counts absence, as the table {@code fravaersregler} names it. */
enum Vindue {
    /** A calendar quarter. */
    kvartal,
    /** A calendar month. */
    maaned,
    /** 1 August to 31 July. */
    skoleaar,
    /** As long as the pupil is away without a school day between. */
    iTraek,
    /** So many school days, wherever they begin. */
    skoledage;

    /** Whether the calendar says when it begins and ends, and not the absence. */
    boolean isFixed() {
        return this == kvartal || this == maaned || this == skoleaar;
    }

    /** The first day of the fixed one that this day lies in. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case kvartal -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case maaned -> day.withDayOfMonth(1);
            case skoleaar ->
                (day.getMonthValue() < Month.AUGUST.getValue() ? day.minusYears(1) : day)
                        .withMonth(Month.AUGUST.getValue())
                        .withDayOfMonth(1);
            default -> throw new IllegalStateException(name());
        };
    }

    /** The last day of the fixed one that begins on this day. */
    LocalDate last(LocalDate first) {
        int months = this == kvartal ? 3 : this == maaned ? 1 : 12;
        return first.plusMonths(months - 1L).with(TemporalAdjusters.lastDayOfMonth());
    }
}
