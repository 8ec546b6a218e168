package dk.skolevej.sagsside;

import java.time.LocalDate;
import java.time.Period;

/**
 * To whom letters go and who may ask to see the case, by the pupil's age on the day it is asked (domain 3.8, scenario 63): from 15 a pupil has a Digital Post
 * of their own, and whether the parents may see what is in the case is judged each time; from 18 the case is the pupil's alone.
 */
record Brevvej(Breve breve, Aktindsigt aktindsigt) {

    private static final int OWN_LETTERS = 15;
    private static final int OF_AGE = 18;

    enum Breve {
        TIL_FORAELDRE,
        TIL_ELEVENS_DIGITALE_POST
    }

    enum Aktindsigt {
        FORAELDRE_OG_ELEV,
        FORAELDRES_VURDERES,
        KUN_ELEVEN
    }

    static Brevvej of(LocalDate foedt, LocalDate today) {
        int age = Period.between(foedt, today).getYears();
        if (age < OWN_LETTERS) {
            return new Brevvej(Breve.TIL_FORAELDRE, Aktindsigt.FORAELDRE_OG_ELEV);
        }
        return new Brevvej(
                Breve.TIL_ELEVENS_DIGITALE_POST, age < OF_AGE ? Aktindsigt.FORAELDRES_VURDERES : Aktindsigt.KUN_ELEVEN);
    }
}
