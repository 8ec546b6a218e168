package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Elever;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import dk.skolevej.motor.Startformular;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers a worry from another system, through the same start form as in Tasklist. */
@RestController
class BekymringController {

    record Bekymring(String skole, String unilogin, String kilde, String beskrivelse) {}

    private static final String PROCESS = "tidligIndsats";

    private final Elever elever;
    private final Adgangslog log;
    private final IdentityService identity;
    private final AuthorizationService rights;
    private final Startformular forms;

    BekymringController(
            Elever elever, Adgangslog log, IdentityService identity, AuthorizationService rights, Startformular forms) {
        this.elever = elever;
        this.log = log;
        this.identity = identity;
        this.rights = rights;
        this.forms = forms;
    }

    @PostMapping("/api/bekymringer")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Map<String, String> register(@RequestBody Bekymring bekymring) {
        requireRightToStart();
        requirePupilOfOwnSchool(bekymring);
        Map<String, Object> answers = new HashMap<>();
        answers.put("elev", bekymring.unilogin());
        answers.put("kilde", bekymring.kilde());
        answers.put("beskrivelse", bekymring.beskrivelse());
        ProcessInstance started = forms.submit(PROCESS, answers);
        return Map.of("sagsnummer", started.getBusinessKey());
    }

    /** Before anything is said of the pupil: that there is a case already is for those who may open one. */
    private void requireRightToStart() {
        Person person = Person.current(identity).orElseThrow();
        if (!rights.isUserAuthorized(
                person.id(),
                List.copyOf(person.roller()),
                Permissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION,
                PROCESS)) {
            throw new AuthorizationException(
                    person.id(),
                    Permissions.CREATE_INSTANCE.getName(),
                    Resources.PROCESS_DEFINITION.resourceName(),
                    PROCESS);
        }
    }

    /** Another school's pupil is as unknown as one who does not exist. */
    private void requirePupilOfOwnSchool(Bekymring bekymring) {
        boolean own = bekymring.unilogin() != null
                && bekymring.skole() != null
                && Person.current(identity)
                        .filter(person -> person.skoler().contains(bekymring.skole()))
                        .flatMap(person -> elever.find(bekymring.unilogin()))
                        .filter(elev -> elev.skole().equals(bekymring.skole()))
                        .isPresent();
        if (!own) {
            Person.current(identity)
                    .ifPresent(person -> log.note(
                            Adgang.til(person, Handling.SOEGNING, "bekymring").afvist()));
            throw new Afvist(404, "ukendtElev", "Eleven findes ikke på en skole, du arbejder på.");
        }
    }
}
