package dk.skolevej.onlineundervisning;

import java.time.LocalDate;

/**
 * Online teaching as it is agreed now. {@code nr} counts the case's from 1, {@code planSvar} says which answer to {@code udarbejdHandleplan} it is in;
 * {@code aleneSiden} is the day on which the last supplementing measure ended, null while there is one; {@code slut} and {@code slutmaade} are null while
 * it runs. {@code andenKommune}: the pupil lives in another municipality.
 */
public record Onlinetiltag(
        String sagsnummer,
        int nr,
        int planSvar,
        int procent,
        LocalDate fra,
        LocalDate til,
        LocalDate naesteVurdering,
        int forlaengelser,
        String udbyder,
        boolean andenKommune,
        LocalDate aleneSiden,
        LocalDate slut,
        String slutmaade) {

    public boolean iGang() {
        return slut == null;
    }
}
