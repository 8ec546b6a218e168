package dk.skolevej.formular;

import dk.skolevej.forloeb.Elever;
import org.springframework.stereotype.Component;

/** {@code foraeldre}: the pupil's guardians; the value is their number in the school's order. */
@Component
class ForaeldreOpslag implements Opslag {

    private final Elever elever;

    ForaeldreOpslag(Elever elever) {
        this.elever = elever;
    }

    @Override
    public String noegle() {
        return "foraeldre";
    }

    @Override
    public Object vis(Sammenhaeng sammenhaeng) {
        return elever.of(sammenhaeng.forloeb()).foraeldre().stream()
                .map(foraelder -> new Mulighed(foraelder.navn(), String.valueOf(foraelder.nr())))
                .toList();
    }
}
