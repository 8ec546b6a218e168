package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Elever;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.motor.Afvist;
import dk.skolevej.motor.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One case as one picture, and telling it what happened. */
@Controller
class SagSide {

    /** A task with how near its deadline is. */
    record Opgavelinje(AabneOpgaver.Opgave opgave, Fristmaerke maerke) {}

    private final Sagsvisning sagsvisning;
    private final Deltagelse deltagelse;
    private final Sagsbilleder billeder;
    private final Sagsdiagram diagrams;
    private final Svarindsigt svarindsigt;
    private final Elever elever;
    private final Haendelser haendelser;
    private final Sider sider;
    private final IdentityService identity;
    private final Clock clock;

    SagSide(
            Sagsvisning sagsvisning,
            Deltagelse deltagelse,
            Sagsbilleder billeder,
            Sagsdiagram diagrams,
            Svarindsigt svarindsigt,
            Elever elever,
            Haendelser haendelser,
            Sider sider,
            IdentityService identity,
            Clock clock) {
        this.sagsvisning = sagsvisning;
        this.deltagelse = deltagelse;
        this.billeder = billeder;
        this.diagrams = diagrams;
        this.svarindsigt = svarindsigt;
        this.elever = elever;
        this.haendelser = haendelser;
        this.sider = sider;
        this.identity = identity;
        this.clock = clock;
    }

    /** @param noteret the type of what was just told, to say that it was */
    @GetMapping("/sager/{sagsnummer}")
    ModelAndView one(
            @PathVariable String sagsnummer,
            @RequestParam(required = false) String noteret,
            HttpServletRequest request) {
        Forloeb forloeb = sagsvisning.look(sagsnummer, deltagelse::takesPart);
        return page(forloeb, Map.of(), null, request).addObject("noteret", Sagshandlinger.noteret(noteret));
    }

    /** One earlier answer, as much of it as the person may read. */
    @GetMapping("/sager/{sagsnummer}/svar/{trin}/{nr}")
    ModelAndView answer(
            @PathVariable String sagsnummer,
            @PathVariable String trin,
            @PathVariable int nr,
            HttpServletRequest request) {
        Forloeb forloeb = sagsvisning.own(sagsnummer, deltagelse::takesPart).orElseThrow(ForloebController::unknown);
        Indsigt insight = sagsvisning.insight();
        Optional<Svarindsigt.Opslag> found =
                Person.asApplication(identity, () -> svarindsigt.one(forloeb, insight, trin, nr));
        sagsvisning.read(forloeb, found.isPresent() ? trin : null);
        Svarindsigt.Opslag seen = found.orElseThrow(
                () -> new Afvist(404, "ukendtSvar", "Der er ikke et svar med det nummer, som du har adgang til."));
        return sider.page("svar", insight.person(), request)
                .addObject("titel", seen.ark().trin() + " – sag " + forloeb.sagsnummer())
                .addObject("noteret", null)
                .addObject("sagsnummer", forloeb.sagsnummer())
                .addObject("elev", Person.asApplication(identity, () -> elever.of(forloeb)))
                .addObject("svar", seen);
    }

    /** The same picture without what one does on the page and what is printed: the tab beside a task's form. */
    @GetMapping("/sager/{sagsnummer}/uddrag")
    ModelAndView excerpt(@PathVariable String sagsnummer, HttpServletRequest request) {
        Forloeb forloeb = sagsvisning.look(sagsnummer, deltagelse::takesPart);
        return page(forloeb, Map.of(), null, request).addObject("uddrag", true);
    }

    /** Where the case stands in its diagrams, for the viewer on the page. */
    @GetMapping("/sager/{sagsnummer}/diagrammer")
    @ResponseBody
    List<Sagsdiagram.Diagram> diagrams(@PathVariable String sagsnummer) {
        Forloeb forloeb = sagsvisning.own(sagsnummer, deltagelse::takesPart).orElseThrow(ForloebController::unknown);
        return Person.asApplication(identity, () -> diagrams.of(forloeb));
    }

    /** What was written stays in the form when it is refused. */
    @PostMapping("/sager/{sagsnummer}/haendelser")
    ModelAndView happened(
            @PathVariable String sagsnummer, @RequestParam Map<String, String> sendt, HttpServletRequest request) {
        String type = sendt.get("type");
        Forloeb forloeb = sagsvisning.own(sagsnummer, deltagelse.mayTell(type)).orElseThrow(ForloebController::unknown);
        try {
            haendelser.happened(forloeb, haendelse(sendt), sagsvisning.insight());
        } catch (Afvist refused) {
            ModelAndView page = page(forloeb, sendt, refused, request);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
        boolean stillTheirs = sagsvisning.own(sagsnummer, deltagelse::takesPart).isPresent();
        return new ModelAndView(
                "redirect:/sager%s?noteret=%s".formatted(stillTheirs ? "/" + forloeb.sagsnummer() : "", type));
    }

    /** @param refused why what was sent was not taken in, null when it was or nothing was sent */
    private ModelAndView page(Forloeb forloeb, Map<String, String> sendt, Afvist refused, HttpServletRequest request) {
        Indsigt insight = sagsvisning.insight();
        return Person.asApplication(identity, () -> {
            Sagsbillede sag = billeder.of(forloeb, insight);
            LocalDate today = LocalDate.now(clock);
            List<Udfyldning> actions = sag.handlinger().stream()
                    .map(handling -> Udfyldning.of(handling, sendt))
                    .toList();
            return sider.page("sag", insight.person(), request)
                    .addObject("titel", (refused == null ? "Sag " : "Fejl i sag ") + forloeb.sagsnummer())
                    .addObject("sag", sag)
                    .addObject("maerke", Fristmaerke.of(sag.frist().dag(), today))
                    .addObject(
                            "opgaver",
                            sag.opgaver().stream()
                                    .map(opgave -> new Opgavelinje(opgave, Fristmaerke.of(opgave.frist(), today)))
                                    .toList())
                    .addObject("handlinger", actions)
                    .addObject("afvist", refused == null ? null : refused.getMessage())
                    .addObject("afvistVed", refused == null ? null : Udfyldning.ved(actions, refused))
                    .addObject("noteret", null)
                    .addObject("uddrag", false);
        });
    }

    /** A form sends an empty text for what was left out, and a date that is none is told about as one that is missing. */
    private static Haendelse haendelse(Map<String, String> sendt) {
        Map<String, String> filled = new HashMap<>(sendt);
        filled.values().removeIf(String::isBlank);
        String informed = filled.get("foraeldreInformeret");
        return new Haendelse(
                filled.get("type"),
                filled.get("retning"),
                filled.get("tekst"),
                filled.get("tovholder"),
                filled.get("aarsag"),
                filled.get("til"),
                filled.get("skole"),
                date(filled.get("dato")),
                informed == null ? null : Boolean.valueOf(informed),
                Map.of());
    }

    private static LocalDate date(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeException e) {
            throw new Afvist(400, "ugyldigDato", "Skriv datoen som dag, måned og år.");
        }
    }
}
