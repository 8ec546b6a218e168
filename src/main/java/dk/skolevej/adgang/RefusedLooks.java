package dk.skolevej.adgang;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.motor.Opgavesyn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells the log of reads that somebody asked the engine for a case that is none of their business. */
@Component
class RefusedLooks {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}");

    /** As many letters as the log takes. */
    private static final int LONGEST = 120;

    private final Opgavesyn engine;
    private final Adgangslog log;

    RefusedLooks(Opgavesyn engine, Adgangslog log) {
        this.engine = engine;
        this.log = log;
    }

    /** Does nothing for a call that names no case's task or process. */
    void note(HttpServletRequest request) {
        var id = ID.matcher(KaldSti.of(request));
        Login.person()
                .filter(person -> id.find())
                .ifPresent(person -> engine.whereIs(id.group())
                        .ifPresent(where -> log.note(Adgang.til(person, Handling.KALD, call(request))
                                .iSagen(where.sagsnummer())
                                .paaSkolen(where.skole())
                                .afvist())));
    }

    private static String call(HttpServletRequest request) {
        String call = request.getMethod() + " " + KaldSti.forLog(request);
        return call.substring(0, Math.min(call.length(), LONGEST));
    }
}
