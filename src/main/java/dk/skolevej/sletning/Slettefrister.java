package dk.skolevej.sletning;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.VariableScope;

/** How long what is kept, in months, absence in school years; the municipality's choice (table {@code slettefrister}). */
record Slettefrister(int bekymring, int forloeb, boolean fraUdmeldelse, int post, int fravaerSkoleaar, int adgangslog) {

    static Slettefrister in(VariableScope scope) {
        return of(scope::getVariable);
    }

    /** Those in force on that day, given as the engine's date. */
    static Slettefrister on(java.util.Date day, DecisionService decisions) {
        return of(decisions
                .evaluateDecisionTableByKey("slettefrister", Map.of("dato", day))
                .getSingleResult()::get);
    }

    static Slettefrister of(Function<String, Object> value) {
        String from = (String) value.apply("forloebRegnesFra");
        if (!"lukning".equals(from) && !"udmeldelse".equals(from)) {
            throw new IllegalStateException("slettefrister: forloebRegnesFra skal være lukning eller udmeldelse");
        }
        return new Slettefrister(
                atLeastOne(value, "bekymringMaaneder"),
                atLeastOne(value, "forloebMaaneder"),
                from.equals("udmeldelse"),
                atLeastOne(value, "postMaaneder"),
                atLeastOne(value, "fravaerSkoleaar"),
                atLeastOne(value, "adgangslogMaaneder"));
    }

    /** A cell that is empty or nought must not delete everything. */
    private static int atLeastOne(Function<String, Object> value, String name) {
        if (value.apply(name) instanceof Number months && months.intValue() > 0) {
            return months.intValue();
        }
        throw new IllegalStateException("slettefrister: " + name + " skal være mindst 1");
    }

    /** The day from which the case may be deleted; null as long as the pupil is at school and the period begins when they leave. */
    LocalDate from(Slettesag sag) {
        if (sag.art() == Art.BEKYMRING) {
            return sag.lukket().plusMonths(bekymring);
        }
        if (!fraUdmeldelse) {
            return sag.lukket().plusMonths(forloeb);
        }
        if (sag.udmeldt() == null) {
            return null;
        }
        LocalDate later = sag.udmeldt().isAfter(sag.lukket()) ? sag.udmeldt() : sag.lukket();
        return later.plusMonths(forloeb);
    }

    boolean reached(Slettesag sag, LocalDate today) {
        LocalDate from = from(sag);
        return from != null && !from.isAfter(today);
    }

    /** The rule as the report tells it. */
    String rule(Art art) {
        return switch (art) {
            case BEKYMRING -> bekymring + " måneder efter lukning";
            case FORLOEB -> forloeb + " måneder efter " + (fraUdmeldelse ? "lukning og udmeldelse" : "lukning");
            case POST -> post + " måneder efter mailen er skrevet";
            case FRAVAER -> fravaerSkoleaar + " skoleår efter det, fraværet er fra";
            case ADGANGSLOG -> adgangslog + " måneder efter opslaget og sagens lukning";
            case HISTORIK -> "historyTimeToLive i diagrammet";
            case ELEV -> "udmeldt, og ingen sag";
        };
    }

    LocalDate postBefore(LocalDate today) {
        return today.minus(Period.ofMonths(post));
    }

    /** The first day of the oldest school year whose absence is kept. */
    LocalDate fravaerBefore(LocalDate today) {
        LocalDate august = LocalDate.of(today.getYear(), Month.AUGUST, 1);
        return (today.isBefore(august) ? august.minusYears(1) : august).minusYears(fravaerSkoleaar);
    }

    LocalDate adgangslogBefore(LocalDate today) {
        return today.minus(Period.ofMonths(adgangslog));
    }
}
