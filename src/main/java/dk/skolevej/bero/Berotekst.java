package dk.skolevej.bero;

import dk.skolevej.forloeb.Datotekst;
import dk.skolevej.formular.Opslag;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code beroen}: from when until when the case is paused, as people write it. */
@Component
class Berotekst implements Opslag {

    private final Beroperioder beroperioder;

    Berotekst(Beroperioder beroperioder) {
        this.beroperioder = beroperioder;
    }

    @Override
    public String noegle() {
        return "beroen";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        return sammenhaeng.noegle() == null
                ? null
                : beroperioder
                        .current(sammenhaeng.noegle())
                        .<Object>map(
                                pause -> Map.of("fra", Datotekst.of(pause.fra()), "til", Datotekst.of(pause.til())))
                        .orElse(null);
    }
}
