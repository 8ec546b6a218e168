package dk.skolevej.frist;

import dk.skolevej.motor.Diagramord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The word {@code frist} of the diagrams. What is due is due at the end of the school day, what begins begins with it. */
@Component("frist")
class FristOrd implements Diagramord<FristOrd.Frist> {

    private static final LocalTime END_OF_DAY = LocalTime.of(15, 0);
    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);

    private static final String HURRIED_ON = "fremskyndetDen";

    private final Skolekalendere skolekalendere;
    private final Clock clock;

    FristOrd(Skolekalendere skolekalendere, Clock clock) {
        this.skolekalendere = skolekalendere;
        this.clock = clock;
    }

    @Override
    public Class<Frist> type() {
        return Frist.class;
    }

    @Override
    public Frist in(VariableScope scope) {
        return new Frist(scope);
    }

    /** Deadlines of the execution they are asked in; the methods are explained in the designers' guide. */
    public final class Frist {

        private final VariableScope scope;
        private Frister frister;

        private Frist(VariableScope scope) {
            this.scope = scope;
        }

        public Date skoledage(long antal) {
            return due(fromToday(frister().schoolDays(today(), Math.toIntExact(antal))));
        }

        /** Needs no calendar: also for the task that asks for one. */
        public Date hverdage(long antal) {
            return due(Skolekalender.workdaysAfter(today(), Math.toIntExact(antal)));
        }

        public Date slutAfUge(long uge) {
            return due(frister().endOfWeek(date("skoleuge1"), Math.toIntExact(uge)));
        }

        public Date startAfUge(long uge) {
            return due(frister().startOfWeek(date("skoleuge1"), Math.toIntExact(uge)));
        }

        /** The first day of week 1: this week, or the next when the skoleleder chose so ({@code foersteUge} is {@code naeste}). */
        public Date uge1() {
            return midnight("naeste".equals(scope.getVariable("foersteUge")) ? today().plusWeeks(1) : today());
        }

        /** The first round of planning follows the case's weeks; a later one, and one of a case taken over, begins in a week 4 of its own. */
        public Date planuge1() {
            return scope.getVariable("opfoelgningFra") == null && scope.getVariable("skoleuge1") != null
                    ? midnight(date("skoleuge1"))
                    : midnight(frister().week1OfPlanRound(today()));
        }

        /** The first moment of a day. */
        public Date dag(Date dag) {
            return midnight(day(dag));
        }

        public Date dagenEfter(Date dag) {
            return midnight(day(dag).plusDays(1));
        }

        /** When what is due on that day is due. */
        public Date dagensSlut(Date dag) {
            return due(day(dag));
        }

        /** When what begins on that day begins: on it, or on the last school day before it. */
        public Date paaSkoledag(Date dag) {
            return start(frister().schoolDayUpTo(day(dag)));
        }

        /** When what is due on that day is due, the same way. */
        public Date senest(Date dag) {
            return due(frister().schoolDayUpTo(day(dag)));
        }

        /** So many calendar weeks before it, the same way. */
        public Date ugerFoer(Date dag, long antal) {
            return start(frister().noticeOf(day(dag), Math.toIntExact(antal)));
        }

        /** Within so many calendar weeks: the last school day of them, or the first one after them when they have none. */
        public Date indenUger(long antal) {
            return due(frister().withinWeeks(today(), Math.toIntExact(antal)));
        }

        public Date idag() {
            return midnight(today());
        }

        public Date indkaldelse(long opfoelgningUger, long indkaldelseUger) {
            LocalDate planned = frister().noticeOf(followUp(opfoelgningUger), Math.toIntExact(indkaldelseUger));
            return start(isHurried() ? Frister.earlier(planned, date(HURRIED_ON)) : planned);
        }

        public Date opfoelgning(long opfoelgningUger) {
            Frister frister = frister();
            LocalDate planned = followUp(opfoelgningUger);
            return due(isHurried() ? Frister.earlier(planned, frister.hurriedFollowUp(date(HURRIED_ON))) : planned);
        }

        public Date opfoelgningsfrist() {
            return due(frister().followUpDeadline(date("opfoelgningFra")));
        }

        public Date uger(long antal) {
            return start(fromToday(frister().weeks(today(), Math.toIntExact(antal))));
        }

        public Date skoleuger(long antal) {
            return start(fromToday(frister().schoolWeeks(today(), Math.toIntExact(antal))));
        }

        /** By the calendar of the case's school; a process of the whole municipality has none and goes by the municipality's. */
        private Frister frister() {
            if (frister == null) {
                frister = new Frister(skolekalendere.of((String) scope.getVariable("skole")));
            }
            return frister;
        }

        private LocalDate followUp(long weeks) {
            return frister().followUp(date("opfoelgningFra"), Math.toIntExact(weeks), pauser());
        }

        private LocalDate fromToday(LocalDate planned) {
            return frister().afterPauses(today(), planned, pauser());
        }

        private Pauser pauser() {
            return Pauser.of(scope.getVariable(Pauser.VARIABEL));
        }

        private boolean isHurried() {
            return scope.getVariable(HURRIED_ON) != null;
        }

        private LocalDate today() {
            return LocalDate.now(clock);
        }

        private LocalDate day(Date date) {
            return LocalDate.ofInstant(date.toInstant(), clock.getZone());
        }

        private LocalDate date(String variable) {
            if (scope.getVariable(variable) instanceof Date date) {
                return day(date);
            }
            throw new IllegalStateException("the date variable '" + variable + "' is not set");
        }
    }

    private Date due(LocalDate date) {
        return at(date, END_OF_DAY);
    }

    private Date start(LocalDate date) {
        return at(date, START_OF_DAY);
    }

    private Date midnight(LocalDate date) {
        return at(date, LocalTime.MIDNIGHT);
    }

    private Date at(LocalDate date, LocalTime time) {
        return Date.from(date.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
