package dk.skolevej.sagsside;

import dk.skolevej.forloeb.Forloeb;
import dk.skolevej.forloeb.Indsigt;
import dk.skolevej.forloeb.Medarbejdere;
import dk.skolevej.forloeb.Medarbejdere.Medarbejder;
import dk.skolevej.motor.Person;
import dk.skolevej.onlineundervisning.Onlineelever;
import dk.skolevej.sagsside.Sagsbillede.Medvirkende;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What those at the municipality's offer need to know of a pupil whom they teach online, and nothing else of the case. */
@Controller
class OnlineelevSide {

    private final Sagsvisning sagsvisning;
    private final Onlineelever onlineelever;
    private final Onlineelevliste liste;
    private final Svarindsigt svarindsigt;
    private final Medarbejdere medarbejdere;
    private final Sider sider;
    private final IdentityService identity;

    OnlineelevSide(
            Sagsvisning sagsvisning,
            Onlineelever onlineelever,
            Onlineelevliste liste,
            Svarindsigt svarindsigt,
            Medarbejdere medarbejdere,
            Sider sider,
            IdentityService identity) {
        this.sagsvisning = sagsvisning;
        this.onlineelever = onlineelever;
        this.liste = liste;
        this.svarindsigt = svarindsigt;
        this.medarbejdere = medarbejdere;
        this.sider = sider;
        this.identity = identity;
    }

    @GetMapping("/sager/{sagsnummer}/onlineundervisning")
    ModelAndView one(@PathVariable String sagsnummer, HttpServletRequest request) {
        Forloeb forloeb = sagsvisning.look(sagsnummer, this::isTaught);
        Person person = sagsvisning.insight().person();
        return Person.asApplication(identity, () -> {
            Onlineelevliste.Linje line = liste.of(person, forloeb).orElseThrow(ForloebController::unknown);
            return sider.page("onlineelev", person, request)
                    .addObject("titel", "Onlineundervisning – sag " + forloeb.sagsnummer())
                    .addObject("noteret", null)
                    .addObject("linje", line)
                    .addObject("medvirkende", people(forloeb, line))
                    .addObject("ark", svarindsigt.taught(forloeb, line.tiltag()));
        });
    }

    private boolean isTaught(Indsigt insight, Forloeb forloeb) {
        return onlineelever.of(insight.person(), forloeb.sagsnummer()).isPresent();
    }

    private List<Medvirkende> people(Forloeb forloeb, Onlineelevliste.Linje line) {
        return Stream.of(
                        // nobody while a new one is looked for
                        new Medvirkende(
                                "Tovholder",
                                Stream.ofNullable(forloeb.tovholder())
                                        .map(medarbejdere::name)
                                        .toList()),
                        new Medvirkende(
                                "Skoleleder på elevens skole",
                                medarbejdere.withRole("skoleleder", forloeb.skole()).stream()
                                        .map(Medarbejder::navn)
                                        .toList()),
                        new Medvirkende("Underviser i " + line.tilbud().navn(), line.laerere()),
                        new Medvirkende(
                                "Ansvarlig for " + line.tilbud().navn(),
                                List.of(medarbejdere.name(line.tilbud().skoleleder()))))
                .filter(one -> !one.navne().isEmpty())
                .toList();
    }
}
