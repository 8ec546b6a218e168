package dk.skolevej.sagsside;

import dk.skolevej.adgangslog.Adgang;
import dk.skolevej.adgangslog.Adgangslog;
import dk.skolevej.adgangslog.Handling;
import dk.skolevej.forloeb.Cpr;
import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Sager;
import dk.skolevej.motor.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's cases by next deadline, and finding one by its number, the pupil's name or CPR number. */
@Controller
class SagerSide {

    private static final Pattern CASE_NUMBER = Pattern.compile("FP-\\d{4}-\\d{5}");
    private static final int SHORTEST_NAME = 2;

    /** A line of the list with how near its deadline is. */
    record Linje(Sagsliste.Raekke raekke, Fristmaerke maerke) {

        Forloeb forloeb() {
            return raekke.post().forloeb();
        }
    }

    private final Sagsliste list;
    private final Onlineelevliste onlineelever;
    private final Sagsvisning sagsvisning;
    private final Deltagelse deltagelse;
    private final Sager sager;
    private final Adgangslog log;
    private final Sider sider;
    private final IdentityService identity;
    private final Clock clock;

    SagerSide(
            Sagsliste list,
            Onlineelevliste onlineelever,
            Sagsvisning sagsvisning,
            Deltagelse deltagelse,
            Sager sager,
            Adgangslog log,
            Sider sider,
            IdentityService identity,
            Clock clock) {
        this.list = list;
        this.onlineelever = onlineelever;
        this.sagsvisning = sagsvisning;
        this.deltagelse = deltagelse;
        this.sager = sager;
        this.log = log;
        this.sider = sider;
        this.identity = identity;
        this.clock = clock;
    }

    @GetMapping("/sager")
    ModelAndView mine(
            @RequestParam(defaultValue = "false") boolean lukkede,
            @RequestParam(defaultValue = "1") int side,
            @RequestParam(required = false) String noteret,
            HttpServletRequest request) {
        Indsigt insight = sagsvisning.insight();
        return Person.asApplication(identity, () -> {
            Sagsliste.Side page = list.page(insight, lukkede, side);
            return page(insight, request, page.raekker())
                    .addObject("titel", lukkede ? "Lukkede sager" : "Mine sager")
                    .addObject("lukkede", lukkede)
                    .addObject("onlineelever", lukkede ? List.of() : onlineelever.of(insight.person()))
                    .addObject("noteret", Sagshandlinger.noteret(noteret))
                    .addObject("ialt", page.ialt())
                    .addObject("nr", page.nr())
                    .addObject("sider", page.sider() > 1 ? page.sider() : null)
                    .addObject("forrige", page.nr() > 1 ? page.nr() - 1 : null)
                    .addObject("naeste", page.nr() < page.sider() ? page.nr() + 1 : null);
        });
    }

    /** What is looked for comes in the body, since addresses end in logs. */
    @PostMapping("/sager/soegning")
    ModelAndView find(@RequestParam String hvad, HttpServletRequest request) {
        Indsigt insight = sagsvisning.insight();
        String wanted = hvad.strip();
        return Person.asApplication(identity, () -> {
            List<Sagsliste.Raekke> found = found(insight, wanted);
            if (found.size() == 1 && found.get(0).post().forloeb().sagsnummer().equalsIgnoreCase(wanted)) {
                return new ModelAndView("redirect:/sager/" + wanted.toUpperCase(Locale.ROOT));
            }
            return page(insight, request, found).addObject("titel", "Søgning").addObject("soegt", true);
        });
    }

    private List<Sagsliste.Raekke> found(Indsigt insight, String wanted) {
        Optional<Cpr> cpr = Cpr.of(wanted);
        if (CASE_NUMBER.matcher(wanted.toUpperCase(Locale.ROOT)).matches()) {
            return noted(
                    insight,
                    sager.find(wanted.toUpperCase(Locale.ROOT)).stream()
                            .filter(forloeb -> deltagelse.takesPart(insight, forloeb))
                            .toList());
        }
        if (cpr.isPresent()) {
            return noted(
                    insight,
                    sager.about(cpr.get()).stream().filter(insight::seesContent).toList());
        }
        return wanted.length() < SHORTEST_NAME ? List.of() : list.named(insight, wanted);
    }

    private List<Sagsliste.Raekke> noted(Indsigt insight, List<Forloeb> found) {
        if (found.isEmpty()) {
            log.note(Adgang.til(insight.person(), Handling.SOEGNING, "sager").afvist());
        }
        return list.of(insight, found);
    }

    private ModelAndView page(Indsigt insight, HttpServletRequest request, List<Sagsliste.Raekke> rows) {
        LocalDate today = LocalDate.now(clock);
        return sider.page("liste", insight.person(), request)
                .addObject("titel", "Sager")
                .addObject("lukkede", false)
                .addObject("soegt", false)
                .addObject("onlineelever", List.of())
                .addObject("noteret", null)
                .addObject("sider", null)
                .addObject(
                        "linjer",
                        rows.stream()
                                .map(row ->
                                        new Linje(row, Fristmaerke.of(row.post().dag(), today)))
                                .toList());
    }
}
