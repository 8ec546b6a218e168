package dk.skolevej.adgang;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Opgavesyn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells the log of reads that somebody asked for a case that is none of their business, by the engine's id of it or by its number. */
@Component
class RefusedLooks {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}");

    private static final Pattern SAGSNUMMER = Pattern.compile("/api/.*/(FP-[0-9]{4}-[0-9]{5})(?:/.*)?");

    /** As many letters as the log takes. */
    private static final int LONGEST = 120;

    private record Sagen(String sagsnummer, String skole) {}

    private final Opgavesyn engine;
    private final Sager sager;
    private final Adgangslog log;

    RefusedLooks(Opgavesyn engine, Sager sager, Adgangslog log) {
        this.engine = engine;
        this.sager = sager;
        this.log = log;
    }

    /** Does nothing for a call that names no case, and no task or process of one. */
    void note(HttpServletRequest request) {
        Login.person()
                .ifPresent(person -> asked(KaldSti.of(request))
                        .ifPresent(sagen -> log.note(Adgang.til(person, Handling.KALD, call(request))
                                .iSagen(sagen.sagsnummer())
                                .paaSkolen(sagen.skole())
                                .afvist())));
    }

    private Optional<Sagen> asked(String path) {
        var own = SAGSNUMMER.matcher(path);
        if (own.matches()) {
            return sager.find(own.group(1)).map(found -> new Sagen(found.sagsnummer(), found.skole()));
        }
        var id = ID.matcher(path);
        return id.find()
                ? engine.whereIs(id.group()).map(where -> new Sagen(where.sagsnummer(), where.skole()))
                : Optional.empty();
    }

    private static String call(HttpServletRequest request) {
        String call = request.getMethod() + " " + KaldSti.forLog(request);
        return call.substring(0, Math.min(call.length(), LONGEST));
    }
}
