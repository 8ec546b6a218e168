package dk.skolevej.frist;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days staff are expected at work: Monday to Friday without public holidays, also when pupils have none. */
@Component
public class Arbejdsdage {

    /** How many there are from {@code fra} to {@code til}, both included. */
    public int count(LocalDate fra, LocalDate til) {
        return (int) fra.datesUntil(til.plusDays(1)).filter(this::isWorkday).count();
    }

    private boolean isWorkday(LocalDate day) {
        return !Skolekalender.isWeekend(day) && Helligdage.name(day).isEmpty();
    }
}
