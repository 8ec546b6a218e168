package dk.skolevej.stedfortraeder;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.formular.Formulartekst;
import dk.skolevej.formular.Opslag;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code fravaeret}: who is away, from when to when and who stands in, as people write it. */
@Component
class FravaerOpslag implements Opslag {

    private final Fravaersliste fravaersliste;
    private final Kolleger kolleger;

    FravaerOpslag(Fravaersliste fravaersliste, Kolleger kolleger) {
        this.fravaersliste = fravaersliste;
        this.kolleger = kolleger;
    }

    @Override
    public String noegle() {
        return "fravaeret";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        return fravaersliste
                .find(Fravaer.idOf(sammenhaeng.noegle()))
                .<Object>map(fravaer -> Map.of(
                        "hvem", Formulartekst.plain(kolleger.name(fravaer.fravaerende())),
                        "fra", Datotekst.of(fravaer.fra()),
                        "til", Datotekst.of(fravaer.til()),
                        "stedfortraeder",
                                fravaer.stedfortraeder() == null
                                        ? "ingen endnu"
                                        : Formulartekst.plain(kolleger.name(fravaer.stedfortraeder()))))
                .orElse(null);
    }
}
