package dk.skolevej.browser;

import dk.skolevej.forloeb.Journal;
import dk.skolevej.scenarie.Fravaersproeve;
import dk.skolevej.scenarie.Hjul;
import dk.skolevej.scenarie.Onlineplan;
import dk.skolevej.scenarie.Sag;
import dk.skolevej.scenarie.Scenarie;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way past every form there is, whoever goes it ({@link Rundgang}): a new form gets its place here. */
@Lazy
@TestComponent
class Formularrute {

    private final Scenarie scenarie;
    private final Fravaersproeve fravaer;
    private final Journal journal;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    private Rundgang walk;

    Formularrute(Scenarie scenarie, Fravaersproeve fravaer, Journal journal, ProcessEngine engine, JdbcClient jdbc) {
        this.scenarie = scenarie;
        this.fravaer = fravaer;
        this.journal = journal;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** From 24 August 2026 on, in a municipality without cases and with the tovholder {@code thea} beside the demo's people. */
    void walkedBy(Rundgang walker) {
        walk = walker;
        Sag beside = scenarie.worry("karl", "somo02").toKortlaegning();
        aParentAsks(beside);
        anotherClass(beside);
        aWrongCaseIsAnnulled();
        aClosingIsUndone();
        somebodyLeaves();
        somebodyChangesSchool();
        somebodyComesWithAPlan();
        anotherTovholder(beside);
        somebodyIsShutOut(beside);
        somebodyIsAway();
        standsStill(beside);
        scenarie.travelTo("2026-11-23");
        absenceIsCounted();
        Sag sag = fromTheWorryToThePlan();
        measuresAndFollowUps(sag);
        toTheRelapseCheck(sag);
        schoolsAndMail();
    }

    private Sag fromTheWorryToThePlan() {
        Sag sag = scenarie.worry(
                "karl",
                Scenarie.PUPIL,
                walk.start("karl", "tidligIndsats", "registrerBekymring", Map.of("kilde", "anmodningOmStoetteplan")));
        walk.step(
                sag,
                "lise",
                "holdDialogMedForaeldre",
                Map.of(
                        "svarDato",
                        scenarie.today().toString(),
                        "svarPaaAnmodning",
                        "Skolen begynder en kortlægning, og planen følger."));
        walk.step(sag, "lise", "udpegTovholder");
        walk.step(sag, "karl", "kortlaegKlassefaellesskab");
        walk.look(sag, "lise", "holdForaeldresamtale", Map.of());
        walk.step(sag, "trine", "holdElevsamtale");
        walk.step(sag, "lise", "holdForaeldresamtale");
        walk.step(sag, "pia", "indhentTvaerfagligViden");
        walk.step(sag, "tove", "sammenfatKortlaegning");
        walk.step(sag, "lise", "vurderKortlaegning");
        walk.step(sag, "tove", "indkaldTilHandleplansmoede");
        walk.step(sag, "pia", "bidragFraPpr");
        Map<String, Object> online = Onlineplan.of(scenarie.today(), 84);
        online.put("undervisningsindsats", List.of(Onlineplan.row(scenarie.today(), 84)));
        walk.step(sag, "tove", "udarbejdHandleplan", online);
        walk.step(sag, "lise", "godkendHandleplan");
        return sag;
    }

    private void measuresAndFollowUps(Sag sag) {
        walk.step(sag, "tove", "ivaerksaetElevindsats");
        walk.step(sag, "tove", "ivaerksaetFaellesskabsindsats");
        walk.step(sag, "tove", "ivaerksaetUndervisningsindsats");
        engine.getRuntimeService()
                .createMessageCorrelation("elevsamtale")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
        walk.step(sag, "tove", "uddybElevsamtale");
        pprIsAsked(sag);
        scenarie.travelTo(sag.timer("event_indkaldelsesdag").toString());
        walk.step(
                sag,
                "tove",
                "vurderOnlineundervisning",
                Map.of("nytSupplementSlags", "social", "nytSupplement", "Karl spiller skak med to fra klassen."));
        walk.step(sag, "tove", "indkaldTilOpfoelgning");
        walk.step(sag, "tove", "holdOpfoelgning", Map.of("udfald", "fortsaet"));
        sag.done("lise", "kvitterForOpfoelgning");
        scenarie.travelTo(sag.timer("event_opfoelgningsfrist").plusDays(1).toString());
        walk.step(sag, "tove", "planlaegTilbagevenden");
        walk.step(sag, "lise", "foelgOpPaaOverskredetFrist");
        sag.done("tove", "indkaldTilOpfoelgning");
        walk.step(sag, "tove", "holdOpfoelgning", Map.of("udfald", "afrund"));
    }

    private void toTheRelapseCheck(Sag sag) {
        walk.step(sag, "lise", "kvitterForOpfoelgning");
        walk.step(sag, "tove", "forberedAfslutning");
        walk.step(sag, "lise", "bekraeftAfslutning");
        scenarie.travelTo(scenarie.today().plusDays(150).toString());
        walk.look(sag, "tove", "kontrollerTilbagefald", Map.of());
    }

    /** A pupil without a case reaches the limit of unlawful absence, and one in a case without a plan that of a støtteplan. */
    private void absenceIsCounted() {
        Sag sag = scenarie.worry("karl", "tive06").toKortlaegning();
        fravaer.mornings("agsk04", "ulovligt", fravaer.scattered("2026-10-01", 6));
        fravaer.mornings("tive06", "sygdom", fravaer.scattered("2026-10-01", 16));
        fravaer.count();
        walk.step(sag, "lise", "tagStillingTilStoetteplan");
        Map<String, Object> neither = new HashMap<>(Map.of("svar", "ikkeGjort"));
        neither.put("dato", null);
        walk.look(reminder(), "lise", "huskUlovligtFravaer", neither);
    }

    private void aParentAsks(Sag sag) {
        Map<String, Object> which = Map.of("sag", sag.sagsnummer());
        Map<String, Object> asked = walk.start("tove", "orientering", "registrerOrientering", which);
        scenarie.begin("tove", "orientering", "registrerOrientering", asked);
        walk.step(sag, "lise", "afgoerOrientering");
    }

    private void anotherClass(Sag sag) {
        begin("klasseskift", sag);
        walk.step(sag, "tove", "tagStillingTilOvergang");
    }

    private void pprIsAsked(Sag sag) {
        journal.note(sag.sagsnummer(), "tove", "inddragPpr", walk.words("Hvordan kommer eleven i gang om morgenen?"));
        engine.getRuntimeService()
                .createMessageCorrelation("inddragPpr")
                .processInstanceBusinessKey(sag.sagsnummer())
                .correlate();
        walk.step(sag, "pia", "raadFraPpr");
        walk.step(sag, "tove", "tagStillingTilRaad");
    }

    private void aClosingIsUndone() {
        Sag closed = scenarie.worry("karl", "kaki03")
                .done("lise", "holdDialogMedForaeldre", Map.of("vurdering", "ikkeBekymrende"));
        Map<String, Object> why =
                walk.start("lise", "fortrydelse", "fortrydLukning", Map.of("sag", closed.sagsnummer()));
        scenarie.begin("lise", "fortrydelse", "fortrydLukning", why);
        Map<String, Object> told =
                walk.start("lise", "doedsfald", "registrerDoedsfald", Map.of("sag", closed.sagsnummer()));
        scenarie.begin("lise", "doedsfald", "registrerDoedsfald", told);
    }

    /** What a file about the pupil begins. */
    private void begin(String message, Sag sag) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(sag.sagsnummer())
                .setVariables(Map.of("sagsnummer", sag.sagsnummer(), "skole", "101001", "tovholder", "tove"))
                .correlateStartMessage();
        engine.getManagementService().createJobQuery().messages().active().list().stream()
                .filter(job -> message.equals(job.getProcessDefinitionKey()))
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private void aWrongCaseIsAnnulled() {
        Sag wrong = scenarie.worry("karl", "kaki03").toKortlaegning();
        Map<String, Object> why = walk.start("lise", "annullering", "annullerSag", Map.of("sag", wrong.sagsnummer()));
        scenarie.begin("lise", "annullering", "annullerSag", why);
        walk.step(wrong, "frida", "gennemgaaAdgang");
    }

    private void somebodyLeaves() {
        Sag moves = scenarie.worry("karl", "agsk04").toKortlaegning();
        Map<String, Object> told =
                walk.start("tove", "udmeldelse", "registrerUdmeldelse", Map.of("sag", moves.sagsnummer()));
        scenarie.begin("tove", "udmeldelse", "registrerUdmeldelse", told);
        walk.step(moves, "lise", "afklarUdmeldelse");
        walk.step(moves, "lise", "beslutVideregivelse");
        Sag free = scenarie.worry("karl", "timo05").toKortlaegning();
        begin("udmeldelse", free);
        free.done("lise", "afklarUdmeldelse", Map.of("udmeldelse", "friSkole"));
        walk.step(free, "lise", "orienterNySkole");
    }

    private void somebodyChangesSchool() {
        Sag told = scenarie.worry("karl", "soha07").toKortlaegning();
        Map<String, Object> where =
                walk.start("lise", "skoleskift", "registrerSkoleskift", Map.of("sag", told.sagsnummer()));
        scenarie.begin("lise", "skoleskift", "registrerSkoleskift", where);
        walk.step(told, "lars", "udpegNyTovholder");
        Sag seen = scenarie.worry("karl", "agsk04").toKortlaegning();
        begin("skoleskift", seen);
        walk.step(seen, "lise", "overflytSag");
        walk.look(seen, "lars", "udpegNyTovholder", Map.of());
    }

    private void somebodyComesWithAPlan() {
        Map<String, Object> plan = walk.start("lise", "overtagelse", "overtagForloeb", Map.of("elev", "frar36"));
        Sag sag = scenarie.begin("lise", "overtagelse", "overtagForloeb", plan);
        sag.done("tove", "indkaldTilHandleplansmoede").done("pia", "bidragFraPpr");
        walk.look(sag, "tove", "udarbejdHandleplan", Map.of());
    }

    private void anotherTovholder(Sag sag) {
        scenarie.begin(
                "lise",
                "overdragelse",
                "overdragSager",
                walk.start("lise", "overdragelse", "overdragSager", Map.of("til", "thea")));
        walk.step(sag, "thea", "modtagOverdragelse");
    }

    private void somebodyIsShutOut(Sag sag) {
        Map<String, Object> who = Map.of("sag", sag.sagsnummer(), "kollega", "thea");
        scenarie.begin(
                "lise",
                "inhabilitet",
                "registrerInhabilitet",
                walk.start("lise", "inhabilitet", "registrerInhabilitet", who));
        walk.step(sag, "lise", "findNyTovholder", Map.of("nyTovholder", "tove"));
        sag.done("tove", "modtagOverdragelse");
        scenarie.begin(
                "tove", "inhabilitet", "registrerInhabilitet", Map.of("sag", sag.sagsnummer(), "kollega", "lise"));
        walk.step(sag, "frida", "afgoerInhabilitet", Map.of("afgoerelse", "nej"));
    }

    private void somebodyIsAway() {
        Map<String, Object> withoutDeputy = new HashMap<>(Map.of("stedfortraederValg", "ingen"));
        withoutDeputy.put("stedfortraeder", null);
        walk.start("tove", "stedfortraedning", "registrerStedfortraeder", withoutDeputy);
        Sag absence = scenarie.begin("tove", "stedfortraedning", "registrerStedfortraeder", withoutDeputy);
        walk.step(absence, "lise", "navngivStedfortraeder", Map.of("stedfortraeder", "karl"));
        scenarie.travelTo(scenarie.today().plusDays(2).toString());
        walk.step(absence, "tove", "meldTilbage");
        scenarie.timePasses();
    }

    private void standsStill(Sag sag) {
        Map<String, Object> which = Map.of(
                "sag",
                sag.sagsnummer(),
                "beroTil",
                scenarie.today().plusDays(14).toString());
        scenarie.begin("tove", "bero", "saetIBero", walk.start("tove", "bero", "saetIBero", which));
        scenarie.travelTo(scenarie.today().plusDays(15).toString());
        walk.step(sag, "lise", "forlaengBero");
        walk.step(sag, "tove", "genoptagSag");
        engine.getManagementService().createJobQuery().messages().active().list().stream()
                .filter(job -> sag.open().isEmpty() && job.getProcessInstanceId() != null)
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private void schoolsAndMail() {
        engine.getRuntimeService().startProcessInstanceByKey("skoleUdenSkoleleder", "SKOLE-101001");
        walk.look("frida", task("findSkoleleder"));
        mailThatNobodyKnowsOf();
        walk.look("admin", task("afklarUvisPost"));
        scenarie.day("2028-01-03");
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("skolekalender")
                        .timers()
                        .singleResult()
                        .getId());
        walk.look("frida", task("indlaesSkolekalender"));
        theYearOfTheSchool();
    }

    private void theYearOfTheSchool() {
        Hjul year = new Hjul(scenarie, "aarligInformation", "startEvent_august");
        year.turn("2027-08-02");
        walk.step(year.at("101001", "2027-2028"), "lise", "informerForaeldreOgMedarbejdere");
        fravaer.mornings("bjar11", "sygdom", fravaer.schoolDays("2027-08-16", 5));
        Hjul months = new Hjul(scenarie, "fravaersgennemgang", "startEvent_maaned");
        months.turn("2027-09-01");
        walk.step(months.at("101001", "2027-08"), "lise", "gennemgaaFravaer");
    }

    private void mailThatNobodyKnowsOf() {
        Timestamp now = Timestamp.valueOf(scenarie.today().atStartOfDay());
        jdbc.sql("insert into post (brev, til, tilstand, samles, oprettet, afsendes, udgang, reserveret)"
                        + " values ('ny-opgave', 'lise', 'UVIS', false, ?, ?, 1, ?)")
                .params(List.of(now, now, now))
                .update();
        long number = jdbc.sql("select max(nr) from post").query(Long.class).single();
        engine.getRuntimeService()
                .createProcessInstanceByKey("besked")
                .businessKey("POST-" + number)
                .startBeforeActivity("afklarUvisPost")
                .execute();
    }

    private Sag reminder() {
        return new Sag(
                scenarie,
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("ulovligtFravaer")
                        .singleResult()
                        .getBusinessKey());
    }

    private Task task(String step) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult();
    }
}
