package dk.skolevej.formular;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.motor.Formulartrin;
import org.springframework.stereotype.Component;

/** Tells the log of reads what a person is about to be shown; what the application looks at for itself is nobody's look. */
@Component
class Formularlog {

    private final Adgangslog log;
    private final Opgaveret ret;

    Formularlog(Adgangslog log, Opgaveret ret) {
        this.log = log;
        this.ret = ret;
    }

    /** @return what to wait for before the form is shown, when it has been put together: both take their time */
    Runnable begin(Formulartrin trin) {
        return ret.person()
                .map(person -> log.begin(Adgang.til(person, Handling.FORMULAR, trin.trin())
                        .iSagen(trin.sagsnummer())
                        .paaSkolen(trin.skole())))
                .orElse(() -> {});
    }

    void refused(Formulartrin trin) {
        ret.person()
                .ifPresent(person -> log.note(Adgang.til(person, Handling.FORMULAR, trin.trin())
                        .iSagen(trin.sagsnummer())
                        .paaSkolen(trin.skole())
                        .afvist()));
    }

    /** The lists of pupils among what has been looked up, at each of the person's schools. */
    void shown(Opslagsted here) {
        ret.person()
                .ifPresent(person -> here.namedPupils()
                        .forEach(list -> person.skoler()
                                .forEach(skole -> log.note(
                                        Adgang.til(person, Handling.LISTE, list).paaSkolen(skole)))));
    }
}
