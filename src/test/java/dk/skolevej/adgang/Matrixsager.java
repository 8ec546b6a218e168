package dk.skolevej.adgang;

import static dk.skolevej.adgang.Bekymring.AASKOLEN;
import static dk.skolevej.adgang.Bekymring.BOEGESKOLEN;

import dk.skolevej.adgang.Matrixsag.Del;
import dk.skolevej.demo.Demosvar;
import dk.skolevej.scenarie.Fritekst;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import dk.skolevej.segl.Segl;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases in each phase at two schools, told step by step, with a word of its own in every text that somebody wrote. */
@TestComponent
class Matrixsager {

    private static final List<String> HIRED = List.of(
            "tora:tovholder",
            "vita:tovholder",
            "tage:tovholder",
            "kaja:klasseteam",
            "troels:tryghedsperson",
            "olga:onlinelaerer");

    private final Scenarie scenarie;
    private final Bekymring bekymring;
    private final TaskService tasks;
    private final HistoryService history;
    private final JdbcClient jdbc;
    private final Segl segl;

    Matrixsager(
            Scenarie scenarie,
            Bekymring bekymring,
            TaskService tasks,
            HistoryService history,
            JdbcClient jdbc,
            Segl segl) {
        this.scenarie = scenarie;
        this.bekymring = bekymring;
        this.tasks = tasks;
        this.history = history;
        this.jdbc = jdbc;
        this.segl = segl;
    }

    /** The people of {@link Matrixperson} are employed and their cases begun. */
    List<Matrixsag> begin() {
        HIRED.forEach(person -> scenarie.employ(person.split(":")[0], person.split(":")[1], BOEGESKOLEN));
        scenarie.employ("pelle", "ppr", AASKOLEN);
        scenarie.day("2026-11-23");
        Fortaelling opfoelgning = new Fortaelling("opfoelgning", BOEGESKOLEN, "tove").toPlan();
        List.of(
                        "godkendHandleplan:lise",
                        "ivaerksaetElevindsats:tove",
                        "ivaerksaetFaellesskabsindsats:tove",
                        "ivaerksaetUndervisningsindsats:tove")
                .forEach(opfoelgning::done);
        scenarie.travelTo("2027-01-18");
        opfoelgning.done("indkaldTilOpfoelgning:tove");
        Fortaelling dialog = new Fortaelling("dialog", BOEGESKOLEN, "tove");
        Fortaelling kortlaegning = new Fortaelling("kortlaegning", BOEGESKOLEN, "tove").toMapping();
        Fortaelling sammenfatning = new Fortaelling("sammenfatning", BOEGESKOLEN, "tove").toMapping();
        List.of(
                        "kortlaegKlassefaellesskab:karl",
                        "holdElevsamtale:trine",
                        "holdForaeldresamtale:lise",
                        "indhentTvaerfagligViden:pia")
                .forEach(sammenfatning::done);
        Fortaelling lukket = new Fortaelling("lukket", BOEGESKOLEN, "tove").toDecision();
        lukket.done("vurderKortlaegning:lise", Map.of("beslutning", "nej", "aftalt", "Modtagelse ved døren"));
        Fortaelling plan = new Fortaelling("plan", BOEGESKOLEN, "tora").toPlan();
        plan.done("godkendHandleplan:lise", Map.of("godkendelse", "afvist", "begrundelse", "Mangler et mål"));
        Fortaelling andenSkole = new Fortaelling("andenSkole", AASKOLEN, "tom").toMapping();
        List.of("kortlaegKlassefaellesskab:klara", "holdElevsamtale:tina").forEach(andenSkole::done);
        scenarie.begin(
                "tora",
                "stedfortraedning",
                "registrerStedfortraeder",
                Map.of(
                        "fravaerende",
                        "101001:tora",
                        "fra",
                        "2027-01-19",
                        "til",
                        "2027-01-22",
                        "stedfortraeder",
                        "vita"));
        scenarie.travelTo("2027-01-19");
        return List.of(dialog, kortlaegning, sammenfatning, plan, opfoelgning, lukket, andenSkole).stream()
                .map(Fortaelling::written)
                .toList();
    }

    /** One case as it is told. */
    private class Fortaelling {

        private final String navn;
        private final boolean own;
        private final String tovholder;
        private final String unilogin;
        private final Map<Del, Fritekst> tekster = new EnumMap<>(Del.class);
        private final Sag sag;

        Fortaelling(String navn, String skole, String tovholder) {
            this.navn = navn;
            this.own = skole.equals(BOEGESKOLEN);
            this.tovholder = tovholder;
            this.unilogin = bekymring.pupil(skole);
            this.sag = scenarie.worry(own ? "karl" : "klara", unilogin, marked("registrerBekymring", Map.of()));
        }

        Fortaelling toMapping() {
            done("holdDialogMedForaeldre:" + leader());
            done("udpegTovholder:" + leader(), Map.of("tovholder", tovholder, "tryghedsperson", friend()));
            return this;
        }

        Fortaelling toDecision() {
            toMapping();
            List.of(
                            "kortlaegKlassefaellesskab:karl",
                            "holdElevsamtale:trine",
                            "holdForaeldresamtale:lise",
                            "indhentTvaerfagligViden:pia",
                            "sammenfatKortlaegning:" + tovholder)
                    .forEach(this::done);
            return this;
        }

        /** With a plan that waits for the skoleleder. */
        Fortaelling toPlan() {
            toDecision();
            List.of(
                            "vurderKortlaegning:lise",
                            "indkaldTilHandleplansmoede:" + tovholder,
                            "bidragFraPpr:pia",
                            "udarbejdHandleplan:" + tovholder)
                    .forEach(this::done);
            return this;
        }

        void done(String stepAndWho) {
            done(stepAndWho, Map.of());
        }

        void done(String stepAndWho, Map<String, Object> changes) {
            String step = stepAndWho.split(":")[0];
            String who = stepAndWho.split(":")[1];
            Map<String, Object> answers = Demosvar.to(step, scenarie.today(), sag.form(who, step));
            answers.putAll(changes);
            sag.done(who, step, tekst(step).marked(step, answers));
        }

        Matrixsag written() {
            List<HistoricTaskInstance> all = history.createHistoricTaskInstanceQuery()
                    .processInstanceBusinessKey(sag.sagsnummer())
                    .list();
            Map<String, String> open =
                    tasks.createTaskQuery().processInstanceBusinessKey(sag.sagsnummer()).list().stream()
                            .collect(Collectors.toMap(Task::getId, Task::getTaskDefinitionKey));
            Set<String> closed = all.stream().map(HistoricTaskInstance::getId).collect(Collectors.toSet());
            closed.removeAll(open.keySet());
            return new Matrixsag(
                    navn,
                    own ? BOEGESKOLEN : AASKOLEN,
                    sag.sagsnummer(),
                    history.createHistoricProcessInstanceQuery()
                            .processInstanceBusinessKey(sag.sagsnummer())
                            .processDefinitionKey(navn.equals("dialog") ? "tidligIndsats" : "forloebspakke")
                            .singleResult()
                            .getId(),
                    navn.equals("dialog") ? "" : tovholder,
                    tovholder.equals("tora") ? "vita" : "",
                    navn.equals("dialog") ? "" : friend(),
                    own ? "karl" : "klara",
                    unilogin,
                    open,
                    closed,
                    words());
        }

        private Map<Del, Set<String>> words() {
            Map<Del, Set<String>> words = new EnumMap<>(Del.class);
            tekster.forEach((del, tekst) -> words.put(del, tekst.maerker()));
            words.put(Del.ELEV, pupil("forseglet_navn", "forseglet_unilogin"));
            String cpr = pupil("forseglet_cpr").iterator().next();
            words.put(Del.CPR, Set.of(cpr, cpr.substring(0, 6) + "-" + cpr.substring(6)));
            words.put(Del.SAGSNUMMER, Set.of(sag.sagsnummer()));
            Set<String> instances = new HashSet<>();
            history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(sag.sagsnummer())
                    .list()
                    .forEach(instance -> {
                        instances.add(instance.getId());
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream()
                                .map(HistoricActivityInstance::getExecutionId)
                                .forEach(instances::add);
                    });
            words.put(Del.INSTANSER, instances);
            return words;
        }

        private Set<String> pupil(String... columns) {
            return Set.of(columns).stream()
                    .map(column -> segl.unseal(
                            Segl.FAELLES,
                            jdbc.sql("select " + column + " from elev where pseudonym = ?")
                                    .param(segl.pseudonym(unilogin))
                                    .query(String.class)
                                    .single()))
                    .collect(Collectors.toSet());
        }

        private Map<String, Object> marked(String step, Map<String, Object> served) {
            return tekst(step).marked(step, Demosvar.to(step, scenarie.today(), served));
        }

        private Fritekst tekst(String step) {
            return tekster.computeIfAbsent(Matrixsag.del(step), del -> new Fritekst("m-%s-%s-".formatted(navn, del)));
        }

        private String leader() {
            return own ? "lise" : "lars";
        }

        private String friend() {
            return own ? "trine" : "tina";
        }
    }
}
