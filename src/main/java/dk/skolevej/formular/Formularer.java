package dk.skolevej.formular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.forloeb.Svararkiv;
import dk.skolevej.forloeb.Svararkiv.Afgivelse;
import dk.skolevej.formular.Opslag.Sammenhaeng;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Afvist.Fejl;
import dk.skolevej.motor.Formularkilde;
import dk.skolevej.motor.Formularport;
import dk.skolevej.motor.Formulartrin;
import dk.skolevej.motor.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shows forms from the case store and takes answers into it; the engine's side of the seam is in {@code motor}. */
@Component
class Formularer implements Formularport {

    /** More would not be read. */
    private static final int MOST_COMPLAINTS = 10;

    private final Skemaer skemaer;
    private final Opslagene opslag;
    private final Feel feel;
    private final Kravkontrol krav;
    private final Opgaveret ret;
    private final Formularlog looks;
    private final Sager sager;
    private final Svararkiv svararkiv;
    private final Startformularer startformularer;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    Formularer(
            Skemaer skemaer,
            Opslagene opslag,
            Feel feel,
            Kravkontrol krav,
            Opgaveret ret,
            Formularlog looks,
            Sager sager,
            Svararkiv svararkiv,
            Startformularer startformularer,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.skemaer = skemaer;
        this.opslag = opslag;
        this.feel = feel;
        this.krav = krav;
        this.ret = ret;
        this.looks = looks;
        this.sager = sager;
        this.svararkiv = svararkiv;
        this.startformularer = startformularer;
        this.events = events;
        this.json = json;
    }

    @Override
    public Map<String, Object> show(Formulartrin trin) {
        try {
            ret.requireReader(trin);
        } catch (Afvist refused) {
            looks.refused(trin);
            throw refused;
        }
        Runnable look = looks.begin(trin);
        Opslagsted here = at(trin, sager.find(trin.sagsnummer()));
        Map<String, Object> shown = shown(trin, earlier(trin), here).of(skemaer.of(trin.formular()));
        looks.shown(here);
        look.run();
        return shown;
    }

    @Override
    public void hold(String sagsnummer) {
        sager.hold(sagsnummer);
    }

    @Override
    public Map<String, Object> submit(Formulartrin trin, Map<String, Object> svar) {
        ret.requireWorker(trin);
        Skema skema = skemaer.of(trin.formular());
        Tidligere earlier = earlier(trin);
        Optional<Forloeb> forloeb = sager.find(trin.sagsnummer());
        Opslagsted here = at(trin, forloeb);
        Map<String, Object> accepted =
                accept(skema, svar, shown(trin, earlier, here).against(skema), here);
        krav.check(trin, forloeb, accepted, earlier);
        store(
                new Afgivelse(
                        trin.sagsnummer(),
                        trin.trin(),
                        trin.formular().version(),
                        trin.opgave(),
                        person(),
                        ret.onBehalf(trin).orElse(null)),
                accepted);
        return Procesvariable.of(skema, accepted);
    }

    @Override
    public String startForm(Formularkilde formular) {
        try {
            Opslagsted here = anywhere();
            String shown = json.writeValueAsString(skemaer.of(formular).withOptions(here::options));
            looks.shown(here);
            return shown;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public NySag start(Formularkilde formular, Map<String, Object> svar) {
        Skema skema = skemaer.of(formular);
        Map<String, Object> accepted = accept(skema, svar, Map.of(), anywhere());
        Startformularer.Start start =
                startformularer.begin(formular.noegle(), accepted, ret.person().orElse(null));
        store(new Afgivelse(start.noegle(), formular.noegle(), formular.version(), null, person(), null), accepted);
        Map<String, Object> variables = new HashMap<>(Procesvariable.of(skema, accepted));
        variables.putAll(start.variabler());
        return new NySag(start.noegle(), variables);
    }

    private Map<String, Object> accept(
            Skema skema, Map<String, Object> svar, Map<String, Object> served, Opslagsted here) {
        Svarkontrol control = new Svarkontrol(feel, here::allowed);
        Map<String, Object> accepted = control.accept(skema, svar, served);
        List<Fejl> fejl = control.fejl();
        if (!fejl.isEmpty()) {
            String more = fejl.size() > MOST_COMPLAINTS ? " (og %d til)".formatted(fejl.size() - MOST_COMPLAINTS) : "";
            throw new Afvist(
                    400,
                    "formularUgyldig",
                    fejl.stream()
                            .limit(MOST_COMPLAINTS)
                            .map(Fejl::besked)
                            .collect(Collectors.joining("; ", "Formularen kan ikke sendes: ", more)),
                    fejl.stream().limit(MOST_COMPLAINTS).toList());
        }
        return accepted;
    }

    private void store(Afgivelse where, Map<String, Object> accepted) {
        int nr = svararkiv.store(where, accepted);
        events.publishEvent(new FormularIndsendt(where.sagsnummer(), where.trin(), nr, where.af(), accepted));
    }

    private Fremvisning shown(Formulartrin trin, Tidligere earlier, Opslagsted here) {
        return new Fremvisning(trin.trin(), earlier, opslag.names(), here::look);
    }

    private Opslagsted at(Formulartrin trin, Optional<Forloeb> forloeb) {
        return opslag.in(new Sammenhaeng(
                forloeb.orElse(null), trin.sagsnummer(), ret.person().orElse(null), trin.vaerdi()));
    }

    private Opslagsted anywhere() {
        return opslag.in(new Sammenhaeng(null, null, ret.person().orElse(null)));
    }

    private Tidligere earlier(Formulartrin trin) {
        return Tidligere.of(svararkiv.of(trin.sagsnummer()));
    }

    private String person() {
        return ret.person().map(Person::id).orElse(null);
    }
}
